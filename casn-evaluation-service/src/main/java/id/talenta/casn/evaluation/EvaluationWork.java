package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.evaluation.rules.PppkRules;
import id.talenta.casn.evaluation.rules.SelectionRules;
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
    private final PppkWork pppk;
    private final AgroalDataSource dataSource;

    EvaluationWork(
            EvaluationRepository evaluations,
            SelectionRuleSets ruleSets,
            EvaluationInput input,
            ResultRepository results,
            PppkWork pppk,
            AgroalDataSource dataSource) {
        this.evaluations = evaluations;
        this.ruleSets = ruleSets;
        this.input = input;
        this.results = results;
        this.pppk = pppk;
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
        SelectionRules payload = ruleSets.find(evaluation.ruleSetCode(), evaluation.ruleSetVersion())
                .orElseThrow(() -> new IllegalStateException("The rule set of the evaluation is gone"))
                .payload();
        if (payload instanceof PppkRules pppkRules) {
            pppk.evaluate(connection, evaluation, pppkRules, run);
            return;
        }
        CpnsRules rules = payload.cpns();
        long began = System.nanoTime();
        WholeSets.expect(connection);
        boolean takenOver = TakenOver.in(connection, evaluation);
        Decided decided = evaluation.stage() == Stage.SKD
                ? SkdDecision.decide(
                        rules,
                        input.readSkd(connection, evaluation.selectionId(), rules, run)
                                .supposing(evaluation.whatIf()))
                : FinalDecision.decide(
                        rules,
                        input.readFinal(connection, evaluation.selectionId(), evaluation.basedOn(), rules, run)
                                .supposing(evaluation.whatIf()),
                        Map.of());
        run.checkStop();
        long decidedAt = System.nanoTime();
        // the digests need nothing but the rows, and the database is busy with those meanwhile
        EvaluationFile.Layout layout =
                EvaluationFile.Layout.of(evaluation.stage(), rules, decided.formations(), takenOver);
        CompletableFuture<String> ofInput = CompletableFuture.supplyAsync(() -> inputDigest(layout, decided));
        CompletableFuture<String> ofResults = CompletableFuture.supplyAsync(() -> resultDigest(layout, decided));
        results.store(connection, evaluation, decided, run);
        evaluation.recordTakenOver(takenOver);
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

    static String inputDigest(EvaluationFile.Layout layout, Decided decided) {
        return digest(csv -> {
            FileWriting file = new FileWriting(csv, layout, decided.formations());
            for (ResultRow row : decided.rows()) {
                file.row(row);
            }
            file.end();
        });
    }

    static String resultDigest(EvaluationFile.Layout layout, Decided decided) {
        return digest(csv -> {
            EvaluationFile.resultHeader(csv, layout);
            for (ResultRow row : decided.rows()) {
                EvaluationFile.resultRow(csv, layout, row);
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
