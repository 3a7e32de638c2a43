package id.talenta.casn.evaluation.rules;

/**
 * Where somebody stood in the filling of empty posts: in the queue that gave them a post, in the one that is undecided, or
 * else in the first queue that they were in, unless they were in a tie that the committee decided for others.
 *
 * @param kind how it turned out
 * @param stepCode the step
 * @param formationCode the receiving formation
 * @param rank standard competition rank in the queue; 0 for somebody behind those who got the posts
 * @param sharing how many people of the queue have this rank, 0 without one
 */
public record Move(Kind kind, String stepCode, String formationCode, int rank, int sharing) {

    /** How it turned out. */
    public enum Kind {
        /** They got a post. */
        MOVED,
        /** They are equal on every criterion to more people than posts are left. */
        UNDECIDED,
        /** They got none. */
        NOT_MOVED
    }
}
