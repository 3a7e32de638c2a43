package id.talenta.casn.comparison.rules;

/** Why a person's result differs between two evaluations of one stage. */
public enum Cause {
    /** They take part in one of them only: imported later, or let through by one SKD evaluation and not by the other. */
    PARTICIPATION,
    /** Something of what was decided from is another for them: a score, attendance, the formation, the birth date. */
    INPUT,
    /**
     * Their formation has another number of posts, or another of the formations between which people are moved to empty posts,
     * and what became of them in that differs.
     */
    QUOTA,
    /**
     * Another version of the rules holds another threshold, weight or limit against them, ranks by other criteria, or moves people to
     * empty posts in another way, and what became of them in that differs.
     */
    RULES,
    /** A committee decided a tie in one of them, or otherwise. */
    COMMITTEE,
    /** Nothing of theirs differs: others were ranked around them otherwise. */
    RANKING
}
