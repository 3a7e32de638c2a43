package id.talenta.platform.data.jobs;

import id.talenta.platform.data.database.Background;
import id.talenta.platform.data.database.Ids;
import id.talenta.platform.web.trace.LoggedFault;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** The workers of this process: each takes one job at a time, for as long as the service runs. */
@ApplicationScoped
public class JobWorkers {

    private static final Logger LOG = Logger.getLogger(JobWorkers.class);

    private final JobLeases leases;
    private final Jobs jobs;
    private final Background background;
    private final JobConfig config;
    private final MeterRegistry meters;
    private final Map<String, JobHandler> handlers;
    private final Set<JobRun> running = ConcurrentHashMap.newKeySet();
    private final Semaphore wake = new Semaphore(0);
    private final String process = ManagementFactory.getRuntimeMXBean().getName() + "/" + Ids.next();
    private ExecutorService workers;
    private ScheduledExecutorService renewals;
    private volatile boolean stopping;

    JobWorkers(
            JobLeases leases,
            Jobs jobs,
            Background background,
            JobConfig config,
            MeterRegistry meters,
            @All java.util.List<JobHandler> handlers) {
        this.leases = leases;
        this.jobs = jobs;
        this.background = background;
        this.config = config;
        this.meters = meters;
        this.handlers = handlers.stream().collect(Collectors.toMap(JobHandler::kind, handler -> handler));
    }

    void start(@Observes StartupEvent event) {
        if (handlers.isEmpty() || config.workers() == 0) {
            return;
        }
        meters.gaugeCollectionSize("talenta.jobs.running", java.util.List.of(), running);
        renewals = Executors.newSingleThreadScheduledExecutor(named("job-renewal"));
        long period = config.renewal().toMillis();
        renewals.scheduleWithFixedDelay(this::renewAll, period, period, TimeUnit.MILLISECONDS);
        workers = Executors.newFixedThreadPool(config.workers(), named("job-worker"));
        for (int i = 0; i < config.workers(); i++) {
            String worker = process + "#" + i;
            workers.execute(() -> work(worker));
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (workers == null) {
            return;
        }
        stopping = true;
        running.forEach(run -> run.stop(JobStopped.Cause.SHUTDOWN));
        wake.release(config.workers());
        workers.shutdown();
        if (!workers.awaitTermination(8, TimeUnit.SECONDS)) {
            LOG.warn("A job did not stop in time; another worker takes it over when its lease ends");
        }
        renewals.shutdownNow();
    }

    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) Jobs.JobQueued event) {
        wake.release();
    }

    private void work(String worker) {
        boolean woken = false;
        while (!stopping) {
            try {
                Optional<JobLeases.Taken> taken = leases.take(worker, handlers.keySet(), config.lease());
                if (taken.isEmpty()) {
                    woken = waitForWork();
                    continue;
                }
                if (!woken) {
                    // whoever queued it left a permit, which need wake nobody any more; one that woke this worker is
                    // spent already
                    wake.tryAcquire();
                }
                woken = false;
                run(taken.get(), worker);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception e) {
                LOG.warn("No job could be taken; trying again", new LoggedFault(e));
                pause();
            }
        }
    }

    private boolean waitForWork() throws InterruptedException {
        return wake.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(config.poll().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(JobLeases.Taken taken, String worker) throws Exception {
        JobRun run = new JobRun(taken.id(), taken.attempt(), worker, jobs);
        if (taken.cancelRequested()) {
            leases.end(run, JobState.CANCELLED, null, Map.of(), 0);
            return;
        }
        if (taken.tries() > config.attempts()) {
            leases.end(run, JobState.FAILED, "given-up", Map.of("attempts", config.attempts()), 0);
            return;
        }
        running.add(run);
        if (stopping) {
            run.stop(JobStopped.Cause.SHUTDOWN);
        }
        long start = System.nanoTime();
        try {
            LOG.infof("Job started: kind=%s id=%s attempt=%d", taken.kind(), taken.id(), taken.attempt());
            background.actingFor(taken.owner(), () -> handlers.get(taken.kind()).run(run));
            LOG.infof("Job ended: kind=%s id=%s", taken.kind(), taken.id());
        } catch (JobFailure e) {
            LOG.infof("Job failed: kind=%s id=%s code=%s", taken.kind(), taken.id(), e.code());
            leases.end(run, JobState.FAILED, e.code(), e.values(), e.rejected());
        } catch (Throwable e) {
            // an Error too: a worker that ended with it would be missed until the next start
            ended(run, taken, e);
        } finally {
            running.remove(run);
            meters.timer("talenta.jobs", "kind", taken.kind()).record(Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private void ended(JobRun run, JobLeases.Taken taken, Throwable e) throws Exception {
        JobStopped stopped = stoppedBy(e);
        if (stopped == null) {
            LOG.errorf(
                    new LoggedFault(e),
                    "Job broke off: kind=%s id=%s attempt=%d",
                    taken.kind(),
                    taken.id(),
                    taken.attempt());
            if (taken.tries() >= config.attempts()) {
                leases.end(run, JobState.FAILED, "given-up", Map.of("attempts", config.attempts()), 0);
            } else {
                leases.retry(run, config.poll().multipliedBy(taken.tries()));
            }
            return;
        }
        LOG.infof("Job stopped: kind=%s id=%s cause=%s", taken.kind(), taken.id(), stopped.reason());
        switch (stopped.reason()) {
            case CANCELLED -> leases.end(run, JobState.CANCELLED, null, Map.of(), 0);
            case SHUTDOWN -> leases.giveBack(run);
            default -> {
                // another worker has it
            }
        }
    }

    private static JobStopped stoppedBy(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof JobStopped stopped) {
                return stopped;
            }
        }
        return null;
    }

    private void renewAll() {
        for (JobRun run : running) {
            try {
                leases.renew(run, config.lease());
            } catch (Exception e) {
                LOG.warnf(new LoggedFault(e), "Lease not renewed: id=%s", run.id());
            }
        }
    }

    private static java.util.concurrent.ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
