package id.talenta.casn.intake.rows;

import id.talenta.casn.evaluation.rules.PppkRules;
import id.talenta.casn.evaluation.rules.PppkTestRule;
import id.talenta.casn.evaluation.rules.PppkTests;
import id.talenta.casn.intake.rows.IntakeRows.PositionRule;
import id.talenta.casn.intake.rules.PppkScoreForm;
import id.talenta.casn.intake.rules.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the tests of some positions of a PPPK selection demand beyond those of the others. The form of a row, which knows no position, lets
 * pass what any of them allows.
 */
final class PppkPositionRules {

    private final PppkScoreForm form;
    private final PppkTests tests;
    private final List<String> positions;
    private final List<PositionRule> found = new ArrayList<>();

    private PppkPositionRules(PppkScoreForm form, PppkTests tests, List<String> positions) {
        this.form = form;
        this.tests = tests;
        this.positions = positions;
    }

    /**
     * The rules of a selection.
     *
     * @param positions the positions of its formations
     */
    static List<PositionRule> of(PppkRules rules, Collection<String> positions) {
        PppkScoreForm form = new PppkScoreForm(rules);
        Map<PppkTests, List<String>> byTests = positions.stream().collect(Collectors.groupingBy(rules::testsOf));
        return byTests.entrySet().stream()
                .flatMap(group -> new PppkPositionRules(form, group.getKey(), group.getValue()).all().stream())
                .toList();
    }

    private List<PositionRule> all() {
        test("technical", PppkTests::technical);
        test("managerial", PppkTests::managerial);
        test("sociocultural", PppkTests::sociocultural);
        test("interview", PppkTests::interview);
        int together = tests.managerialAndSociocultural();
        if (together < form.highest(PppkTests::managerialAndSociocultural)) {
            add(
                    "s.managerial + s.sociocultural > " + together,
                    new Violation(
                            "sociocultural",
                            Violation.Code.TOGETHER_TOO_HIGH,
                            Map.of("maximum", Integer.toString(together))));
        }
        return found;
    }

    private void test(String column, Function<PppkTests, PppkTestRule> test) {
        PppkTestRule rule = test.apply(tests);
        if (rule.maximum() < form.highest(any -> test.apply(any).maximum())) {
            add("s." + column + " > " + rule.maximum(), Violation.outOfRange(column, Integer.toString(rule.maximum())));
        }
        if (form.allowsOtherSteps(test, rule.step())) {
            add(
                    "s." + column + " % " + rule.step() + " <> 0",
                    new Violation(column, Violation.Code.NOT_A_STEP, Map.of("step", Integer.toString(rule.step()))));
        }
    }

    private void add(String broken, Violation violation) {
        found.add(new PositionRule(broken, violation, positions));
    }
}
