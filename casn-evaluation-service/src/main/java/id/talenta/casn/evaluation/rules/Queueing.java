package id.talenta.casn.evaluation.rules;

/**
 * Applicants in the order of their ranking, of which one queue after the other takes the best. Who got a post is unlinked
 * when next met, so that no queue walks past all who were taken before it.
 */
final class Queueing {

    private final int[] members;
    private final int[] next;
    private final boolean[] placed;
    private int first;

    /**
     * @param members indices of applicants, the best first
     * @param placed by index of applicant, changed as posts are given
     */
    Queueing(int[] members, boolean[] placed) {
        this.members = members;
        this.placed = placed;
        this.next = new int[members.length];
        for (int i = 0; i < members.length; i++) {
            next[i] = i + 1;
        }
    }

    /** A walk from the best on. */
    Walk walk() {
        return new Walk();
    }

    /** Goes through those without a post, the best first. */
    final class Walk {

        private int before = -1;
        private int at = first;

        /** The next applicant's index, -1 at the end. */
        int next() {
            while (at < members.length && placed[members[at]]) {
                at = next[at];
                if (before < 0) {
                    first = at;
                } else {
                    next[before] = at;
                }
            }
            if (at >= members.length) {
                return -1;
            }
            before = at;
            at = next[at];
            return members[before];
        }
    }
}
