package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.evaluation.rules.PppkRules;
import id.talenta.casn.evaluation.rules.SelectionRules;
import id.talenta.casn.ruleset.SelectionRuleSets;
import id.talenta.platform.data.csv.ScratchFiles;
import id.talenta.platform.data.database.Snapshots;
import id.talenta.platform.data.jobs.JobFailure;
import id.talenta.platform.data.jobs.JobHandler;
import id.talenta.platform.data.jobs.JobRun;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * The work on an evaluation: reads what was imported, lets the rules decide, stores each person's facts and decision, and takes both digests
 * of it on the way. Some thousand people are in memory at a time, however many there are. All that is written, and the end of the job, is
 * one transaction; what is read is how it was when the reading began.
 */
@ApplicationScoped
public class EvaluationWork implements JobHandler {

    static final String KIND = "evaluation";

    private static final Logger LOG = Logger.getLogger(EvaluationWork.class);

    private static final int TIMEOUT_SECONDS = 1_800;

    private final EvaluationRepository evaluations;
    private final IntakeRepository intake;
    private final SelectionRuleSets ruleSets;
    private final ResultRepository results;
    private final PppkWork pppk;
    private final Snapshots snapshots;
    private final ScratchFiles scratch;
    private final AgroalDataSource dataSource;

    EvaluationWork(
            EvaluationRepository evaluations,
            IntakeRepository intake,
            SelectionRuleSets ruleSets,
            ResultRepository results,
            PppkWork pppk,
            Snapshots snapshots,
            ScratchFiles scratch,
            AgroalDataSource dataSource) {
        this.evaluations = evaluations;
        this.intake = intake;
        this.ruleSets = ruleSets;
        this.results = results;
        this.pppk = pppk;
        this.snapshots = snapshots;
        this.scratch = scratch;
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
        evaluation.recordIntake(intake.of(evaluation.selectionId()));
        SelectionRules payload = ruleSets.find(evaluation.ruleSetCode(), evaluation.ruleSetVersion())
                .orElseThrow(() -> new IllegalStateException("The rule set of the evaluation is gone"))
                .payload();
        if (payload instanceof PppkRules pppkRules) {
            pppk.evaluate(connection, evaluation, pppkRules, run);
            return;
        }
        CpnsRules rules = payload.cpns();
        if (evaluation.stage() == Stage.SKD) {
            evaluate(
                    connection,
                    evaluation,
                    rules,
                    groups -> new SkdQuery(evaluation.selectionId(), rules),
                    input -> SkdDecision.decide(rules, input),
                    run);
        } else {
            evaluate(
                    connection,
                    evaluation,
                    rules,
                    groups -> new FinalQuery(evaluation.selectionId(), evaluation.basedOn(), rules, groups.tests()),
                    input -> FinalDecision.decide(rules, input, Map.of()),
                    run);
        }
    }

    private <C> void evaluate(
            Connection connection,
            Evaluation evaluation,
            CpnsRules rules,
            Function<FormationGroups, StageQuery<C>> query,
            Function<EvaluationInput<C>, Decided> stage,
            JobRun run)
            throws SQLException, IOException {
        long began = System.nanoTime();
        Counts counts = Counts.none();
        try (CandidateFeed<C> feed = feed(evaluation, rules, query);
                ResultWriter writer = results.writer(connection, evaluation);
                EvaluationDigests<ResultRow> digests = digests(evaluation, rules, feed.opening());
                DecidedFeed<Decided> all = new DecidedFeed<>(() -> decide(feed.next(), stage))) {
            for (Decided decided = all.next(); decided != null; decided = all.next()) {
                digests.rows(decided.rows());
                writer.write(decided, run);
                counts = counts.plus(decided.counts());
            }
            digests.end();
            writer.end();
            run.checkStop();
            record(evaluation, counts, digests.get(), feed.opening().takesOver());
        }
        run.complete(connection, counts.participants(), 0);
        LOG.infof(
                "Evaluation stored: id=%s rows=%d millis=%d",
                run.id(), counts.participants(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
    }

    private static <C> Decided decide(EvaluationInput<C> input, Function<EvaluationInput<C>, Decided> stage) {
        return input == null ? null : stage.apply(input);
    }

    private void record(Evaluation evaluation, Counts counts, EvaluationDigests.Digests digests, boolean takenOver) {
        evaluation.recordTakenOver(takenOver);
        evaluation.record(digests.ofInput(), digests.ofResults(), counts);
        evaluations.flush();
    }

    private <C> CandidateFeed<C> feed(
            Evaluation evaluation, CpnsRules rules, Function<FormationGroups, StageQuery<C>> query) {
        return new CandidateFeed<>(
                snapshots.ofCaller(),
                view -> FormationGroups.read(view, evaluation, rules),
                groups -> {
                    if (evaluation.stage() == Stage.SKD) {
                        SkdDecision.requireGrades(rules, groups.formations().values());
                    }
                },
                query);
    }

    private EvaluationDigests<ResultRow> digests(Evaluation evaluation, CpnsRules rules, CandidateFeed.Opening opening)
            throws IOException {
        Map<String, FormationResult> formations = opening.groups().results();
        EvaluationFile.Layout layout =
                EvaluationFile.Layout.of(evaluation.stage(), rules, formations, opening.takesOver());
        return new EvaluationDigests<>(new CpnsFiles(layout, formations), scratch);
    }

    /** Refuses an evaluation that would have to guess. */
    static void requireNoneMissing(long missing, String code) {
        if (missing > 0) {
            throw new JobFailure(code, Map.of("count", missing), 0);
        }
    }

    /** Refuses an evaluation of nobody. */
    static void requireSomebody(long people) {
        if (people == 0) {
            throw new JobFailure("no-participants", Map.of(), 0);
        }
    }
}
