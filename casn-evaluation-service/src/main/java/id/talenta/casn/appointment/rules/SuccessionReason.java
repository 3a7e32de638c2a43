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
        COMMITTEE_DECISION,
        /** The queue from which the post is filled. Value: the step of the filling of empty posts; bound: the formation. */
        QUEUE,
        /** Who got a post from the queue and stands ahead, the last of them. Value: the participant; bound: rank in the queue. */
        LAST_MOVED,
        /** The own rank in the queue. Value: the rank; bound: how many posts the queue had filled. */
        QUEUE_RANK
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
        SELECTED,
        /** The post was filled from this queue, and is again. */
        CONTINUED,
        /** Nobody of the queue is left who could take the post. */
        EXHAUSTED,
        /** The post is filled from the next step's queue in which somebody is left. */
        NEXT_STEP,
        /** The result gave them a post of another formation. */
        PLACED_ELSEWHERE
    }

    static SuccessionReason of(Criterion criterion, Outcome outcome, String value, String bound) {
        return new SuccessionReason(criterion, outcome, value, bound, true);
    }

    /** One that follows a rule which nobody has held against the text of the regulation. */
    SuccessionReason unverified() {
        return new SuccessionReason(criterion, outcome, value, bound, false);
    }
}
