package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.ruleset.SelectionRuleSets;
import id.talenta.platform.data.csv.CanonicalCsv;
import id.talenta.platform.web.problem.ProblemException;
import id.talenta.platform.web.security.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The results of an evaluation: explained one by one, and as the canonical files. */
@ApplicationScoped
public class ResultService {

    private static final int DOWNLOAD_SECONDS = 600;

    private final EvaluationService evaluations;
    private final ResultRepository results;
    private final TieDecisionRepository decisions;
    private final SelectionRuleSets ruleSets;
    private final Caller caller;

    ResultService(
            EvaluationService evaluations,
            ResultRepository results,
            TieDecisionRepository decisions,
            SelectionRuleSets ruleSets,
            Caller caller) {
        this.evaluations = evaluations;
        this.results = results;
        this.decisions = decisions;
        this.ruleSets = ruleSets;
        this.caller = caller;
    }

    @Transactional
    List<ResultView> page(UUID evaluationId, String after, String formationCode, String code, int atMost) {
        Evaluation evaluation = evaluations.get(evaluationId).completed();
        List<ResultRow> rows = results.page(evaluationId, after, formationCode, code, atMost);
        Explainer explainer = explainer(
                evaluation, rows.stream().map(ResultRow::formationCode).collect(Collectors.toSet()));
        return rows.stream().map(explainer::explain).toList();
    }

    @Transactional
    ResultView get(UUID evaluationId, String participantNumber) {
        Evaluation evaluation = evaluations.get(evaluationId).completed();
        ResultRow row = results.find(evaluationId, participantNumber).orElseThrow(ProblemException::notFound);
        return explainer(evaluation, Set.of(row.formationCode())).explain(row);
    }

    private Explainer explainer(Evaluation evaluation, Set<String> formationCodes) {
        CpnsRules rules = ruleSets.find(evaluation.ruleSetCode(), evaluation.ruleSetVersion())
                .orElseThrow(() -> new IllegalStateException("The rule set of the evaluation is gone"))
                .payload()
                .cpns();
        return new Explainer(
                evaluation.stage(),
                rules,
                results.formations(evaluation.id(), formationCodes),
                decisions.byFormation(evaluation.id()),
                caller.has("pii:read"));
    }

    /** The evaluation whose files can be downloaded. */
    Evaluation completed(UUID evaluationId) {
        return evaluations.get(evaluationId).completed();
    }

    /** Writes the canonical input, and gives its digest. */
    String writeInput(Evaluation evaluation, OutputStream out) {
        return inTransaction(() -> {
            Map<String, FormationResult> formations = results.formations(evaluation.id(), null);
            CanonicalCsv csv = new CanonicalCsv(out);
            boolean specialPosts = EvaluationFile.hasSpecialPosts(formations);
            EvaluationFile.inputHeader(csv, evaluation.stage(), specialPosts);
            results.forEach(
                    evaluation.id(),
                    row -> EvaluationFile.inputRow(
                            csv,
                            evaluation.stage(),
                            formations.get(row.formationCode()).formation(),
                            row,
                            specialPosts));
            return csv.digest();
        });
    }

    /** Writes the canonical results, and gives their digest. */
    String writeResults(Evaluation evaluation, OutputStream out) {
        return inTransaction(() -> {
            CanonicalCsv csv = new CanonicalCsv(out);
            EvaluationFile.resultHeader(csv, evaluation.stage());
            results.forEach(evaluation.id(), row -> EvaluationFile.resultRow(csv, evaluation.stage(), row));
            return csv.digest();
        });
    }

    private interface Writing {
        String write() throws IOException;
    }

    private static String inTransaction(Writing writing) {
        return QuarkusTransaction.joiningExisting().timeout(DOWNLOAD_SECONDS).call(writing::write);
    }
}
