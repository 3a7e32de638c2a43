package id.talenta.platform.data.jobs;

/** Does one kind of long work. */
public interface JobHandler {

    /** The kind, as stored with the job. */
    String kind();

    /**
     * Does the work, acting for the job's owner. It must call one of the {@code complete} methods of {@link JobRun} in the transaction
     * of its effect, as the last statement: so the effect and the job's end are there together, and a worker that lost its lease commits
     * nothing.
     *
     * @throws JobFailure if the work can never succeed; any other exception lets it be tried again
     */
    void run(JobRun run) throws Exception;
}
