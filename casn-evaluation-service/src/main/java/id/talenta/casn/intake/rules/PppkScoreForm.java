package id.talenta.casn.intake.rules;

import id.talenta.casn.evaluation.rules.PppkAdditional;
import id.talenta.casn.evaluation.rules.PppkRules;
import id.talenta.casn.evaluation.rules.PppkTestRule;
import id.talenta.casn.evaluation.rules.PppkTests;
import id.talenta.casn.evaluation.rules.PppkVariant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The form of PPPK scores that come in: bounds and steps as the rule set has them, and blank exactly where there can be
 * none. A bound is the highest of all positions, and a step that of any; what holds for one position is looked at with the
 * formation.
 */
public final class PppkScoreForm {

    private final PppkRules rules;
    private final List<PppkTests> tests;

    /**
     * Checks against a year's rules, whatever the position.
     *
     * @param rules the rule set
     */
    public PppkScoreForm(PppkRules rules) {
        this(
                rules,
                Stream.concat(
                                Stream.of(rules.tests()),
                                rules.variants().stream().map(PppkVariant::tests))
                        .toList());
    }

    private PppkScoreForm(PppkRules rules, List<PppkTests> tests) {
        this.rules = rules;
        this.tests = tests;
    }

    /**
     * Checks against the tests of one position.
     *
     * @param rules the rule set
     * @param position name of the position
     * @return the form of its scores
     */
    public static PppkScoreForm of(PppkRules rules, String position) {
        return new PppkScoreForm(rules, List.of(rules.testsOf(position)));
    }

    /**
     * The four tests of a row, by the names of their columns.
     *
     * @param technical column technical, null if blank
     * @param managerial column managerial, null if blank
     * @param sociocultural column sociocultural, null if blank
     * @param interview column interview, null if blank
     */
    public record Scores(Integer technical, Integer managerial, Integer sociocultural, Integer interview) {}

    /**
     * A row of scores.
     *
     * @param present whether the person attended
     * @param scores the four tests
     * @param additional column additional, null if blank, which is allowed
     * @return what is wrong, empty if nothing is
     */
    public List<Violation> scores(boolean present, Scores scores, BigDecimal additional) {
        List<Violation> violations = new ArrayList<>(0);
        score(violations, "technical", PppkTests::technical, present, scores.technical());
        score(violations, "managerial", PppkTests::managerial, present, scores.managerial());
        score(violations, "sociocultural", PppkTests::sociocultural, present, scores.sociocultural());
        score(violations, "interview", PppkTests::interview, present, scores.interview());
        if (violations.isEmpty() && present) {
            int most = highest(PppkTests::managerialAndSociocultural);
            if (scores.managerial() + scores.sociocultural() > most) {
                violations.add(new Violation(
                        "sociocultural", Violation.Code.TOGETHER_TOO_HIGH, Map.of("maximum", Integer.toString(most))));
            }
        }
        additional(violations, present, additional);
        return violations;
    }

    /**
     * The highest score of any position.
     *
     * @param part of the tests
     * @return the highest of all
     */
    public int highest(Function<PppkTests, Integer> part) {
        return tests.stream().map(part).max(Integer::compare).orElseThrow();
    }

    /**
     * Whether it lets pass what is no multiple of a step, because the test of another position has another one.
     *
     * @param test one of the tests
     * @param step the step of some position
     * @return whether that position needs to be looked at
     */
    public boolean allowsOtherSteps(Function<PppkTests, PppkTestRule> test, int step) {
        return tests.stream().anyMatch(each -> test.apply(each).step() % step != 0);
    }

    private void score(
            List<Violation> violations,
            String column,
            Function<PppkTests, PppkTestRule> test,
            boolean present,
            Integer score) {
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
        int maximum = highest(each -> test.apply(each).maximum());
        if (score < 0 || score > maximum) {
            violations.add(Violation.outOfRange(column, Integer.toString(maximum)));
        } else if (tests.stream().noneMatch(each -> score % test.apply(each).step() == 0)) {
            int step = tests.stream()
                    .mapToInt(each -> test.apply(each).step())
                    .min()
                    .orElseThrow();
            violations.add(new Violation(column, Violation.Code.NOT_A_STEP, Map.of("step", Integer.toString(step))));
        }
    }

    private void additional(List<Violation> violations, boolean present, BigDecimal score) {
        if (score == null) {
            return;
        }
        PppkAdditional rule = rules.additional();
        if (rule == null) {
            violations.add(Violation.of("additional", Violation.Code.NOT_IN_RULES));
        } else if (!present) {
            violations.add(Violation.of("additional", Violation.Code.MUST_BE_BLANK));
        } else if (score.signum() < 0 || score.compareTo(BigDecimal.valueOf(rule.maximum())) > 0) {
            violations.add(Violation.outOfRange("additional", Integer.toString(rule.maximum())));
        } else if (score.stripTrailingZeros().scale() > rule.decimals()) {
            violations.add(new Violation(
                    "additional",
                    Violation.Code.TOO_MANY_DECIMALS,
                    Map.of("decimals", Integer.toString(rule.decimals()))));
        }
    }
}
