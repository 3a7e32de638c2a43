package id.talenta.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Posts that nobody of their own formation fills, counted again as Diktum 35 of KepmenPANRB 320/2024 and the published codes have it: by
 * sorting and looking, nothing taken from the services.
 */
final class ChainRecount {

    private static final String SELECTED = "P/L";
    private static final String NOT_SELECTED = "P/TL";
    private static final String UNDECIDED = "UNDECIDED";
    private static final Comparator<Finalist> ORDER = Finalist.ORDER.thenComparing(Finalist::number);

    private final Map<String, Formation> formations = new TreeMap<>();
    private final Map<String, Set<String>> decisions;
    private final Map<String, Outcome> outcomes;

    /** The steps in their order; what a step moves is its code of the published lists. */
    private enum Step {
        U1(true, false, "P/L-1"),
        U2(true, true, "P/L-2"),
        U3(true, true, "P/L-2"),
        E1(false, true, "P/L-2"),
        E2(false, false, "P/L-1"),
        E3(false, true, "P/L-2");

        private final boolean intoGeneral;
        private final boolean fromElsewhere;
        private final String code;

        Step(boolean intoGeneral, boolean fromElsewhere, String code) {
            this.intoGeneral = intoGeneral;
            this.fromElsewhere = fromElsewhere;
            this.code = code;
        }

        boolean moves(Formation from, Formation into) {
            boolean here = words(from.location()).equals(words(into.location()));
            if (here == fromElsewhere || intoGeneral != (into.needType() == NeedType.UMUM)) {
                return false;
            }
            return switch (this) {
                case U1 -> from.needType() != NeedType.UMUM;
                case U2 -> from.needType() == NeedType.UMUM;
                case E1 -> from.needType() == into.needType();
                case E2 -> from.needType() != into.needType();
                case U3, E3 -> true;
            };
        }
    }

    private ChainRecount(List<Formation> all, Map<String, Set<String>> decisions, Map<String, Outcome> outcomes) {
        all.forEach(formation -> formations.put(formation.code(), formation));
        this.decisions = decisions;
        this.outcomes = outcomes;
    }

    /** Changes the outcomes of those who are moved, or among whom the committee has to choose. */
    static void fill(
            List<Formation> formations,
            List<Finalist> finalists,
            Map<String, Set<String>> decisions,
            Map<String, Outcome> outcomes) {
        ChainRecount recount = new ChainRecount(formations, decisions, outcomes);
        Map<String, List<Finalist>> byWork = finalists.stream()
                .collect(Collectors.groupingBy(
                        one -> work(recount.formationOf(one)), TreeMap::new, Collectors.toList()));
        byWork.values().forEach(recount::fill);
    }

    private void fill(List<Finalist> finalists) {
        if (finalists.stream().anyMatch(one -> code(one).equals(UNDECIDED))) {
            return;
        }
        String work = work(formationOf(finalists.get(0)));
        Map<String, Integer> left = new TreeMap<>();
        formations.values().stream()
                .filter(formation -> work(formation).equals(work))
                .forEach(formation -> left.put(formation.code(), formation.quota() - selected(formation, finalists)));
        List<Finalist> waiting = new ArrayList<>(finalists.stream()
                .filter(one -> code(one).equals(NOT_SELECTED))
                .sorted(ORDER)
                .toList());
        for (Step step : Step.values()) {
            for (String into : left.keySet()) {
                while (left.get(into) > 0) {
                    List<Finalist> best = best(step, formations.get(into), waiting);
                    if (best.isEmpty()) {
                        break;
                    }
                    Optional<List<Finalist>> chosen = chosen(best, left.get(into), decisions.get(into));
                    if (chosen.isEmpty()) {
                        best.forEach(one -> outcomes.put(one.number(), new Outcome(UNDECIDED, rank(one))));
                        return;
                    }
                    List<Finalist> moved = chosen.get();
                    moved.forEach(one -> outcomes.put(one.number(), new Outcome(step.code, rank(one), into)));
                    waiting.removeAll(moved);
                    left.merge(into, -moved.size(), Integer::sum);
                }
            }
        }
    }

    /** The first who may be moved, and everybody equal to them. */
    private List<Finalist> best(Step step, Formation into, List<Finalist> waiting) {
        List<Finalist> queue = waiting.stream()
                .filter(one -> step.moves(formationOf(one), into))
                .filter(one -> Recount.meetsGrades(into.needType(), one.who().skd()))
                .toList();
        return queue.stream()
                .filter(one -> Finalist.ORDER.compare(one, queue.get(0)) == 0)
                .toList();
    }

    /** Nothing where the committee has not chosen yet. */
    private static Optional<List<Finalist>> chosen(List<Finalist> equals, int posts, Set<String> decision) {
        if (equals.size() <= posts) {
            return Optional.of(equals);
        }
        return Optional.ofNullable(decision)
                .map(numbers -> equals.stream()
                        .filter(one -> numbers.contains(one.number()))
                        .toList());
    }

    private int selected(Formation formation, List<Finalist> finalists) {
        return (int) finalists.stream()
                .filter(one -> one.who().formationCode().equals(formation.code()))
                .filter(one -> code(one).equals(SELECTED))
                .count();
    }

    private String code(Finalist one) {
        return outcomes.get(one.number()).code();
    }

    private Integer rank(Finalist one) {
        return outcomes.get(one.number()).rank();
    }

    private Formation formationOf(Finalist one) {
        return formations.get(one.who().formationCode());
    }

    /** People are moved between formations of the same position and the same accepted qualifications only. */
    private static String work(Formation formation) {
        Set<String> qualifications = new TreeSet<>();
        formation.qualifications().forEach(one -> qualifications.add(words(one)));
        return words(formation.position()) + "|" + qualifications;
    }

    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    }
}
