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
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Decides again from what was recorded of an evaluation, and holds it against what was recorded of its outcome. */
@ApplicationScoped
public class VerificationService {

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

    /** What is left to do once what it needs has been read. */
    interface Comparing {
        VerificationView compare() throws IOException;
    }

    /**
     * Verifies an evaluation. The people are read on a connection of their own, and no transaction is kept beside it: as many verifications
     * as there are connections would else wait for each other's.
     *
     * @throws ProblemException if it has not completed, or is too large to do it at once
     */
    VerificationView verify(UUID id) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> prepared(id)).compare();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Comparing prepared(UUID id) {
        Evaluation evaluation = evaluations.get(id).completed();
        if (evaluation.counts().participants() > mostParticipants) {
            throw new ProblemException(CasnProblem.TOO_MANY_TO_VERIFY, Map.of("most", mostParticipants));
        }
        RuleSet<SelectionRules> ruleSet = ruleSets.find(evaluation.ruleSetCode(), evaluation.ruleSetVersion())
                .orElseThrow(() -> new IllegalStateException("The rule set of the evaluation is gone"));
        Map<String, Set<String>> chosen = TieDecision.chosen(decisions.byFormation(evaluation.id()));
        if (ruleSet.payload() instanceof PppkRules rules) {
            return pppk.prepared(evaluation, ruleSet.digest(), rules, chosen);
        }
        Map<String, FormationResult> formations = results.formations(evaluation.id(), null);
        return () -> compare(evaluation, ruleSet, formations, chosen);
    }

    private VerificationView compare(
            Evaluation evaluation,
            RuleSet<SelectionRules> ruleSet,
            Map<String, FormationResult> formations,
            Map<String, Set<String>> chosen)
            throws IOException {
        CpnsRules rules = ruleSet.payload().cpns();
        EvaluationFile.Layout layout =
                EvaluationFile.Layout.of(evaluation.stage(), rules, formations, evaluation.skdTakenOver());
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
                    evaluation, ruleSet.digest(), participants, chosen.size(), anew.get(), stored.get());
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
