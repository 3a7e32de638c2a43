package id.talenta.casn.comparison.rules;

/** Why a person's result differs between two evaluations of one stage. */
public enum Cause {
    /** They take part in one of them only: imported later, or let through by one SKD evaluation and not by the other. */
    PARTICIPATION,
    /** Something of what was decided from is another for them: a score, attendance, the formation, the birth date. */
    INPUT,
    /** Their formation has another number of posts. */
    QUOTA,
    /** Another version of the rules holds another threshold, weight or limit against them. */
    RULES,
    /** A committee decided a tie in one of them, or otherwise. */
    COMMITTEE,
    /** Nothing of theirs differs: others were ranked around them otherwise. */
    RANKING
}
