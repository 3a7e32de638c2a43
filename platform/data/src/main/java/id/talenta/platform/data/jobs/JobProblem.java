package id.talenta.platform.data.jobs;

import id.talenta.platform.web.problem.ProblemType;

/** The problems of long work. */
public enum JobProblem implements ProblemType {
    /** It has ended, and cannot be cancelled. */
    JOB_FINISHED(409);

    private final int status;

    JobProblem(int status) {
        this.status = status;
    }

    @Override
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}
