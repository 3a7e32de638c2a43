package id.talenta.talent;

import id.talenta.platform.web.problem.ProblemType;
import java.util.Locale;

/** What talent management can refuse. */
public enum TalentProblem implements ProblemType {
    /** There is an appraisal of that person for that period; it is corrected, not given twice. */
    PERIOD_APPRAISED(409);

    private final int status;

    TalentProblem(int status) {
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
