package id.talenta.platform.data.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What becomes of jobs whose worker died, was slow, or stopped. Each test has a kind that only its own workers do. */
@QuarkusTest
class JobLeasesTest extends JobsSetup {

    private static final Duration SHORT = Duration.ofMillis(150);

    private final String kind = "kind-" + id;

    private JobLeases.Taken takeAs(String worker, Duration lease) throws SQLException {
        return leases.take(worker, List.of(kind), lease).orElseThrow();
    }

    private JobRun runOf(JobLeases.Taken taken, String worker) {
        return new JobRun(taken.id(), taken.attempt(), worker, jobs);
    }

    @Test
    void anotherProcessTakesOverWhatADeadOneHeld() throws Exception {
        queue(kind);
        takeAs("dead", SHORT);
        JobWorkers other = otherProcess(SHORT, 3, new Handler(kind, run -> complete(run, 2, () -> {})));
        Job job = awaitState(JobState.COMPLETED);
        other.stop(null);
        assertThat(job.attempt()).isEqualTo(2);
        assertThat(job.processed()).isEqualTo(2);
    }

    @Test
    void whatALivingOneHoldsIsNotTaken() throws Exception {
        queue(kind);
        takeAs("living", Duration.ofSeconds(60));
        assertThat(leases.take("other", List.of(kind), SHORT)).isEmpty();
    }

    @Test
    void oneOfTwoGetsIt() throws Exception {
        queue(kind);
        Optional<JobLeases.Taken> first = leases.take("first", List.of(kind), Duration.ofSeconds(60));
        Optional<JobLeases.Taken> second = leases.take("second", List.of(kind), Duration.ofSeconds(60));
        assertThat(first).isPresent();
        assertThat(second).isEmpty();
        assertThat(leases.take("other", List.of("another-kind"), SHORT)).isEmpty();
    }

    @Test
    void whoCameBackFromTheDeadCommitsNothing() throws Exception {
        queue(kind);
        JobRun zombie = runOf(takeAs("zombie", SHORT), "zombie");
        TimeUnit.MILLISECONDS.sleep(250);
        JobRun second = runOf(takeAs("second", Duration.ofSeconds(60)), "second");
        try (Connection loader = connect(Role.LOADER);
                Statement statement = loader.createStatement()) {
            loader.setAutoCommit(false);
            statement.execute("insert into person values (gen_random_uuid(), '35.74', 8001, 'of a zombie')");
            assertThatThrownBy(() -> zombie.complete(loader, 1, 0))
                    .isInstanceOfSatisfying(
                            JobStopped.class,
                            stopped -> assertThat(stopped.reason()).isEqualTo(JobStopped.Cause.LEASE_LOST));
            loader.rollback();
        }
        leases.renew(zombie, SHORT);
        assertThatThrownBy(zombie::checkStop).isInstanceOf(JobStopped.class);
        leases.end(zombie, JobState.FAILED, "given-up", Map.of(), 0);
        leases.retry(zombie, Duration.ZERO);
        assertThat(job().state()).isEqualTo(JobState.RUNNING);
        complete(second, 5, () -> {});
        assertThat(job().processed()).isEqualTo(5);
        assertThat(job().state()).isEqualTo(JobState.COMPLETED);
    }

    @Test
    void theLoaderEndsAJobInItsTransaction() throws Exception {
        queue(kind);
        JobRun run = runOf(takeAs("loader", Duration.ofSeconds(60)), "loader");
        try (Connection loader = connect(Role.LOADER)) {
            loader.setAutoCommit(false);
            run.complete(loader, 9, 1);
            assertThat(job().state()).isEqualTo(JobState.RUNNING);
            loader.commit();
        }
        assertThat(job().state()).isEqualTo(JobState.COMPLETED);
        assertThat(job().rejected()).isEqualTo(1);
    }

    @Test
    void theLoaderIsToldOfACancellation() throws Exception {
        queue(kind);
        JobRun run = runOf(takeAs("loader", Duration.ofSeconds(60)), "loader");
        jobs.cancel(id);
        try (Connection loader = connect(Role.LOADER)) {
            loader.setAutoCommit(false);
            assertThatThrownBy(() -> run.complete(loader, 9, 1))
                    .isInstanceOfSatisfying(
                            JobStopped.class,
                            stopped -> assertThat(stopped.reason()).isEqualTo(JobStopped.Cause.CANCELLED));
            loader.rollback();
        }
    }

