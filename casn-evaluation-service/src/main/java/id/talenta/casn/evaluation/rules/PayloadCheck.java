package id.talenta.casn.evaluation.rules;

import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What the records of a rule set ask of their values; every refusal begins with the path of the wrong value. */
final class PayloadCheck {

    private static final int LONGEST_CODE = 16;
    private static final int MOST_DECIMALS = 6;

    private PayloadCheck() {}

    static void require(boolean holds, String path, String expectation) {
        if (!holds) {
            throw new IllegalArgumentException(path + ": " + expectation);
        }
    }

    static void present(Object value, String path) {
        require(value != null, path, "is missing");
    }

    static void positive(int value, String path) {
        require(value > 0, path, "must be positive, is " + value);
    }

    /** An unmodifiable copy of a list that has at least one element, none of them null. */
    static <T> List<T> filled(List<T> values, String path) {
        present(values, path);
        require(!values.isEmpty(), path, "must not be empty");
        for (int i = 0; i < values.size(); i++) {
            present(values.get(i), path + "[" + i + "]");
        }
        return List.copyOf(values);
    }

    /** The same for a list no two elements of which may be equal. */
    static <T> List<T> distinct(List<T> values, String path) {
        List<T> copy = filled(values, path);
        Set<T> seen = new HashSet<>();
        for (int i = 0; i < copy.size(); i++) {
            require(seen.add(copy.get(i)), path + "[" + i + "]", "repeats " + copy.get(i));
        }
        return copy;
    }

    /** Codes tell outcomes apart, so within one stage no two may be the same. Names and codes alternate. */
    static void codes(String path, String... namesAndCodes) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < namesAndCodes.length; i += 2) {
            String code = Objects.requireNonNullElse(namesAndCodes[i + 1], "");
            String place = path + "." + namesAndCodes[i];
            require(!code.isBlank(), place, "is missing");
            require(code.length() <= LONGEST_CODE, place, "is longer than " + LONGEST_CODE + " characters");
            require(seen.add(code), place, "repeats the code " + code);
        }
    }

    /**
     * Checks how values are rounded: how many decimals, how, and steps that follow each other.
     *
     * @return the steps
     */
    static <S extends Enum<S>> List<S> rounding(int decimals, RoundingMode mode, List<S> steps, String path) {
        require(
                decimals >= 0 && decimals <= MOST_DECIMALS,
                path + ".decimals",
                "must be between 0 and " + MOST_DECIMALS + ", is " + decimals);
        present(mode, path + ".mode");
        require(mode != RoundingMode.UNNECESSARY, path + ".mode", "must round");
        List<S> distinct = distinct(steps, path + ".steps");
        for (int i = 1; i < distinct.size(); i++) {
            require(
                    distinct.get(i - 1).compareTo(distinct.get(i)) < 0,
                    path + ".steps[" + i + "]",
                    "cannot be rounded after " + distinct.get(i - 1));
        }
        return distinct;
    }
}
