package id.talenta.platform.data.jobs;

/** The states of long work. */
public enum JobState {
    /** Waits for a worker. */
    QUEUED,
    /** A worker is at it, and renews its lease while it lives. */
    RUNNING,
    /** Done; its effect is there whole. */
    COMPLETED,
    /** Ended without effect; the failure says why. */
    FAILED,
    /** Ended by the caller, without effect. */
    CANCELLED;

    /** Whether nothing more will happen to it. */
    public boolean isFinal() {
        return this == COMPLETED || this == FAILED || this == CANCELLED;
    }
}
