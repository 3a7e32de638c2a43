package id.talenta.casn.evaluation.rules;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.util.Comparator;
import java.util.List;

/** What people are ranked by. A ranking is a list of these: the first on which two people differ decides. */
public enum RankingCriterion {
    /** Final score, higher first. */
    FINAL(Criterion.CUT_FINAL, comparing(RankingKey::finalScore).reversed()),
    /** Total SKD score, higher first. */
    SKD(Criterion.CUT_SKD, comparingInt(RankingKey::skd).reversed()),
    /** Score of TKP, higher first. */
    TKP(Criterion.CUT_TKP, comparingInt(RankingKey::tkp).reversed()),
    /** Score of TIU, higher first. */
    TIU(Criterion.CUT_TIU, comparingInt(RankingKey::tiu).reversed()),
    /** Score of TWK, higher first. */
    TWK(Criterion.CUT_TWK, comparingInt(RankingKey::twk).reversed()),
    /** Grade point average or diploma mark as per cent of its scale, higher first, blank last. */
    GPA(
            Criterion.CUT_GPA,
            comparing(RankingKey::gpaPercent, nullsFirst(naturalOrder())).reversed()),
    /** Age, the oldest first. */
    AGE(Criterion.CUT_AGE, comparing(RankingKey::birthDate));

    private final Criterion comparison;
    private final Comparator<RankingKey> betterFirst;

    RankingCriterion(Criterion comparison, Comparator<RankingKey> betterFirst) {
        this.comparison = comparison;
        this.betterFirst = betterFirst;
    }

    /**
     * The criterion of the reason that compares a person with the one at the edge by this.
     *
     * @return the criterion, {@code CUT_…}
     */
    public Criterion comparison() {
        return comparison;
    }

    /**
     * Compares two people by this criterion alone.
     *
     * @param one a person's key
     * @param other another's
     * @return negative if {@code one} is ahead, positive if behind, 0 if equal
     */
    public int compare(RankingKey one, RankingKey other) {
        return betterFirst.compare(one, other);
    }

    /** The order of a ranking: better first, 0 only for people equal on every criterion. */
    static Comparator<RankingKey> order(List<RankingCriterion> ranking) {
        RankingCriterion[] criteria = ranking.toArray(RankingCriterion[]::new);
        return (one, other) -> {
            for (RankingCriterion criterion : criteria) {
                int difference = criterion.compare(one, other);
                if (difference != 0) {
                    return difference;
                }
            }
            return 0;
        };
    }

    String valueIn(RankingKey key) {
        return switch (this) {
            case FINAL -> key.finalScore().toPlainString();
            case SKD -> Integer.toString(key.skd());
            case TKP -> Integer.toString(key.tkp());
            case TIU -> Integer.toString(key.tiu());
            case TWK -> Integer.toString(key.twk());
            case GPA -> key.gpaPercent() == null ? null : key.gpaPercent().toPlainString();
            case AGE -> key.birthDate().toString();
        };
    }
}
