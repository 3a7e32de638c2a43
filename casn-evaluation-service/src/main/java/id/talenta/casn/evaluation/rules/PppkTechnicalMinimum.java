package id.talenta.casn.evaluation.rules;

/**
 * Least technical score of a position, where the formation itself names none.
 *
 * @param position holds for positions that have this phrase
 * @param minimum least technical score, affirmation included
 * @param verified whether it was held against the text of the regulation
 */
public record PppkTechnicalMinimum(String position, int minimum, boolean verified) {

    void check(String path, PppkTests tests) {
        PayloadCheck.require(position != null && !position.isBlank(), path + ".position", "is missing");
        int maximum = tests.technical().maximum();
        PayloadCheck.require(minimum > 0 && minimum <= maximum, path + ".minimum", "must be between 1 and " + maximum);
    }
}
