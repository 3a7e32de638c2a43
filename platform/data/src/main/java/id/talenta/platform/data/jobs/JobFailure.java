package id.talenta.platform.data.jobs;

import java.util.Map;

/** Ends a job as {@link JobState#FAILED} for a reason that lies in its input: trying again would not help. */
public class JobFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Map<String, Object> values;
    private final long rejected;

    /**
     * @param code of a message in the problem catalogue
     * @param values fills its placeholders; no personal values
     * @param rejected how many rows were rejected
     */
    public JobFailure(String code, Map<String, Object> values, long rejected) {
        super(code, null, false, false);
        this.code = code;
        this.values = Map.copyOf(values);
        this.rejected = rejected;
    }

    public String code() {
        return code;
    }

    public Map<String, Object> values() {
        return values;
    }

    public long rejected() {
        return rejected;
    }
}
