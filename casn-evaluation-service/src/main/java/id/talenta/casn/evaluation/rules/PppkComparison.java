package id.talenta.casn.evaluation.rules;

import java.util.ArrayList;
import java.util.List;

/** Compares people of a PPPK selection as the ranking does, and says criterion by criterion how. */
public final class PppkComparison {

    private final PppkRules rules;

    /**
     * Compares by a year's rules.
     *
     * @param rules the rule set
     */
    public PppkComparison(PppkRules rules) {
        this.rules = rules;
    }

    /**
     * Somebody who is ranked.
     *
     * @param candidate the person's facts
     * @param score their score in the formation that they applied to
     */
    public record Ranked(PppkCandidate candidate, PppkScore score) {}

    /**
     * One reason per criterion down to the one that decides; its value is one's own, its bound the other's.
     *
     * @param own whose comparison it is
     * @param other with whom they are compared
     * @return the reasons; all EQUAL for people whom no criterion can tell apart
     */
    public List<Reason> compare(Ranked own, Ranked other) {
        List<Reason> reasons = new ArrayList<>();
        add(reasons, key(own), key(other));
        return reasons;
    }

    private PppkKey key(Ranked of) {
        return PppkKey.of(rules, of.candidate, of.score);
    }

    /** Nothing if there is nobody at the other side. */
    void add(List<Reason> reasons, PppkKey own, PppkKey edge) {
        if (edge == null) {
            return;
        }
        for (PppkCriterion criterion : rules.ranking()) {
            int difference = criterion.compare(own, edge);
            Outcome outcome = difference < 0 ? Outcome.AHEAD : difference > 0 ? Outcome.BEHIND : Outcome.EQUAL;
            Reason reason = Reason.of(criterion.comparison(), outcome, criterion.valueIn(own), criterion.valueIn(edge));
            reasons.add(criterion == PppkCriterion.PRIORITY && !verified(own, edge) ? reason.unverified() : reason);
            if (difference != 0) {
                return;
            }
        }
    }

    private boolean verified(PppkKey own, PppkKey edge) {
        return rules.priority(own.priority()).map(PppkPriority::verified).orElse(true)
                && rules.priority(edge.priority()).map(PppkPriority::verified).orElse(true);
    }
}
