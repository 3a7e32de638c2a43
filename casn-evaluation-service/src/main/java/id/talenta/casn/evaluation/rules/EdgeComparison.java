package id.talenta.casn.evaluation.rules;

import java.util.List;

/** Compares a person with the one at the edge, criterion by criterion, down to the one that decides. */
final class EdgeComparison {

    private EdgeComparison() {}

    /** Adds one reason per criterion, the last of which decides; nothing if there is nobody at the other side. */
    static void add(List<Reason> reasons, List<RankingCriterion> ranking, RankingKey own, RankingKey edge) {
        if (edge == null) {
            return;
        }
        for (RankingCriterion criterion : ranking) {
            int difference = criterion.compare(own, edge);
            Outcome outcome = difference < 0 ? Outcome.AHEAD : difference > 0 ? Outcome.BEHIND : Outcome.EQUAL;
            reasons.add(Reason.of(criterion.comparison(), outcome, criterion.valueIn(own), criterion.valueIn(edge)));
            if (difference != 0) {
                return;
            }
        }
    }
}
