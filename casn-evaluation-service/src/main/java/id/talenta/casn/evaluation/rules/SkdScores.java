package id.talenta.casn.evaluation.rules;

/**
 * SKD scores of someone who was present. Bounds and steps are the rule set's business, checked when scores come in.
 *
 * @param twk national insight, 0 or more
 * @param tiu general intelligence, 0 or more
 * @param tkp personal characteristics, 0 or more
 */
public record SkdScores(int twk, int tiu, int tkp) {

    /** Scores are never negative. */
    public SkdScores {
        if (twk < 0 || tiu < 0 || tkp < 0) {
            throw new IllegalArgumentException("scores must not be negative");
        }
    }

    /**
     * The total SKD score.
     *
     * @return TWK + TIU + TKP
     */
    public int total() {
        return twk + tiu + tkp;
    }

    /**
     * The score of one test.
     *
     * @param test the test
     * @return its score
     */
    public int of(SkdTest test) {
        return switch (test) {
            case TWK -> twk;
            case TIU -> tiu;
            case TKP -> tkp;
        };
    }
}
