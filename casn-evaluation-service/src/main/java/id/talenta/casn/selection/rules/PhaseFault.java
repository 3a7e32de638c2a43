package id.talenta.casn.selection.rules;

/**
 * What is wrong with a plan of phases, and where.
 *
 * @param index of the phase in the plan, from 0
 * @param part of it that is wrong
 * @param kind what is wrong
 * @param other the phase that it disagrees with; null where there is none
 */
public record PhaseFault(int index, Part part, Kind kind, Phase other) {

    /** Part of a phase, as the JSON names it in lower case. */
    public enum Part {
        /** Which phase it is. */
        PHASE,
        /** First day. */
        FROM,
        /** Last day. */
        UNTIL
    }

    /** What can be wrong. */
    public enum Kind {
        /** The last day lies before the first. */
        ENDS_BEFORE_IT_BEGINS,
        /** The phase stands in the plan already. */
        REPEATED,
        /** The phase belongs in front of one that stands before it. */
        OUT_OF_ORDER,
        /** It begins before the phase in front of it has begun. */
        BEGINS_TOO_EARLY,
        /** It begins before the phase in front of it has ended, and must not. */
        OVERLAPS,
        /** It ends before the phase in front of it has ended. */
        ENDS_TOO_EARLY
    }
}
