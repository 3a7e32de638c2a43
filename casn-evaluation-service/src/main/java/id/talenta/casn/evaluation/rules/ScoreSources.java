package id.talenta.casn.evaluation.rules;

import java.util.List;

/**
 * How somebody's scores came about, where that needs saying.
 *
 * @param skd the earlier selection that the SKD score was taken over from, null if they sat SKD in this one
 * @param skbTests their rows of the tests of SKB by code; empty where their formation has declared none
 */
public record ScoreSources(SkdOrigin skd, List<SkbTestScore> skbTests) {

    /** SKD was sat in this selection, and SKB is one score. */
    public static final ScoreSources PLAIN = new ScoreSources(null, List.of());

    /** Keeps a copy. */
    public ScoreSources {
        skbTests = List.copyOf(skbTests);
    }

    /**
     * Sources of somebody; the usual ones are shared, since there are many people.
     *
     * @param skd origin of the SKD score, or null
     * @param skbTests rows of the tests of SKB
     * @return the sources
     */
    public static ScoreSources of(SkdOrigin skd, List<SkbTestScore> skbTests) {
        return skd == null && skbTests.isEmpty() ? PLAIN : new ScoreSources(skd, skbTests);
    }
}
