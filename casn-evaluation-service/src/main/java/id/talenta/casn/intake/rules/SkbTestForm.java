package id.talenta.casn.intake.rules;

import id.talenta.casn.evaluation.rules.SkbTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The form of tests of SKB as they are declared, and of their scores, as far as one row tells it. Numbers are parsed
 * before; null is blank.
 */
public final class SkbTestForm {

    /** Highest possible highest score of a test. */
    public static final int MOST_MAXIMUM = 999;

    /** Most decimals of a score and of a minimum. */
    public static final int DECIMALS = 3;

    private static final int WEIGHT_DECIMALS = 4;

    /**
     * A row that declares a test.
     *
     * @param test column test
     * @param weight column weight, null if blank
     * @param maximum column maximum, null if blank
     * @param minimum column minimum, null if blank
     * @param eliminating column eliminating
     */
    public record Declared(String test, BigDecimal weight, Integer maximum, BigDecimal minimum, boolean eliminating) {}

    /**
     * A row that declares a test. One that is only passed or failed has weight 0 and no highest score, and eliminates.
     *
     * @param row its columns
     * @return what is wrong, empty if nothing is
     */
    public List<Violation> test(Declared row) {
        List<Violation> violations = new ArrayList<>(0);
        if (!SkbTest.CODE.matcher(row.test()).matches()) {
            violations.add(Violation.of("test", Violation.Code.NOT_A_TEST));
        }
        weight(violations, row.weight());
        if (row.weight() != null && row.weight().signum() == 0) {
            passedOrFailed(violations, row);
        } else if (row.maximum() == null) {
            violations.add(Violation.of("maximum", Violation.Code.MISSING));
        } else if (row.maximum() < 1 || row.maximum() > MOST_MAXIMUM) {
            violations.add(new Violation("maximum", Violation.Code.OUT_OF_RANGE, between("1", MOST_MAXIMUM)));
        } else {
            minimum(violations, row);
        }
        return violations;
    }

    /**
     * A row of a score, as far as it can be told without its test.
     *
     * @param present whether the person sat the test
     * @param score column score, null if blank
     * @param passed column passed, null if blank
     * @return what is wrong, empty if nothing is
     */
    public List<Violation> score(boolean present, BigDecimal score, Boolean passed) {
        List<Violation> violations = new ArrayList<>(0);
        if (!present && score != null) {
            violations.add(Violation.of("score", Violation.Code.MUST_BE_BLANK));
        } else if (score != null) {
            decimals(violations, "score", score, DECIMALS);
            if (score.signum() < 0) {
                violations.add(Violation.outOfRange("score", Integer.toString(MOST_MAXIMUM)));
            }
        }
        if (!present && passed != null) {
            violations.add(Violation.of("passed", Violation.Code.MUST_BE_BLANK));
        }
        return violations;
    }

    /**
     * A score against its test.
     *
     * @param test the test
     * @param present whether the person sat it
     * @param score the score, null if blank
     * @param passed whether it was passed, null if blank
     * @return what is wrong, empty if nothing is
     */
    public static List<Violation> against(SkbTest test, boolean present, BigDecimal score, Boolean passed) {
        List<Violation> violations = new ArrayList<>(0);
        if (!present) {
            return violations;
        }
        if (test.scored() == (score == null)) {
            violations.add(
                    Violation.of("score", score == null ? Violation.Code.MISSING : Violation.Code.TEST_NOT_SCORED));
        } else if (score != null && score.compareTo(BigDecimal.valueOf(test.maximum())) > 0) {
            violations.add(Violation.outOfRange("score", test.maximum().toString()));
        }
        if (test.stated() == (passed == null)) {
            violations.add(
                    Violation.of("passed", passed == null ? Violation.Code.MISSING : Violation.Code.TEST_NOT_STATED));
        }
        return violations;
    }

    private static void weight(List<Violation> violations, BigDecimal weight) {
        if (weight == null) {
            violations.add(Violation.of("weight", Violation.Code.MISSING));
        } else if (weight.signum() < 0 || weight.compareTo(BigDecimal.ONE) > 0) {
            violations.add(Violation.outOfRange("weight", "1"));
        } else {
            decimals(violations, "weight", weight, WEIGHT_DECIMALS);
        }
    }

    private static void passedOrFailed(List<Violation> violations, Declared row) {
        if (row.maximum() != null) {
            violations.add(Violation.of("maximum", Violation.Code.NOT_WITHOUT_WEIGHT));
        }
        if (row.minimum() != null) {
            violations.add(Violation.of("minimum", Violation.Code.NOT_WITHOUT_WEIGHT));
        }
        if (!row.eliminating()) {
            violations.add(Violation.of("eliminating", Violation.Code.DECIDES_NOTHING));
        }
    }

    private static void minimum(List<Violation> violations, Declared row) {
        if (row.minimum() == null) {
            return;
        }
        if (!row.eliminating()) {
            violations.add(Violation.of("minimum", Violation.Code.NOT_ELIMINATING));
        } else if (row.minimum().signum() <= 0 || row.minimum().compareTo(BigDecimal.valueOf(row.maximum())) > 0) {
            violations.add(new Violation("minimum", Violation.Code.OUT_OF_RANGE, between("0.001", row.maximum())));
        } else {
            decimals(violations, "minimum", row.minimum(), DECIMALS);
        }
    }

    private static void decimals(List<Violation> violations, String column, BigDecimal value, int most) {
        if (value.stripTrailingZeros().scale() > most) {
            violations.add(new Violation(
                    column, Violation.Code.TOO_MANY_DECIMALS, Map.of("decimals", Integer.toString(most))));
        }
    }

    private static Map<String, String> between(String minimum, int maximum) {
        return Map.of("minimum", minimum, "maximum", Integer.toString(maximum));
    }
}
