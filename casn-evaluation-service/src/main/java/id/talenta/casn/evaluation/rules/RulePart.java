package id.talenta.casn.evaluation.rules;

/**
 * A part of a CPNS rule set of which its file can say that nobody has held it against the text of the regulation. Every
 * reason that follows such a part says so.
 */
public enum RulePart {
    /** The order in which those who met the grade are ranked. */
    SKD_RANKING,
    /** How many are let through, and what becomes of a tie at the cut. */
    SHORTLIST,
    /** Questions and highest scores of the SKD tests, which bring SKD to the scale. */
    SKD_TESTS,
    /** Shares of SKD and SKB. */
    WEIGHTS,
    /** What is rounded, when and how. */
    ROUNDING,
    /** The order in which finalists are ranked. */
    FINAL_RANKING,
    /** How marks of different scales compare. */
    GPA
}
