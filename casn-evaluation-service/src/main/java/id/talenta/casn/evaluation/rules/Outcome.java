package id.talenta.casn.evaluation.rules;

/** How a criterion turned out; which ones a criterion can have is said at {@link Criterion}. */
public enum Outcome {
    /** Attended. */
    PRESENT,
    /** Did not attend. */
    ABSENT,
    /** Was taken over from an earlier selection. */
    TAKEN_OVER,
    /** The value reaches the bound. */
    MET,
    /** The value is below the bound. */
    NOT_MET,
    /** Failed an eliminating test. */
    ELIMINATED,
    /** Failed no eliminating test. */
    NOT_ELIMINATED,
    /** A score as it was recorded. */
    RECORDED,
    /** A value as it was calculated. */
    CALCULATED,
    /** Inside the limit or quota. */
    WITHIN,
    /** Outside the limit or quota. */
    OUTSIDE,
    /** Shared across the limit, and the rule lets all of them through. */
    INCLUDED,
    /** Shared across the quota, and no criterion can choose. */
    UNDECIDED,
    /** Better than the person at the edge on this criterion, which decides. */
    AHEAD,
    /** Worse than the person at the edge on this criterion, which decides. */
    BEHIND,
    /** Equal to the person at the edge on this criterion, so the next one is looked at. */
    EQUAL,
    /** Chosen by the committee's decision. */
    SELECTED,
    /** Not chosen by the committee's decision. */
    NOT_SELECTED,
    /** Withdrew. */
    WITHDRAWN,
    /** Was disqualified. */
    DISQUALIFIED,
    /** Did not meet the requirements. */
    REQUIREMENTS_NOT_MET,
    /** Got an empty post of another formation. */
    MOVED,
    /** Got no empty post of another formation. */
    NOT_MOVED,
    /** Above the highest possible, which counts instead. */
    CAPPED,
    /** Not above the highest possible. */
    NOT_CAPPED,
    /** The rules and the formation name no bound. */
    NOT_GIVEN,
    /** No unfilled post elsewhere, or no fallback from the passing grade, was open to the person. */
    NOT_OPEN,
    /** The unfilled posts elsewhere went to people ahead. */
    FILLED
}