    @Test
    void whatIsCancelledWhileItsWorkerIsDeadEndsAtTheTakeOver() throws Exception {
        queue(kind);
        takeAs("dead", SHORT);
        jobs.cancel(id);
        AtomicInteger runs = new AtomicInteger();
        JobWorkers other = otherProcess(SHORT, 3, new Handler(kind, run -> runs.incrementAndGet()));
        awaitState(JobState.CANCELLED);
        other.stop(null);
        assertThat(runs).hasValue(0);
    }

    @Test
    void aJobThatKillsItsWorkersIsGivenUp() throws Exception {
        queue(kind);
        takeAs("dead 1", Duration.ZERO);
        takeAs("dead 2", Duration.ZERO);
        AtomicInteger runs = new AtomicInteger();
        JobWorkers other = otherProcess(SHORT, 2, new Handler(kind, run -> runs.incrementAndGet()));
        Job job = awaitState(JobState.FAILED);
        other.stop(null);
        assertThat(runs).hasValue(0);
        assertThat(job.failureCode()).isEqualTo("given-up");
        assertThat(job.failureValues()).isEqualTo(Map.of("attempts", 2));
    }

    @Test
    void aJobThatBreaksOffIsTriedAgain() throws Exception {
        queue(kind);
        AtomicInteger runs = new AtomicInteger();
        JobWorkers other = otherProcess(SHORT, 2, new Handler(kind, run -> {
            if (runs.incrementAndGet() == 1) {
                throw new NoClassDefFoundError("an Error, which must not cost the worker either");
            }
            complete(run, 1, () -> {});
        }));
        Job job = awaitState(JobState.COMPLETED);
        other.stop(null);
        assertThat(job.attempt()).isEqualTo(2);
    }

    @Test
    void aJobThatBreaksOffAgainAndAgainIsGivenUp() throws Exception {
        queue(kind);
        AtomicInteger runs = new AtomicInteger();
        JobWorkers other = otherProcess(SHORT, 2, new Handler(kind, run -> {
            runs.incrementAndGet();
            throw new IllegalStateException("3574011212900001");
        }));
        Job job = awaitState(JobState.FAILED);
        other.stop(null);
        assertThat(runs).hasValue(2);
        assertThat(job.failureCode()).isEqualTo("given-up");
        assertThat(job.failureValues().toString()).doesNotContain("3574");
    }

    @Test
    void aServiceThatStopsGivesItsJobsBackWithoutUsingUpATry() throws Exception {
        queue(kind);
        for (int restart = 1; restart <= 4; restart++) {
            CountDownLatch running = new CountDownLatch(1);
            JobWorkers process = otherProcess(Duration.ofSeconds(60), 1, new Handler(kind, run -> {
                running.countDown();
                while (true) {
                    TimeUnit.MILLISECONDS.sleep(5);
                    run.checkStop();
                }
            }));
            assertThat(running.await(10, TimeUnit.SECONDS))
                    .as("start " + restart)
                    .isTrue();
            process.stop(null);
            assertThat(job().state()).isEqualTo(JobState.QUEUED);
        }
        JobWorkers last = otherProcess(SHORT, 1, new Handler(kind, run -> complete(run, 1, () -> {})));
        assertThat(awaitState(JobState.COMPLETED).attempt()).isEqualTo(5);
        last.stop(null);
    }

    @Test
    void theOldestGoesFirstAndAPostponedOneWaits() throws Exception {
        queue(kind);
        JobLeasesTest younger = new JobLeasesTest();
        background.actingFor(
                OWNER,
                () -> io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                        .run(() -> jobs.queue(younger.id, kind)));
        JobLeases.Taken first = takeAs("w", Duration.ofSeconds(60));
        assertThat(first.id()).isEqualTo(id);
        leases.retry(runOf(first, "w"), Duration.ofSeconds(60));
        assertThat(takeAs("w", Duration.ofSeconds(60)).id()).isEqualTo(younger.id);
        assertThat(leases.take("w", List.of(kind), SHORT)).isEmpty();
    }
}
