package id.talenta.casn.evaluation.rules;

import java.util.Objects;

/**
 * What a decision needs to know of a formation: people compete inside one formation only.
 *
 * @param code the formation's code
 * @param needType decides the passing grade, whatever the participant is
 * @param quota number of posts, at least 1
 * @param specialPost the special post as the rule set names it, which can have a passing grade of its own; null if none
 */
public record FormationNeed(String code, NeedType needType, int quota, String specialPost) {

    /** Checks that there is a post to compete for. */
    public FormationNeed {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(needType, "needType");
        if (quota < 1) {
            throw new IllegalArgumentException("quota must be at least 1, is " + quota);
        }
    }

    /**
     * A formation of no special post.
     *
     * @param code the formation's code
     * @param needType decides the passing grade
     * @param quota number of posts, at least 1
     */
    public FormationNeed(String code, NeedType needType, int quota) {
        this(code, needType, quota, null);
    }
}
