package id.talenta.platform.data.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.talenta.platform.web.security.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A job from its queueing to its end, by the workers of the running application. */
@QuarkusTest
class JobsTest extends JobsSetup {

    @Inject
    Caller caller;

    @Test
    void aJobRunsForItsOwnerAndEndsWithItsEffect() {
        AtomicReference<Caller.Identity> actedFor = new AtomicReference<>();
        Work.of(id, run -> {
            actedFor.set(caller.identity());
            complete(run, 3, () -> people.add("35.74", 7_001, "made by a job"));
        });
        queue(Work.KIND);
        Job job = awaitState(JobState.COMPLETED);
        assertThat(actedFor.get()).isEqualTo(OWNER);
        assertThat(job.processed()).isEqualTo(3);
        assertThat(job.total()).isEqualTo(3);
        assertThat(job.startedAt()).isBeforeOrEqualTo(job.finishedAt());
        assertThat(job.attempt()).isEqualTo(1);
        assertThat(count(7_001)).isEqualTo(1);
    }

    /** An idle worker of this application looks by itself every 60 s only. */
    @Test
    void aWorkerStartsRightAfterTheCommit() {
        AtomicReference<Instant> started = new AtomicReference<>();
        Work.of(id, run -> {
            started.set(Instant.now());
            complete(run, 0, () -> {});
        });
        queue(Work.KIND);
        Instant queued = Instant.now();
        awaitState(JobState.COMPLETED);
        assertThat(Duration.between(queued, started.get())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void twoJobsOfOneTransactionWakeTwoWorkers() throws Exception {
        JobsTest second = new JobsTest();
        CountDownLatch both = new CountDownLatch(2);
        Work.Script meet = run -> {
            both.countDown();
            assertThat(both.await(3, TimeUnit.SECONDS)).isTrue();
            complete(run, 0, () -> {});
        };
        Work.of(id, meet);
        Work.of(second.id, meet);
        background.actingFor(
                OWNER,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    jobs.queue(id, Work.KIND);
                    jobs.queue(second.id, Work.KIND);
                }));
        assertThat(awaitState(JobState.COMPLETED).attempt()).isEqualTo(1);
    }

    @Test
    void aJobIsQueuedWithItsResourceOrNotAtAll() {
        assertThatThrownBy(() -> jobs.queue(id, Work.KIND)).isInstanceOf(Exception.class);
        assertThatThrownBy(() -> background.actingFor(
                        OWNER,
                        () -> QuarkusTransaction.requiringNew().run(() -> {
                            jobs.queue(id, Work.KIND);
                            throw new IllegalArgumentException("the resource is refused");
                        })))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(jobs.find(id)).isEmpty();
    }

    @Test
    void progressIsSeenWhileItRuns() {
        CountDownLatch seen = new CountDownLatch(1);
        Work.of(id, run -> {
            run.progress(40, 100L);
            assertThat(seen.await(10, TimeUnit.SECONDS)).isTrue();
            complete(run, 100, () -> {});
        });
        queue(Work.KIND);
        Job running = await().until(this::job, job -> job.processed() == 40);
        assertThat(running.state()).isEqualTo(JobState.RUNNING);
        assertThat(running.total()).isEqualTo(100);
        assertThat(running.finishedAt()).isNull();
        seen.countDown();
        awaitState(JobState.COMPLETED);
    }

    @Test
    void aJobThatCannotSucceedFailsAtOnceAndChangesNothing() {
        Work.of(
                id,
                run -> QuarkusTransaction.requiringNew().run(() -> {
                    people.add("35.74", 7_002, "never");
                    throw new JobFailure("rows-rejected", Map.of("count", 5), 5);
                }));
        queue(Work.KIND);
        Job job = awaitState(JobState.FAILED);
        assertThat(job.failureCode()).isEqualTo("rows-rejected");
        assertThat(job.failureValues()).isEqualTo(Map.of("count", 5));
        assertThat(job.rejected()).isEqualTo(5);
        assertThat(job.attempt()).isEqualTo(1);
        assertThat(count(7_002)).isZero();
    }

    @Test
    void aCancelledJobEndsSoonWithoutEffect() {
        CountDownLatch running = new CountDownLatch(1);
        Work.of(id, run -> {
            running.countDown();
            while (true) {
                TimeUnit.MILLISECONDS.sleep(5);
                run.checkStop();
            }
        });
        queue(Work.KIND);
        awaitState(JobState.RUNNING);
        assertThat(jobs.cancel(id)).isTrue();
        Job job = awaitState(JobState.CANCELLED);
        assertThat(job.finishedAt()).isNotNull();
        assertThat(jobs.cancel(id)).isFalse();
    }

    @Test
    void aJobThatIsCancelledBeforeItsLastStatementIsCancelled() {
        Work.of(
                id,
                run -> complete(run, 1, () -> {
                    people.add("35.74", 7_003, "never");
                    assertThat(QuarkusTransaction.requiringNew().call(() -> jobs.cancel(id)))
                            .isTrue();
                }));
        queue(Work.KIND);
        // had its worker left it to the next taking, this would be the second attempt
        assertThat(awaitState(JobState.CANCELLED).attempt()).isEqualTo(1);
        assertThat(count(7_003)).isZero();
    }

    @Test
    void aQueuedJobIsCancelledAtOnce() {
        queue("nobody-does-this");
        assertThat(jobs.cancel(id)).isTrue();
        assertThat(job().state()).isEqualTo(JobState.CANCELLED);
        assertThat(job().finishedAt()).isNotNull();
    }

    @Test
    void aLongJobKeepsItsLease() throws Exception {
        Work.of(id, run -> {
            TimeUnit.MILLISECONDS.sleep(3_000); // the lease is 2 s
            complete(run, 1, () -> {});
        });
        queue(Work.KIND);
        assertThat(awaitState(JobState.COMPLETED).attempt()).isEqualTo(1);
    }

    private static int count(int number) {
        try {
            return Integer.parseInt(sql(Role.APP, "%", "select count(*) from person where number = " + number)
                    .get(0));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
