package id.talenta.casn.comparison;

import id.talenta.casn.comparison.rules.Standing;
import id.talenta.casn.evaluation.ResultView;

/**
 * Somebody in both evaluations; null where they are not.
 *
 * @param before in the earlier one
 * @param after in the later one
 */
record Compared(String participantNumber, Change change, Side before, Side after) {

    /**
     * Somebody in one evaluation.
     *
     * @param present attendance of the stage
     * @param eliminated null in the SKD stage
     */
    record Side(Standing standing, boolean present, Boolean eliminated, ResultView.Scores scores) {}

    static Standing standing(Side side) {
        return side == null ? null : side.standing();
    }
}
