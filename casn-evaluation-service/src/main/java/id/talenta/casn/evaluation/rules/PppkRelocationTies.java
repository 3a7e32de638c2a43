package id.talenta.casn.evaluation.rules;

/** What becomes of unfilled posts for which people are equal on every criterion, more of them than there are posts. */
public enum PppkRelocationTies {
    /** Nobody gets them. */
    NOBODY,
    /**
     * They wait for the decision of the committee, and the people concerned are undecided until then. Where there are
     * posts enough for all, who of them gets which follows the participant numbers.
     */
    COMMITTEE,
    /**
     * As many of them get a post as possible. Whoever can then have only one post has it; the others are undecided about
     * the posts of the first formation that more of them could have than it has posts, until the committee decides.
     * Nothing follows the participant numbers.
     */
    FILL_THEN_COMMITTEE
}
