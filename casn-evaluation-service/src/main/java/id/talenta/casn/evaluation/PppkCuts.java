package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.PppkComparison;
import id.talenta.casn.evaluation.rules.PppkComparison.Ranked;
import id.talenta.casn.evaluation.rules.PppkFormation;
import id.talenta.casn.evaluation.rules.PppkRules;
import id.talenta.casn.evaluation.rules.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Who stands at the cut of a formation, and at that of its unfilled posts, beside somebody who is compared with them. */
@ApplicationScoped
class PppkCuts {

    private static final int MOST_COMPARED = 50;

    private final PppkResults results;

    PppkCuts(PppkResults results) {
        this.results = results;
    }

    /** The person beside each at the cut of their formation, and of the unfilled posts that they got or missed. */
    List<ComparisonView> compare(UUID evaluationId, PppkRules rules, PppkRow row, UnaryOperator<List<Reason>> shown) {
        if (row.rank() == 0) {
            return List.of();
        }
        PppkComparison comparison = new PppkComparison(rules);
        int quota = results.formations(evaluationId, List.of(row.formationCode()))
                .get(row.formationCode())
                .formation()
                .need()
                .quota();
        List<ComparisonView> found = new ArrayList<>();
        add(
                found,
                comparison,
                row,
                row.formationCode(),
                results.atTheCut(evaluationId, row.formationCode(), quota, MOST_COMPARED),
                shown);
        String elsewhere =
                row.facts().relocated() == null ? null : row.facts().relocated().formationCode();
        if (elsewhere != null) {
            add(found, comparison, row, elsewhere, elsewhere(evaluationId, comparison, elsewhere), shown);
        }
        return found;
    }

    private static void add(
            List<ComparisonView> found,
            PppkComparison comparison,
            PppkRow row,
            String formationCode,
            List<PppkRow> others,
            UnaryOperator<List<Reason>> shown) {
        for (PppkRow other : others) {
            if (!other.participantNumber().equals(row.participantNumber())) {
                List<Reason> criteria = shown.apply(comparison.compare(row.ranked(), other.ranked()));
                found.add(ComparisonView.of(formationCode, other, criteria));
            }
        }
    }

    /** The last who were moved to a formation, and the first who may have been and have no post. */
    private List<PppkRow> elsewhere(UUID evaluationId, PppkComparison comparison, String code) {
        Map<String, PppkFormationResult> formations = results.formations(evaluationId, null);
        PppkFormation post = formations.get(code).formation();
        Set<String> sources = formations.values().stream()
                .map(PppkFormationResult::formation)
                .filter(formation -> formation.normalPosition().equals(post.normalPosition()))
                .map(formation -> formation.need().code())
                .collect(Collectors.toSet());
        Edge last = new Edge(comparison, 1);
        Edge first = new Edge(comparison, -1);
        try {
            results.forEachWithoutOwnPost(evaluationId, sources, row -> {
                if (code.equals(row.placedFormationCode())) {
                    last.offer(row);
                } else if (row.placedFormationCode() == null
                        && comparison.mayMove(
                                row.ranked(),
                                formations.get(row.formationCode()).formation(),
                                post)) {
                    first.offer(row);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<PppkRow> found = new ArrayList<>(last.people);
        found.addAll(first.people);
        return found.size() > MOST_COMPARED ? found.subList(0, MOST_COMPARED) : found;
    }

    /** Of those who are offered the best or the last, all who are equal, by number. */
    private static final class Edge {
        private final PppkComparison comparison;
        private final int side;
        private final List<PppkRow> people = new ArrayList<>();

        Edge(PppkComparison comparison, int side) {
            this.comparison = comparison;
            this.side = side;
        }

        void offer(PppkRow row) {
            Ranked ranked = row.ranked();
            int order = people.isEmpty()
                    ? 0
                    : side * comparison.order(ranked, people.get(0).ranked());
            if (order > 0) {
                people.clear();
            }
            if (order >= 0 && people.size() < MOST_COMPARED) {
                people.add(row);
            }
        }
    }
}
