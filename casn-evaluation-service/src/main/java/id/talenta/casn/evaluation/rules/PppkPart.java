package id.talenta.casn.evaluation.rules;

/**
 * A part of a PPPK rule set of which its file can say that nobody has held it against the text of the regulation. Every
 * reason that follows such a part says so. Passing grades, least technical scores, classes and the additional test say it
 * each for itself.
 */
public enum PppkPart {
    /** That a passing grade is held against the technical score with affirmation. */
    AFFIRMED_GRADE,
    /** That a position is one that gets points of affirmation if its name has certain words. */
    POSITION_NAMES,
    /** What people are ranked by whose totals are equal. */
    TIES,
    /** That a rank is what the place of a class makes it whose place is not verified. */
    PRIORITIES,
    /** Who may come for posts that a formation's own applicants left unfilled, and who of them gets which. */
    RELOCATION
}
