package id.talenta.talent.assessment.rules;

import java.util.Objects;

/**
 * What a person reached in one competency, and what the post asks for (PermenPANRB 38/2017).
 *
 * @param competency {@code M.01} to {@code M.08} managerial, {@code SK.01} social-cultural, {@code T.nn} technical
 * @param actual the level reached, 0 to 5; 0: not even the first
 * @param required the level that the post asks for, 1 to 5
 */
public record CompetencyLevel(String competency, int actual, int required) {

    /** What a competency's code looks like. */
    public static final String CODE = "(M|SK|T)\\.[0-9]{2}";

    /** The highest level. */
    public static final int HIGHEST = 5;

    /** Checks code and levels. */
    public CompetencyLevel {
        Objects.requireNonNull(competency, "competency");
        if (!competency.matches(CODE)) {
            throw new IllegalArgumentException("competency is no code");
        }
        if (actual < 0 || actual > HIGHEST) {
            throw new IllegalArgumentException("actual is not from 0 to " + HIGHEST);
        }
        if (required < 1 || required > HIGHEST) {
            throw new IllegalArgumentException("required is not from 1 to " + HIGHEST);
        }
    }
}
