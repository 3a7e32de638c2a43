package id.talenta.casn.evaluation.rules;

/** What becomes of unfilled posts for which people are equal on every criterion, more of them than there are posts. */
public enum PppkRelocationTies {
    /** Nobody gets them. */
    NOBODY,
    /** They wait for the decision of the committee, and the people concerned are undecided until then. */
    COMMITTEE
}
