package id.talenta.casn.evaluation.rules;

import java.util.ArrayList;
import java.util.List;

/** Compares people of a PPPK selection as the ranking does, and says criterion by criterion how. */
public final class PppkComparison {

    private final PppkRules rules;
    private final PppkReadings readings;

    /**
     * Compares by a year's rules.
     *
     * @param rules the rule set
     */
    public PppkComparison(PppkRules rules) {
        this.rules = rules;
        this.readings = new PppkReadings(rules);
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

    /**
     * The same about an unfilled post that both could have.
     *
     * @param own whose comparison it is
     * @param other with whom they are compared
     * @return the reasons; not verified where the rules about unfilled posts are not
     */
    public List<Reason> compareElsewhere(Ranked own, Ranked other) {
        return readings.allFollowing(compare(own, other), PppkPart.RELOCATION);
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
            reasons.add(readings.ofComparison(reason, criterion, own, edge));
            if (difference != 0) {
                return;
            }
        }
    }
}
