package id.talenta.casn.appointment.rules;

/**
 * Why somebody takes the place of one who withdrew, one point of it.
 *
 * @param criterion what it is about
 * @param outcome how that turned out
 * @param value said at the criterion
 * @param bound said at the criterion
 * @param verified false where the rule is held to be unsure; that the next in rank follows is general knowledge of medium
 *     confidence, and not marked so
 */
public record SuccessionReason(Criterion criterion, Outcome outcome, String value, String bound, boolean verified) {

    /** What a reason is about. */
    public enum Criterion {
        /** The post that is free. Value: the participant who withdrew; bound: the formation. */
        VACANCY,
        /** Who was selected and stands ahead, the last of them. Value: the participant; bound: the rank. */
        LAST_SELECTED,
        /** Who stands ahead without having been selected, and was appointed before. Value: participant; bound: rank. */
        PASSED_OVER,
        /** The own rank. Value: the rank; bound: the number of posts of the formation. */
        RANK,
        /** Whether others share the rank and could take the post too. Value: how many share it, this one included. */
        TIE,
        /** A reasoned decision of the committee among them. No value, no bound. */
        COMMITTEE_DECISION
    }

    /** How it turned out. */
    public enum Outcome {
        /** The post was given up. */
        FREED,
        /** They come first. */
        AHEAD,
        /** They have, or had, an appointment. */
        APPOINTED_BEFORE,
        /** Nobody who could take the post has a better rank. */
        NEXT,
        /** There is no tie. */
        NONE,
        /** There is one, which the committee decided. */
        DECIDED,
        /** This one was chosen. */
        SELECTED
    }

    static SuccessionReason of(Criterion criterion, Outcome outcome, String value, String bound) {
        return new SuccessionReason(criterion, outcome, value, bound, true);
    }
}
