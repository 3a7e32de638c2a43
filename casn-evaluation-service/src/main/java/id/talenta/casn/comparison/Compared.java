package id.talenta.casn.comparison;

import id.talenta.casn.comparison.rules.Standing;
import id.talenta.casn.evaluation.PppkScoresView;
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
     * @param eliminated null in the SKD stage and in PPPK selections
     * @param pppk null in CPNS selections
     */
    record Side(Standing standing, boolean present, Boolean eliminated, ResultView.Scores scores, PppkScoresView pppk) {

        /** Somebody in an evaluation of a CPNS selection. */
        Side(Standing standing, boolean present, Boolean eliminated, ResultView.Scores scores) {
            this(standing, present, eliminated, scores, null);
        }

        /** Somebody in an evaluation of a PPPK selection. */
        Side(Standing standing, boolean present, PppkScoresView pppk) {
            this(standing, present, null, new ResultView.Scores(null, null, null, null, null, null), pppk);
        }
    }

    static Standing standing(Side side) {
        return side == null ? null : side.standing();
    }
}
