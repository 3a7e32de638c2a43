package id.talenta.casn.evaluation.rules;

/**
 * One test of SKD. Checked by {@link SkdRules}, which knows its place in the rule set.
 *
 * @param code which test
 * @param questions number of questions
 * @param maximum highest score; the lowest is 0
 * @param step scores are whole multiples of it: 5 where a right answer counts 5 and a wrong one 0, 1 where each option
 *     has points of its own
 */
public record SkdTestRule(SkdTest code, int questions, int maximum, int step) {

    void check(String path) {
        PayloadCheck.positive(questions, path + ".questions");
        PayloadCheck.positive(maximum, path + ".maximum");
        PayloadCheck.positive(step, path + ".step");
        PayloadCheck.require(maximum % step == 0, path + ".step", "must divide the maximum " + maximum);
    }
}
