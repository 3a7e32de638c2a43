package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.ruleset.SelectionRuleSets;
import id.talenta.platform.data.csv.CanonicalCsv;
import id.talenta.platform.data.database.WholeSets;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The work on an evaluation: reads what was imported, lets the rules decide, stores each person's facts and decision with both digests.
 * All of it, and the end of the job, is one transaction.
 */
@ApplicationScoped
public class EvaluationWork implements JobHandler {

    static final String KIND = "evaluation";

    private static final Logger LOG = Logger.getLogger(EvaluationWork.class);

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
            }
        });
    }

    private void evaluate(Connection connection, JobRun run) throws SQLException {
        Evaluation evaluation = evaluations.findByIdOptional(run.id()).orElseThrow();
        CpnsRules rules = ruleSets.find(evaluation.ruleSetCode(), evaluation.ruleSetVersion())
                .orElseThrow(() -> new IllegalStateException("The rule set of the evaluation is gone"))
                .payload()
                .cpns();
        long began = System.nanoTime();
        WholeSets.expect(connection);
        Decided decided = evaluation.stage() == Stage.SKD
                ? SkdDecision.decide(rules, input.readSkd(connection, evaluation.selectionId(), run))
                : FinalDecision.decide(
                        rules, input.readFinal(connection, evaluation.selectionId(), evaluation.basedOn(), rules, run));
        run.checkStop();
        long decidedAt = System.nanoTime();
        // the digests need nothing but the rows, and the database is busy with those meanwhile
        CompletableFuture<String> ofInput =
                CompletableFuture.supplyAsync(() -> inputDigest(evaluation.stage(), decided));
        CompletableFuture<String> ofResults =
                CompletableFuture.supplyAsync(() -> resultDigest(evaluation.stage(), decided));
        results.store(connection, evaluation, decided, run);
        evaluation.record(ofInput.join(), ofResults.join(), decided.counts());
        evaluations.flush();
        run.complete(connection, decided.size(), 0);
        LOG.infof(
                "Evaluation stored: id=%s rows=%d decidedInMillis=%d storedInMillis=%d",
                run.id(), decided.size(), millis(began, decidedAt), millis(decidedAt, System.nanoTime()));
    }

    private static long millis(long from, long until) {
        return TimeUnit.NANOSECONDS.toMillis(until - from);
    }

    private static String inputDigest(Stage stage, Decided decided) {
        boolean specialPosts = EvaluationFile.hasSpecialPosts(decided.formations());
        return digest(csv -> {
            EvaluationFile.inputHeader(csv, stage, specialPosts);
            for (ResultRow row : decided.rows()) {
                EvaluationFile.inputRow(csv, stage, decided.formationOf(row).formation(), row, specialPosts);
            }
        });
    }

    private static String resultDigest(Stage stage, Decided decided) {
        return digest(csv -> {
            EvaluationFile.resultHeader(csv, stage);
            for (ResultRow row : decided.rows()) {
                EvaluationFile.resultRow(csv, stage, row);
            }
        });
    }

    private interface Writing {
        void to(CanonicalCsv csv) throws IOException;
    }

    private static String digest(Writing writing) {
        try {
            CanonicalCsv csv = new CanonicalCsv(OutputStream.nullOutputStream());
            writing.to(csv);
            return csv.digest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
