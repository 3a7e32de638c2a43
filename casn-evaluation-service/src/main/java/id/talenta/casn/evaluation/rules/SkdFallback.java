package id.talenta.casn.evaluation.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is ranked in a formation of which nobody met the passing grade: those who reach a least total, whatever the tests.
 * PermenPANRB 61/2018, for the selection of 2018, let people below the grade compete for posts that would have stayed
 * empty. Where somebody met the grade it does not open, also if there are fewer of them than posts: how both groups were
 * brought together is not sourced.
 *
 * @param totals the least total SKD score of each need type that it holds for, each once
 * @param verified false where nobody has held it against the text of the regulation; true unless given
 */
public record SkdFallback(List<Total> totals, Boolean verified) {

    /**
     * A least total.
     *
     * @param needType whom it holds for
     * @param total least total SKD score
     */
    public record Total(NeedType needType, int total) {}

    /** Keeps a copy. */
    public SkdFallback {
        totals = PayloadCheck.filled(totals, "payload.skd.fallback.totals");
        verified = verified == null || verified;
    }

    /**
     * The least total of a need type.
     *
     * @param needType of the formation
     * @return the total, nothing where the fallback does not hold for it
     */
    public Optional<Integer> least(NeedType needType) {
        return totals.stream()
                .filter(one -> one.needType() == needType)
                .map(Total::total)
                .findFirst();
    }

    boolean reachedBy(NeedType needType, SkdScores scores) {
        return least(needType).filter(total -> scores.total() >= total).isPresent();
    }

    /** What it says of somebody below the grade. */
    Optional<Reason> reason(NeedType needType, SkdScores scores, boolean ranked) {
        return least(needType)
                .map(total -> Reason.counted(
                        Criterion.FALLBACK, outcome(scores.total() >= total, ranked), scores.total(), total))
                .map(reason -> verified ? reason : reason.unverified());
    }

    private static Outcome outcome(boolean reached, boolean ranked) {
        if (!reached) {
            return Outcome.NOT_MET;
        }
        return ranked ? Outcome.MET : Outcome.NOT_OPEN;
    }

    void check(Set<NeedType> known, int maximum) {
        Set<NeedType> seen = EnumSet.noneOf(NeedType.class);
        for (int i = 0; i < totals.size(); i++) {
            Total total = totals.get(i);
            String path = "payload.skd.fallback.totals[" + i + "]";
            PayloadCheck.present(total.needType(), path + ".needType");
            PayloadCheck.require(
                    known.contains(total.needType()), path + ".needType", "has no passing grade: " + total.needType());
            PayloadCheck.require(seen.add(total.needType()), path + ".needType", "repeats " + total.needType());
            PayloadCheck.require(
                    total.total() > 0 && total.total() <= maximum,
                    path + ".total",
                    "must be between 1 and " + maximum + ", is " + total.total());
        }
    }
}
