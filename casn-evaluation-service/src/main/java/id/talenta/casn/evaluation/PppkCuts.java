package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.PppkComparison;
import id.talenta.casn.evaluation.rules.PppkRules;
import id.talenta.casn.evaluation.rules.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Who stands at the cut of a formation, and at that of its unfilled posts, beside somebody who is compared with them. */
@ApplicationScoped
class PppkCuts {

    private static final int MOST_COMPARED = 50;

    private final PppkResults results;
    private final PppkQueueRepository queues;

    PppkCuts(PppkResults results, PppkQueueRepository queues) {
        this.results = results;
        this.queues = queues;
    }

    /** The person beside each at the cut of their formation, and of the unfilled posts that they got or missed. */
    Compared compare(UUID evaluationId, PppkRules rules, PppkRow row, UnaryOperator<List<Reason>> shown) {
        if (row.rank() == 0) {
            return Compared.NOBODY;
        }
        Beside beside = new Beside(new PppkComparison(rules), row, shown);
        PppkFormationResult own =
                results.formations(evaluationId, List.of(row.formationCode())).get(row.formationCode());
        int quota = own.formation().need().quota();
        Compared found = beside.at(
                row.formationCode(),
                results.atTheCut(evaluationId, row.formationCode(), quota, MOST_COMPARED),
                own.cut().ranked(),
                PppkComparison::compare);
        String elsewhere =
                row.facts().relocated() == null ? null : row.facts().relocated().formationCode();
        if (elsewhere == null) {
            return found;
        }
        PppkQueueRepository.Edge edge = queues.edge(queues.queue(evaluationId, rules, elsewhere), MOST_COMPARED);
        return found.and(beside.at(elsewhere, edge.people(), edge.size(), PppkComparison::compareElsewhere));
    }

    /** How two people are compared. */
    private interface Comparing {
        List<Reason> compare(PppkComparison comparison, PppkComparison.Ranked own, PppkComparison.Ranked other);
    }

    /** One person beside others. */
    private record Beside(PppkComparison comparison, PppkRow row, UnaryOperator<List<Reason>> shown) {

        /** @param size how many people are ranked there, the one who is compared included */
        Compared at(String formationCode, List<PppkRow> others, int size, Comparing comparing) {
            List<ComparisonView> found = new ArrayList<>();
            for (PppkRow other : others) {
                if (!other.participantNumber().equals(row.participantNumber())) {
                    List<Reason> criteria = shown.apply(comparing.compare(comparison, row.ranked(), other.ranked()));
                    found.add(ComparisonView.of(formationCode, other, criteria));
                }
            }
            return Compared.at(formationCode, null, found, size);
        }
    }
}
