package id.talenta.casn.intake.rules;

import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.evaluation.rules.GpaScale;
import id.talenta.casn.evaluation.rules.SkdTest;
import id.talenta.casn.evaluation.rules.SkdTestRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The form of scores and marks that come in: bounds, steps and decimals as the rule set has them, and blank exactly
 * where there can be none. Numbers are parsed before; null is blank.
 */
public final class ScoreForm {

    private final CpnsRules rules;

    /**
     * Checks against a year's rules.
     *
     * @param rules the rule set
     */
    public ScoreForm(CpnsRules rules) {
        this.rules = rules;
    }

    /**
     * A row of SKD scores.
     *
     * @param present whether the person attended
     * @param twk column twk, null if blank
     * @param tiu column tiu, null if blank
     * @param tkp column tkp, null if blank
     * @return what is wrong, empty if nothing is
     */
    public List<Violation> skd(boolean present, Integer twk, Integer tiu, Integer tkp) {
        List<Violation> violations = new ArrayList<>(0);
        skdScore(violations, "twk", SkdTest.TWK, present, twk);
        skdScore(violations, "tiu", SkdTest.TIU, present, tiu);
        skdScore(violations, "tkp", SkdTest.TKP, present, tkp);
        return violations;
    }

    /**
     * A row of SKB scores. Who was eliminated may have no score, who was absent has none.
     *
     * @param present whether the person attended
     * @param score column score, null if blank
     * @param eliminated whether the person failed an eliminating test
     * @return what is wrong, empty if nothing is
     */
    public List<Violation> skb(boolean present, BigDecimal score, boolean eliminated) {
        List<Violation> violations = new ArrayList<>(0);
        if (score == null) {
            if (present && !eliminated) {
                violations.add(Violation.of("score", Violation.Code.MISSING));
            }
        } else if (!present) {
            violations.add(Violation.of("score", Violation.Code.MUST_BE_BLANK));
        } else {
            decimal(
                    violations,
                    "score",
                    score,
                    BigDecimal.valueOf(rules.skb().maximum()),
                    rules.skb().decimals());
        }
        return violations;
    }

    /**
     * A grade point average or average diploma mark; the qualification decides its scale.
     *
     * @param qualification the participant's qualification
     * @param gpa column gpa, null if blank, which is allowed
     * @return what is wrong, empty if nothing is
     */
    public List<Violation> gpa(String qualification, BigDecimal gpa) {
        List<Violation> violations = new ArrayList<>(0);
        if (gpa != null) {
            GpaScale scale = rules.gpa().scaleOf(qualification);
            decimal(
                    violations,
                    "gpa",
                    gpa,
                    rules.gpa().maximum(scale),
                    rules.gpa().decimals());
        }
        return violations;
    }

    private void skdScore(List<Violation> violations, String column, SkdTest test, boolean present, Integer score) {
        if (score == null) {
            if (present) {
                violations.add(Violation.of(column, Violation.Code.MISSING));
            }
            return;
        }
        if (!present) {
            violations.add(Violation.of(column, Violation.Code.MUST_BE_BLANK));
            return;
        }
        SkdTestRule rule = rules.skd().test(test);
        if (score < 0 || score > rule.maximum()) {
            violations.add(Violation.outOfRange(column, Integer.toString(rule.maximum())));
        } else if (score % rule.step() != 0) {
            violations.add(
                    new Violation(column, Violation.Code.NOT_A_STEP, Map.of("step", Integer.toString(rule.step()))));
        }
    }

    private static void decimal(
            List<Violation> violations, String column, BigDecimal value, BigDecimal maximum, int decimals) {
        if (value.signum() < 0 || value.compareTo(maximum) > 0) {
            violations.add(Violation.outOfRange(column, maximum.toPlainString()));
        } else if (value.stripTrailingZeros().scale() > decimals) {
            violations.add(new Violation(
                    column, Violation.Code.TOO_MANY_DECIMALS, Map.of("decimals", Integer.toString(decimals))));
        }
    }
}
