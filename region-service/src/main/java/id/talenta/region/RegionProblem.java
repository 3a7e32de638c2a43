package id.talenta.region;

import id.talenta.platform.web.problem.ProblemType;
import java.util.Locale;

/** What the regional programme can refuse. */
public enum RegionProblem implements ProblemType {
    /** A commitment belongs to a meeting that was held on a later day than it was signed. */
    SIGNED_BEFORE_MEETING(409);

    private final int status;

    RegionProblem(int status) {
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
