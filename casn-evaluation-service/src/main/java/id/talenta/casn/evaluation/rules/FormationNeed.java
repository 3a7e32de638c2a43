package id.talenta.casn.evaluation.rules;

import java.util.List;
import java.util.Objects;

/**
 * What a decision needs to know of a formation: people compete inside one formation only.
 *
 * @param code the formation's code
 * @param needType decides the passing grade, whatever the participant is
 * @param quota number of posts, at least 1
 * @param specialPost the special post as the rule set names it, which can have a passing grade of its own; null if none
 * @param skbTests the tests of SKB that were declared for it, by code; empty where SKB is one score
 */
public record FormationNeed(String code, NeedType needType, int quota, String specialPost, List<SkbTest> skbTests) {

    /** Checks that there is a post to compete for. */
    public FormationNeed {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(needType, "needType");
        skbTests = List.copyOf(skbTests);
        if (quota < 1) {
            throw new IllegalArgumentException("quota must be at least 1, is " + quota);
        }
    }

    /**
     * A formation without declared tests of SKB.
     *
     * @param code the formation's code
     * @param needType decides the passing grade
     * @param quota number of posts, at least 1
     * @param specialPost the special post, or null
     */
    public FormationNeed(String code, NeedType needType, int quota, String specialPost) {
        this(code, needType, quota, specialPost, List.of());
    }

    /**
     * The same with another number of posts.
     *
     * @param posts at least 1
     * @return the same but for that
     */
    public FormationNeed withQuota(int posts) {
        return new FormationNeed(code, needType, posts, specialPost, skbTests);
    }

    /**
     * A formation of no special post.
     *
     * @param code the formation's code
     * @param needType decides the passing grade
     * @param quota number of posts, at least 1
     */
    public FormationNeed(String code, NeedType needType, int quota) {
        this(code, needType, quota, null, List.of());
    }
}
