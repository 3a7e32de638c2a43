package id.talenta.casn.intake.rules;

import java.util.Map;

/**
 * What is wrong with a column of a row; never its value.
 *
 * @param column name of the column, as in the header
 * @param code what is wrong
 * @param params bounds that were missed, by name: {@code minimum} and {@code maximum} with OUT_OF_RANGE, {@code step}
 *     with NOT_A_STEP, {@code maximum} with TOGETHER_TOO_HIGH, {@code decimals} with TOO_MANY_DECIMALS
 */
public record Violation(String column, Code code, Map<String, String> params) {

    /** What can be wrong with a column. */
    public enum Code {
        /** A value must be there and is not. */
        MISSING("missing-value"),
        /** A value is there and must not be, because the person was absent. */
        MUST_BE_BLANK("must-be-blank"),
        /** Below the lowest or above the highest possible. */
        OUT_OF_RANGE("out-of-range"),
        /** Not a whole multiple of the step in which this test is scored. */
        NOT_A_STEP("not-a-step"),
        /** More decimals than allowed; zeros at the end do not count. */
        TOO_MANY_DECIMALS("too-many-decimals"),
        /** Two scores together are above their highest possible sum. */
        TOGETHER_TOO_HIGH("together-too-high"),
        /** The row is of a kind that has no such column. */
        NOT_OF_THIS_KIND("not-of-this-kind"),
        /** The rules of the year know nothing of the kind. */
        NOT_IN_RULES("not-in-rules"),
        /** Nobody born then takes part in a selection of the year. */
        BIRTH_DATE_IMPLAUSIBLE("birth-date-implausible"),
        /** Not one of the priority classes of the rules. */
        UNKNOWN_PRIORITY("unknown-priority"),
        /** The rules grant no points on this ground for the position. */
        AFFIRMATION_NOT_GRANTED("affirmation-not-granted"),
        /** Not of the form of the name of a test. */
        NOT_A_TEST("not-a-test"),
        /** A test without a weight has no such value. */
        NOT_WITHOUT_WEIGHT("not-without-weight"),
        /** A test that neither counts nor eliminates. */
        DECIDES_NOTHING("decides-nothing"),
        /** A test that does not eliminate has no such value. */
        NOT_ELIMINATING("not-eliminating"),
        /** A test that is only passed or failed has no score. */
        TEST_NOT_SCORED("test-not-scored"),
        /** A test of which nobody states whether it was passed. */
        TEST_NOT_STATED("test-not-stated");

        private final String text;

        Code(String text) {
            this.text = text;
        }

        /**
         * The code that clients see, of a rejected row as of a refused field.
         *
         * @return words with hyphens
         */
        public String text() {
            return text;
        }
    }

    /**
     * What is wrong with a column, where there is nothing more to say.
     *
     * @param column name of the column
     * @param code what is wrong
     * @return the violation
     */
    public static Violation of(String column, Code code) {
        return new Violation(column, code, Map.of());
    }

    /**
     * A score that is none.
     *
     * @param column name of the column
     * @param maximum the highest score; the lowest is 0
     * @return the violation
     */
    public static Violation outOfRange(String column, String maximum) {
        return new Violation(column, Code.OUT_OF_RANGE, Map.of("minimum", "0", "maximum", maximum));
    }
}
