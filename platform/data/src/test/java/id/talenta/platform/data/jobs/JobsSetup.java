package id.talenta.platform.data.jobs;

import static org.awaitility.Awaitility.await;

import id.talenta.platform.data.database.Background;
import id.talenta.platform.data.database.Ids;
import id.talenta.platform.data.people.People;
import id.talenta.platform.data.people.PeopleTest;
import id.talenta.platform.web.security.Agencies;
import id.talenta.platform.web.security.Caller.Identity;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Queues jobs, and makes workers of other processes. */
abstract class JobsSetup extends PeopleTest {

    static final Identity OWNER = new Identity("subject", "client", Agencies.ofText("35.74"));

    @Inject
    Jobs jobs;

    @Inject
    JobLeases leases;

    @Inject
    Background background;

    @Inject
    MeterRegistry meters;

    @Inject
    AgroalDataSource dataSource;

    @Inject
    People people;

    final UUID id = Ids.next();

    void queue(String kind) {
        try {
            background.actingFor(OWNER, () -> QuarkusTransaction.requiringNew().run(() -> jobs.queue(id, kind)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    Job job() {
        return jobs.find(id).orElseThrow();
    }

    Job awaitState(JobState state) {
        return await().pollInterval(Duration.ofMillis(10)).until(this::job, job -> job.state() == state);
    }

    /** Ends the job in a transaction of the application, with the effect in it. */
    void complete(JobRun run, long done, Runnable effect) {
        QuarkusTransaction.requiringNew().run(() -> {
            effect.run();
            try (Connection connection = dataSource.getConnection()) {
                run.complete(connection, done, 0);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    JobWorkers otherProcess(Duration lease, int attempts, JobHandler handler) {
        JobWorkers workers =
                new JobWorkers(leases, jobs, background, new Settings(1, lease, attempts), meters, List.of(handler));
        workers.start(null);
        return workers;
    }

    record Settings(int workers, Duration lease, int attempts) implements JobConfig {
        @Override
        public Duration renewal() {
            return Duration.ofMillis(50);
        }

        @Override
        public Duration poll() {
            return Duration.ofMillis(50);
        }
    }

    record Handler(String kind, Work.Script script) implements JobHandler {
        @Override
        public void run(JobRun run) throws Exception {
            script.run(run);
        }
    }
}
