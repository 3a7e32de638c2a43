package id.talenta.casn.comparison.rules;

import java.util.Map;
import java.util.Objects;

/**
 * A person in one evaluation: what was decided from, and what was decided.
 *
 * @param formationCode the formation that they compete in
 * @param quota its posts
 * @param pool the formations between which people are moved to empty posts, theirs among them: those of one position and
 *     qualification, in PPPK selections of one position; null where nobody is moved
 * @param code the result code
 * @param rank 0 without one
 * @param placedFormationCode the formation whose post is theirs, if that is another one; null if not
 * @param input by name, each written one way; what is not there is left out
 */
public record Standing(
        String formationCode,
        int quota,
        String pool,
        String code,
        int rank,
        String placedFormationCode,
        Map<String, String> input) {

    /** Keeps the input as it is. */
    public Standing {
        Objects.requireNonNull(formationCode, "formationCode");
        Objects.requireNonNull(code, "code");
        input = Map.copyOf(input);
    }
}
