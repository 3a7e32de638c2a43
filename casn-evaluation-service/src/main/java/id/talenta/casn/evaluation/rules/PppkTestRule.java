package id.talenta.casn.evaluation.rules;

/**
 * One test of a PPPK selection. Checked by {@link PppkTests}, which knows its place in the rule set.
 *
 * @param questions number of questions, null where no source states it
 * @param maximum highest score; the lowest is 0
 * @param step scores are whole multiples of it: 5 where a right answer counts 5 and a wrong one 0
 */
public record PppkTestRule(Integer questions, int maximum, int step) {

    void check(String path) {
        PayloadCheck.require(questions == null || questions > 0, path + ".questions", "must be positive");
        PayloadCheck.positive(maximum, path + ".maximum");
        PayloadCheck.positive(step, path + ".step");
        PayloadCheck.require(maximum % step == 0, path + ".step", "must divide the maximum " + maximum);
    }
}
