package id.talenta.talent.ruleset.rules;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the records of a rule set ask of their values; every refusal begins with the path of the wrong value. */
public final class PayloadCheck {

    private PayloadCheck() {}

    /**
     * Refuses a value.
     *
     * @throws IllegalArgumentException with the path, unless it holds
     */
    public static void require(boolean holds, String path, String expectation) {
        if (!holds) {
            throw new IllegalArgumentException(path + ": " + expectation);
        }
    }

    /** Refuses a value that is not there. */
    public static void present(Object value, String path) {
        require(value != null, path, "is missing");
    }

    /** Refuses a blank text. */
    public static void text(String value, String path) {
        require(value != null && !value.isBlank(), path, "is missing");
    }

    /** Refuses a number outside of both bounds. */
    public static void between(BigDecimal value, long minimum, long maximum, String path) {
        present(value, path);
        require(
                value.compareTo(BigDecimal.valueOf(minimum)) >= 0 && value.compareTo(BigDecimal.valueOf(maximum)) <= 0,
                path,
                "must be between " + minimum + " and " + maximum + ", is " + value.toPlainString());
    }

    /** An unmodifiable copy of a list that has at least one element, none of them null. */
    public static <T> List<T> filled(List<T> values, String path) {
        present(values, path);
        require(!values.isEmpty(), path, "must not be empty");
        for (int i = 0; i < values.size(); i++) {
            present(values.get(i), path + "[" + i + "]");
        }
        return List.copyOf(values);
    }

    /** The same for a list no two elements of which may be equal. */
    public static <T> List<T> distinct(List<T> values, String path) {
        List<T> copy = filled(values, path);
        Set<T> seen = new HashSet<>();
        for (int i = 0; i < copy.size(); i++) {
            require(seen.add(copy.get(i)), path + "[" + i + "]", "repeats " + copy.get(i));
        }
        return copy;
    }
}
