package id.talenta.casn.evaluation;

import id.talenta.casn.CasnProblem;
import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.evaluation.rules.FinalCandidate;
import id.talenta.casn.evaluation.rules.FormationNeed;
import id.talenta.casn.evaluation.rules.PppkRules;
import id.talenta.casn.evaluation.rules.SelectionRules;
import id.talenta.casn.evaluation.rules.SkbIntegration;
import id.talenta.casn.ruleset.SelectionRuleSets;
import id.talenta.platform.data.csv.ScratchFiles;
import id.talenta.platform.data.database.Snapshots;
import id.talenta.platform.data.ruleset.RuleSet;
import id.talenta.platform.web.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Decides again from what was recorded of an evaluation, and holds it against what was recorded of its outcome. */
@ApplicationScoped
public class VerificationService {

    private static final int TIMEOUT_SECONDS = 300;

    private final EvaluationService evaluations;
    private final ResultRepository results;
    private final PppkVerification pppk;
    private final TieDecisionRepository decisions;
    private final SelectionRuleSets ruleSets;
    private final Snapshots snapshots;
    private final ScratchFiles scratch;
    private final int mostParticipants;

    /** @param mostParticipants so many are decided about again while a request waits */
    VerificationService(
            EvaluationService evaluations,
            ResultRepository results,
            PppkVerification pppk,
            TieDecisionRepository decisions,
            SelectionRuleSets ruleSets,
            Snapshots snapshots,
            ScratchFiles scratch,
            @ConfigProperty(name = "talenta.verification.most-participants") int mostParticipants) {
        this.evaluations = evaluations;
        this.results = results;
        this.pppk = pppk;
        this.decisions = decisions;
        this.ruleSets = ruleSets;
        this.snapshots = snapshots;
        this.scratch = scratch;
        this.mostParticipants = mostParticipants;
    }

    /**
     * Verifies an evaluation.
     *
     * @throws ProblemException if it has not completed, or is too large to do it at once
     */
    VerificationView verify(UUID id) {
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
            Evaluation evaluation = evaluations.get(id).completed();
            if (evaluation.counts().participants() > mostParticipants) {
                throw new ProblemException(CasnProblem.TOO_MANY_TO_VERIFY, Map.of("most", mostParticipants));
            }
            return verify(evaluation);
        });
    }

    private VerificationView verify(Evaluation evaluation) throws IOException {
        RuleSet<SelectionRules> ruleSet = ruleSets.find(evaluation.ruleSetCode(), evaluation.ruleSetVersion())
                .orElseThrow(() -> new IllegalStateException("The rule set of the evaluation is gone"));
        if (ruleSet.payload() instanceof PppkRules rules) {
            return pppk.verify(evaluation, ruleSet, rules);
        }
        Map<String, TieDecision> ties = decisions.byFormation(evaluation.id());
        CpnsRules rules = ruleSet.payload().cpns();
        Map<String, FormationResult> formations = results.formations(evaluation.id(), null);
        EvaluationFile.Layout layout =
                EvaluationFile.Layout.of(evaluation.stage(), rules, formations, evaluation.skdTakenOver());
        Map<String, Set<String>> chosen = PppkTieService.chosen(ties);
        int participants = 0;
        try (CandidateFeed<ResultRow> recorded = recorded(evaluation, formations);
                EvaluationDigests<ResultRow> anew =
                        new EvaluationDigests<>(new CpnsFiles(layout, formations), scratch);
                EvaluationDigests<ResultRow> stored =
                        new EvaluationDigests<>(new CpnsFiles(layout, formations), scratch)) {
            for (EvaluationInput<ResultRow> input = recorded.next(); input != null; input = recorded.next()) {
                participants += input.candidates().size();
                stored.rows(input.candidates());
                anew.rows(decideAgain(evaluation, rules, input, chosen).rows());
            }
            anew.end();
            stored.end();
            return VerificationView.of(
                    evaluation, ruleSet.digest(), participants, ties.size(), anew.get(), stored.get());
        }
    }

    /** What was recorded, some thousand people at a time: whole groups of formations that are decided together. */
    private CandidateFeed<ResultRow> recorded(Evaluation evaluation, Map<String, FormationResult> formations) {
        return new CandidateFeed<>(
                snapshots.ofCaller(),
                view -> FormationGroups.recorded(evaluation.selectionId(), formations),
                groups -> {},
                groups -> new RecordedQuery(evaluation.id(), evaluation.skdTakenOver()));
    }

    private static Decided decideAgain(
            Evaluation evaluation,
            CpnsRules rules,
            EvaluationInput<ResultRow> recorded,
            Map<String, Set<String>> chosen) {
        return evaluation.stage() == Stage.SKD
                ? SkdDecision.decide(rules, recorded.map(ResultRow::skdCandidate))
                : FinalDecision.decide(rules, recorded.map(row -> integrated(row, rules, recorded)), chosen);
    }

    /** The tests of SKB are put together anew. */
    private static FinalCandidate integrated(ResultRow row, CpnsRules rules, EvaluationInput<ResultRow> recorded) {
        FormationNeed formation = recorded.formations().get(row.formationCode());
        return formation.skbTests().isEmpty()
                ? row.finalCandidate()
                : row.finalCandidate()
                        .with(SkbIntegration.of(
                                rules, formation.skbTests(), row.sources().skbTests()));
    }
}
