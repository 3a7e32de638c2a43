package id.talenta.casn.evaluation;

import id.talenta.casn.CasnProblem;
import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.evaluation.rules.FinalCandidate;
import id.talenta.casn.evaluation.rules.FormationNeed;
import id.talenta.casn.evaluation.rules.FormationPlace;
import id.talenta.casn.evaluation.rules.PppkRules;
import id.talenta.casn.evaluation.rules.SelectionRules;
import id.talenta.casn.evaluation.rules.SkbIntegration;
import id.talenta.casn.ruleset.SelectionRuleSets;
import id.talenta.platform.data.csv.ScratchFiles;
import id.talenta.platform.data.ruleset.RuleSet;
import id.talenta.platform.web.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
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
    private final ScratchFiles scratch;
    private final int mostParticipants;

    /** @param mostParticipants so many are decided about again while a request waits */
    VerificationService(
            EvaluationService evaluations,
            ResultRepository results,
            PppkVerification pppk,
            TieDecisionRepository decisions,
            SelectionRuleSets ruleSets,
            ScratchFiles scratch,
            @ConfigProperty(name = "talenta.verification.most-participants") int mostParticipants) {
        this.evaluations = evaluations;
        this.results = results;
        this.pppk = pppk;
        this.decisions = decisions;
        this.ruleSets = ruleSets;
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
        List<ResultRow> recorded = new ArrayList<>(evaluation.counts().participants());
        results.forEach(evaluation.id(), recorded::add);
        CpnsRules rules = ruleSet.payload().cpns();
        Decided again = decideAgain(evaluation, recorded, rules, ties);
        EvaluationFile.Layout layout =
                EvaluationFile.Layout.of(evaluation.stage(), rules, again.formations(), evaluation.skdTakenOver());
        VerificationView.Digests ofRules = VerificationView.Digests.of(evaluation.ruleSetDigest(), ruleSet.digest());
        EvaluationDigests.Digests anew =
                EvaluationDigests.of(new CpnsFiles(layout, again.formations()), again.rows(), scratch);
        EvaluationDigests.Digests stored =
                EvaluationDigests.of(new CpnsFiles(layout, again.formations()), recorded, scratch);
        VerificationView.Digests ofInput = VerificationView.Digests.of(evaluation.inputDigest(), anew.ofInput());
        VerificationView.Digests ofResults = VerificationView.Digests.of(evaluation.resultDigest(), anew.ofResults());
        VerificationView.Digests asStored = VerificationView.Digests.of(evaluation.resultDigest(), stored.ofResults());
        return new VerificationView(
                evaluation.id(),
                ofRules.agrees() && ofInput.agrees() && ofResults.agrees() && asStored.agrees(),
                again.size(),
                ties.size(),
                ofRules,
                ofInput,
                ofResults,
                asStored);
    }

    private Decided decideAgain(
            Evaluation evaluation, List<ResultRow> recorded, CpnsRules rules, Map<String, TieDecision> ties) {
        Map<String, FormationResult> formations = results.formations(evaluation.id(), null);
        if (evaluation.stage() == Stage.SKD) {
            return SkdDecision.decide(rules, input(recorded, ResultRow::skdCandidate, formations));
        }
        Map<String, Set<String>> chosen = new HashMap<>();
        ties.forEach((code, tie) -> chosen.put(code, Set.copyOf(tie.selected())));
        return FinalDecision.decide(
                rules, input(recorded, row -> integrated(row, rules, formations), formations), chosen);
    }

    /** The tests of SKB are put together anew. */
    private static FinalCandidate integrated(ResultRow row, CpnsRules rules, Map<String, FormationResult> formations) {
        FormationNeed formation = formations.get(row.formationCode()).formation();
        return formation.skbTests().isEmpty()
                ? row.finalCandidate()
                : row.finalCandidate()
                        .with(SkbIntegration.of(
                                rules, formation.skbTests(), row.sources().skbTests()));
    }

    private static <C> EvaluationInput<C> input(
            List<ResultRow> rows, Function<ResultRow, C> candidate, Map<String, FormationResult> recorded) {
        Map<String, FormationNeed> formations = new TreeMap<>();
        Map<String, FormationPlace> places = new HashMap<>();
        recorded.forEach((code, found) -> {
            formations.put(code, found.formation());
            if (found.place() != null) {
                places.put(code, found.place());
            }
        });
        return new EvaluationInput<>(
                rows.stream().map(candidate).toList(),
                rows.stream().map(ResultRow::formationCode).toList(),
                formations,
                places);
    }
}
