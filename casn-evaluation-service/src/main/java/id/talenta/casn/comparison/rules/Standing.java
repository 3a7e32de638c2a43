package id.talenta.casn.comparison.rules;

import java.util.Map;
import java.util.Objects;

/**
 * A person in one evaluation: what was decided from, and what was decided.
 *
 * @param formationCode the formation that they compete in
 * @param quota its posts
 * @param code the result code
 * @param rank 0 without one
 * @param input by name, each written one way; what is not there is left out
 */
public record Standing(String formationCode, int quota, String code, int rank, Map<String, String> input) {

    /** Keeps the input as it is. */
    public Standing {
        Objects.requireNonNull(formationCode, "formationCode");
        Objects.requireNonNull(code, "code");
        input = Map.copyOf(input);
    }
}
