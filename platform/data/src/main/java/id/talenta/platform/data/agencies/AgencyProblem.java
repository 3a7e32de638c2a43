package id.talenta.platform.data.agencies;

import id.talenta.platform.web.problem.ProblemType;
import java.util.Locale;

/** The problems of agencies. */
public enum AgencyProblem implements ProblemType {
    /** No agency has this code. */
    UNKNOWN_AGENCY(422);

    private final int status;

    AgencyProblem(int status) {
        this.status = status;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}
