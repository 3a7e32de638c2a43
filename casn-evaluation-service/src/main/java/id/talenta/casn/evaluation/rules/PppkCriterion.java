package id.talenta.casn.evaluation.rules;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.Comparator;
import java.util.List;

/** What people are ranked by in a PPPK selection. The first on which two people differ decides. */
public enum PppkCriterion {
    /** Priority class, the lower level first. */
    PRIORITY(Criterion.CUT_PRIORITY, comparingInt(PppkKey::level)),
    /** Total score, higher first. */
    TOTAL(Criterion.CUT_TOTAL, comparing(PppkKey::total).reversed()),
    /** Technical score, affirmation included, higher first. */
    TECHNICAL(Criterion.CUT_TECHNICAL, comparing(PppkKey::technical).reversed()),
    /** Managerial and sociocultural score together, higher first. */
    MANAGERIAL_SOCIOCULTURAL(
            Criterion.CUT_MANAGERIAL_SOCIOCULTURAL,
            comparingInt(PppkKey::managerialAndSociocultural).reversed()),
    /** Interview, higher first. */
    INTERVIEW(Criterion.CUT_INTERVIEW, comparingInt(PppkKey::interview).reversed()),
    /** Age, the oldest first. */
    AGE(Criterion.CUT_AGE, comparing(PppkKey::birthDate));

    private final Criterion comparison;
    private final Comparator<PppkKey> betterFirst;

    PppkCriterion(Criterion comparison, Comparator<PppkKey> betterFirst) {
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
    public int compare(PppkKey one, PppkKey other) {
        return betterFirst.compare(one, other);
    }

    /** The order of a ranking: better first, 0 only for people equal on every criterion. */
    static Comparator<PppkKey> order(List<PppkCriterion> ranking) {
        PppkCriterion[] criteria = ranking.toArray(PppkCriterion[]::new);
        return (one, other) -> {
            for (PppkCriterion criterion : criteria) {
                int difference = criterion.compare(one, other);
                if (difference != 0) {
                    return difference;
                }
            }
            return 0;
        };
    }

    String valueIn(PppkKey key) {
        return switch (this) {
            case PRIORITY -> key.priority();
            case TOTAL -> key.total().toPlainString();
            case TECHNICAL -> key.technical().toPlainString();
            case MANAGERIAL_SOCIOCULTURAL -> Integer.toString(key.managerialAndSociocultural());
            case INTERVIEW -> Integer.toString(key.interview());
            case AGE -> key.birthDate().toString();
        };
    }
}
