package id.talenta.casn.evaluation.rules;

import java.util.Objects;

/**
 * What a decision needs to know of a formation: people compete inside one formation only.
 *
 * @param code the formation's code
 * @param needType decides the passing grade, whatever the participant is
 * @param quota number of posts, at least 1
 */
public record FormationNeed(String code, NeedType needType, int quota) {

    /** Checks that there is a post to compete for. */
    public FormationNeed {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(needType, "needType");
        if (quota < 1) {
            throw new IllegalArgumentException("quota must be at least 1, is " + quota);
        }
    }
}
