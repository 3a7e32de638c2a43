package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.evaluation.rules.PppkRules;
import id.talenta.casn.evaluation.rules.SelectionRules;
import id.talenta.casn.ruleset.SelectionRuleSets;
import id.talenta.platform.data.csv.CanonicalCsv;
import id.talenta.platform.web.problem.CommonProblem;
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
    private final PppkResultService pppk;
    private final SelectionRuleSets ruleSets;
    private final Caller caller;

    ResultService(
            EvaluationService evaluations,
            ResultRepository results,
            TieDecisionRepository decisions,
            PppkResultService pppk,
            SelectionRuleSets ruleSets,
            Caller caller) {
        this.evaluations = evaluations;
        this.results = results;
        this.decisions = decisions;
        this.pppk = pppk;
        this.ruleSets = ruleSets;
        this.caller = caller;
    }

    @Transactional
    List<ResultView> page(UUID evaluationId, String after, String formationCode, String code, int atMost) {
        Evaluation evaluation = evaluations.get(evaluationId).completed();
        if (rulesOf(evaluation) instanceof PppkRules rules) {
            return pppk.page(evaluation, rules, after, formationCode, code, atMost);
        }
        List<ResultRow> rows = results.page(evaluationId, after, formationCode, code, atMost);
        Explainer explainer = explainer(
                evaluation, rows.stream().map(ResultRow::formationCode).collect(Collectors.toSet()));
        return rows.stream().map(explainer::explain).toList();
    }

    @Transactional
    ResultView get(UUID evaluationId, String participantNumber) {
        Evaluation evaluation = evaluations.get(evaluationId).completed();
        if (rulesOf(evaluation) instanceof PppkRules rules) {
            return pppk.get(evaluation, rules, participantNumber);
        }
        ResultRow row = results.find(evaluationId, participantNumber).orElseThrow(ProblemException::notFound);
        return explainer(evaluation, Set.of(row.formationCode())).explain(row);
    }

    private SelectionRules rulesOf(Evaluation evaluation) {
        return ruleSets.find(evaluation.ruleSetCode(), evaluation.ruleSetVersion())
                .orElseThrow(() -> new IllegalStateException("The rule set of the evaluation is gone"))
                .payload();
    }

    private Explainer explainer(Evaluation evaluation, Set<String> formationCodes) {
        CpnsRules rules = rulesOf(evaluation).cpns();
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

    /**
     * The evaluation whose input can be downloaded by the caller.
     *
     * @throws ProblemException where it tells on what ground points were added and the caller may not see that
     */
    Evaluation completedInput(UUID evaluationId) {
        Evaluation evaluation = completed(evaluationId);
        if (rulesOf(evaluation) instanceof PppkRules rules
                && !rules.affirmations().isEmpty()
                && !caller.has("pii:sensitive")) {
            throw new ProblemException(CommonProblem.FORBIDDEN);
        }
        return evaluation;
    }

    /** Writes the canonical input, and gives its digest. */
    String writeInput(Evaluation evaluation, OutputStream out) {
        if (rulesOf(evaluation) instanceof PppkRules) {
            return inTransaction(() -> pppk.writeInput(evaluation, out));
        }
        return inTransaction(() -> {
            Map<String, FormationResult> formations = results.formations(evaluation.id(), null);
            CanonicalCsv csv = new CanonicalCsv(out);
            EvaluationFile.inputHeader(csv, evaluation.stage());
            results.forEach(
                    evaluation.id(),
                    row -> EvaluationFile.inputRow(
                            csv,
                            evaluation.stage(),
                            formations.get(row.formationCode()).formation(),
                            row));
            return csv.digest();
        });
    }

    /** Writes the canonical results, and gives their digest. */
    String writeResults(Evaluation evaluation, OutputStream out) {
        if (rulesOf(evaluation) instanceof PppkRules) {
            return inTransaction(() -> pppk.writeResults(evaluation, out));
        }
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
