package id.talenta.platform.data.jobs;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** One worker's hold on a job. Reports progress, says when to stop, and ends the job in the transaction of its effect. */
public final class JobRun {

    private final UUID id;
    private final int attempt;
    private final String worker;
    private final Jobs jobs;
    private volatile long processed;
    private volatile Long total;
    private volatile JobStopped.Cause stop;

    JobRun(UUID id, int attempt, String worker, Jobs jobs) {
        this.id = id;
        this.attempt = attempt;
        this.worker = worker;
        this.jobs = jobs;
    }

    /** The id of the job and of the resource whose work it is. */
    public UUID id() {
        return id;
    }

    /**
     * Says how far it is; written with the next renewal of the lease.
     *
     * @param done how much is done
     * @param of how much there is; null while unknown
     * @throws JobStopped if it is to end
     */
    public void progress(long done, Long of) {
        processed = done;
        total = of;
        checkStop();
    }

    /**
     * To be called now and then by work that reports no progress.
     *
     * @throws JobStopped if it is to end
     */
    public void checkStop() {
        JobStopped.Cause cause = stop;
        if (cause != null) {
            throw new JobStopped(cause);
        }
    }

    /**
     * Ends the job as completed, in the transaction of the given connection (the application's or the loader's).
     *
     * @throws JobStopped if another worker has it, or it was cancelled: the transaction must roll back
     */
    public void complete(Connection connection, long done, long rejected) throws SQLException {
        jobs.finish(connection, this, JobState.COMPLETED, done, rejected);
    }

    int attempt() {
        return attempt;
    }

    String worker() {
        return worker;
    }

    long processed() {
        return processed;
    }

    Long total() {
        return total;
    }

    void stop(JobStopped.Cause cause) {
        stop = cause;
    }
}
