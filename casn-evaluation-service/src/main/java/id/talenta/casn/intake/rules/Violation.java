package id.talenta.casn.intake.rules;

import java.util.Map;

/**
 * What is wrong with a column of a row; never its value.
 *
 * @param column name of the column, as in the header
 * @param code what is wrong
 * @param params bounds that were missed, by name: {@code minimum} and {@code maximum} with OUT_OF_RANGE, {@code step}
 *     with NOT_A_STEP, {@code decimals} with TOO_MANY_DECIMALS
 */
public record Violation(String column, Code code, Map<String, String> params) {

    /** What can be wrong with a column. */
    public enum Code {
        /** A value must be there and is not. */
        MISSING,
        /** A value is there and must not be, because the person was absent. */
        MUST_BE_BLANK,
        /** Below the lowest or above the highest possible. */
        OUT_OF_RANGE,
        /** Not a whole multiple of the step in which this test is scored. */
        NOT_A_STEP,
        /** More decimals than allowed; zeros at the end do not count. */
        TOO_MANY_DECIMALS,
        /** Two scores together are above their highest possible sum. */
        TOGETHER_TOO_HIGH,
        /** The row is of a kind that has no such column. */
        NOT_OF_THIS_KIND,
        /** The rules of the year know nothing of the kind. */
        NOT_IN_RULES,
        /** Not of the form of the name of a test. */
        NOT_A_TEST,
        /** A test without a weight has no such value. */
        NOT_WITHOUT_WEIGHT,
        /** A test that neither counts nor eliminates. */
        DECIDES_NOTHING,
        /** A test that does not eliminate has no such value. */
        NOT_ELIMINATING,
        /** A test that is only passed or failed has no score. */
        TEST_NOT_SCORED,
        /** A test of which nobody states whether it was passed. */
        TEST_NOT_STATED
    }

    static Violation of(String column, Code code) {
        return new Violation(column, code, Map.of());
    }

    static Violation outOfRange(String column, String maximum) {
        return new Violation(column, Code.OUT_OF_RANGE, Map.of("minimum", "0", "maximum", maximum));
    }
}
