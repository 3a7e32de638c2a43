package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.ruleset.SelectionRuleSets;
import id.talenta.platform.data.csv.CanonicalCsv;
import id.talenta.platform.data.jobs.JobFailure;
import id.talenta.platform.data.jobs.JobHandler;
import id.talenta.platform.data.jobs.JobRun;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * The work on an evaluation: reads what was imported, lets the rules decide, stores each person's facts and decision with both digests.
 * All of it, and the end of the job, is one transaction.
 */
@ApplicationScoped
public class EvaluationWork implements JobHandler {

    static final String KIND = "evaluation";

    private static final int TIMEOUT_SECONDS = 1_800;

    private final EvaluationRepository evaluations;
    private final SelectionRuleSets ruleSets;
    private final EvaluationInput input;
    private final ResultRepository results;
    private final AgroalDataSource dataSource;

    EvaluationWork(
            EvaluationRepository evaluations,
            SelectionRuleSets ruleSets,
            EvaluationInput input,
            ResultRepository results,
            AgroalDataSource dataSource) {
        this.evaluations = evaluations;
        this.ruleSets = ruleSets;
        this.input = input;
        this.results = results;
        this.dataSource = dataSource;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).run(() -> {
            try (Connection connection = dataSource.getConnection()) {
                evaluate(connection, run);
            } catch (SQLException e) {
                throw new IllegalStateException("The evaluation could not be stored", e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void evaluate(Connection connection, JobRun run) throws SQLException, IOException {
        Evaluation evaluation = evaluations.findByIdOptional(run.id()).orElseThrow();
        CpnsRules rules = ruleSets.find(evaluation.ruleSetCode(), evaluation.ruleSetVersion())
                .orElseThrow(() -> new IllegalStateException("The rule set of the evaluation is gone"))
                .payload();
        Decided decided = evaluation.stage() == Stage.SKD
                ? SkdDecision.decide(rules, input.readSkd(connection, evaluation.selectionId(), run))
                : FinalDecision.decide(
                        rules, input.readFinal(connection, evaluation.selectionId(), evaluation.basedOn(), rules, run));
        run.checkStop();
        results.store(connection, evaluation, decided, run);
        evaluation.record(
                inputDigest(evaluation.stage(), decided), resultDigest(evaluation.stage(), decided), decided.counts());
        evaluations.flush();
        run.complete(connection, decided.size(), 0);
    }

    private static String inputDigest(Stage stage, Decided decided) throws IOException {
        CanonicalCsv csv = new CanonicalCsv(OutputStream.nullOutputStream());
        EvaluationFile.inputHeader(csv, stage);
        for (int i = 0; i < decided.size(); i++) {
            ResultRow row = decided.row(i);
            EvaluationFile.inputRow(csv, stage, decided.formationOf(row).formation(), row);
        }
        return csv.digest();
    }

    private static String resultDigest(Stage stage, Decided decided) throws IOException {
        CanonicalCsv csv = new CanonicalCsv(OutputStream.nullOutputStream());
        EvaluationFile.resultHeader(csv, stage);
        for (int i = 0; i < decided.size(); i++) {
            EvaluationFile.resultRow(csv, stage, decided.row(i));
        }
        return csv.digest();
    }

    /** Refuses an evaluation that would have to guess. */
    static void requireNoneMissing(long missing, String code) {
        if (missing > 0) {
            throw new JobFailure(code, Map.of("count", missing), 0);
        }
    }

    /** Refuses an evaluation of nobody. */
    static void requireSomebody(List<?> people) {
        if (people.isEmpty()) {
            throw new JobFailure("no-participants", Map.of(), 0);
        }
    }
}
