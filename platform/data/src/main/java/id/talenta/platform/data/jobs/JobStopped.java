package id.talenta.platform.data.jobs;

/** Thrown inside a job's work when it is to end: it was cancelled, its lease was lost, or the service is stopping. */
public class JobStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a run ends early. */
    public enum Cause {
        /** The caller cancelled it. */
        CANCELLED,
        /** Another worker has it. */
        LEASE_LOST,
        /** The service stops; another worker will take it. */
        SHUTDOWN
    }

    private final Cause reason;

    JobStopped(Cause reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Cause reason() {
        return reason;
    }
}
