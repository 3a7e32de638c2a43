package id.talenta.casn.evaluation.rules;

/**
 * How many of those who met the passing grade are let through to SKB: the best {@code multiple × quota}.
 *
 * @param multiple how many people per post
 * @param ties what happens to people who are equal on every criterion at the cut
 */
public record Shortlist(int multiple, Ties ties) {

    /** What happens to people who are equal on every criterion at the cut. */
    public enum Ties {
        /** All of them are let through, even if that is more than the multiple. */
        INCLUDE
    }

    /** Checks that the multiple is positive and ties are settled. */
    public Shortlist {
        PayloadCheck.positive(multiple, "payload.skd.shortlist.multiple");
        PayloadCheck.present(ties, "payload.skd.shortlist.ties");
    }

    /**
     * The last rank that is let through.
     *
     * @param quota number of posts
     * @return {@code multiple × quota}
     * @throws ArithmeticException if that is beyond an int
     */
    public int limit(int quota) {
        return Math.multiplyExact(multiple, quota);
    }
}
