package id.talenta.casn;

import id.talenta.platform.web.problem.ProblemType;
import java.util.Locale;

/** What the evaluation of a selection can refuse. */
public enum CasnProblem implements ProblemType {
    /** SKB scores and the final stage need a completed SKD evaluation. */
    SKD_EVALUATION_NEEDED(409),
    /** Only a completed evaluation that is no dry run can be published. */
    NOT_PUBLISHABLE(409),
    /** It is published, and stays as it is. */
    ALREADY_PUBLISHED(409),
    /** People who are equal on every criterion straddle the quota; somebody has to decide. */
    TIES_UNDECIDED(409),
    /** There is no tie to decide in that formation, or it was decided. */
    NO_TIE_TO_DECIDE(409),
    /** The evaluation has not come to results yet. */
    NO_RESULTS_YET(409),
    /** Nobody is appointed before the final result is published. */
    FINAL_NOT_PUBLISHED(409),
    /** Only who passed the published final result is appointed. */
    NOT_PASSED(409),
    /** A participant is appointed once. */
    ALREADY_APPOINTED(409),
    /** A NIP belongs to one person; whose it is is not said. */
    NIP_IN_USE(409),
    /** The decree was issued, and stays as it is. */
    DECREE_ISSUED(409),
    /** The version is there already, as a draft or published, or once was. */
    RULE_SET_VERSION_TAKEN(409),
    /** It is published, and stays as it is. */
    RULE_SET_PUBLISHED(409),
    /** The draft cannot be published as it is. */
    RULE_SET_NOT_VALID(409);

    private final int status;

    CasnProblem(int status) {
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
