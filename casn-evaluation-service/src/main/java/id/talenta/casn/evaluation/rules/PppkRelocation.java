package id.talenta.casn.evaluation.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Gives posts that a formation's own applicants left unfilled to people without a post who applied to the same position
 * elsewhere, have a qualification that the formation accepts, and reach its passing grade. PermenPANRB 6/2024, article
 * 47(4).
 *
 * <p>One position at a time, best first by the ranking of the rules, each to the first of the formations by their code.
 * Where people are equal on every criterion and not all of them can get a post, or where somebody is still undecided in
 * their own formation, the posts that are open to them stay unfilled: nobody who ranks behind gets one.
 */
final class PppkRelocation {

    private final PppkRules rules;
    private final PppkEligibility eligibility;
    private final Map<String, PppkFormation> formations;
    private final Map<String, List<Vacancy>> vacancies = new HashMap<>();

    /** A formation with unfilled posts. */
    private static final class Vacancy {
        private final PppkFormation formation;
        private final Set<String> qualifications;
        private int free;
        private boolean closed;
        private PppkKey lastMoved;

        Vacancy(PppkFormation formation, int free) {
            this.formation = formation;
            this.qualifications = Wording.listed(formation.qualification());
            this.free = free;
        }

        boolean open() {
            return free > 0 && !closed;
        }

        String code() {
            return formation.need().code();
        }
    }

    private record Contender(int index, PppkCandidate candidate, PppkKey key, List<Vacancy> eligible) {}

    PppkRelocation(PppkRules rules, Map<String, PppkFormation> formations, Map<String, PppkCut> cuts) {
        this.rules = rules;
        this.eligibility = new PppkEligibility(rules);
        this.formations = formations;
        new TreeMap<>(cuts).forEach((code, cut) -> {
            if (cut.unfilled() > 0) {
                PppkFormation formation = formations.get(code);
                vacancies
                        .computeIfAbsent(Wording.normal(formation.position()), position -> new ArrayList<>())
                        .add(new Vacancy(formation, cut.unfilled()));
            }
        });
    }

    void move(List<PppkCandidate> candidates, PppkPlacement[] placements) {
        Map<String, List<Contender>> byPosition = new LinkedHashMap<>();
        for (int i = 0; i < placements.length; i++) {
            if (isWithoutPost(placements[i], candidates.get(i))) {
                Contender contender = contender(i, candidates.get(i), placements[i]);
                String position = Wording.normal(
                        formations.get(contender.candidate.formationCode()).position());
                byPosition.computeIfAbsent(position, name -> new ArrayList<>()).add(contender);
            }
        }
        byPosition.values().forEach(contenders -> give(contenders, placements));
    }

    /** Ranked, and not selected in the own formation: also who is undecided there. */
    private boolean isWithoutPost(PppkPlacement placed, PppkCandidate candidate) {
        return placed.placement().ranked()
                && !placed.placement().code().equals(PppkCodes.of(rules.codes().selected(), candidate.priority()));
    }

    private Contender contender(int index, PppkCandidate candidate, PppkPlacement placed) {
        PppkFormation own = formations.get(candidate.formationCode());
        List<Vacancy> eligible = vacancies.getOrDefault(Wording.normal(own.position()), List.of()).stream()
                .filter(vacancy -> suits(vacancy, own, candidate, placed.score()))
                .toList();
        return new Contender(index, candidate, PppkKey.of(rules, candidate, placed.score()), eligible);
    }

    private boolean suits(Vacancy vacancy, PppkFormation own, PppkCandidate candidate, PppkScore score) {
        return !Wording.normal(vacancy.formation.location()).equals(Wording.normal(own.location()))
                && vacancy.qualifications.contains(Wording.normal(candidate.qualification()))
                && eligibility.met(vacancy.formation, candidate.scores(), score);
    }

    private void give(List<Contender> contenders, PppkPlacement[] placements) {
        Comparator<PppkKey> order = PppkCriterion.order(rules.ranking());
        Comparator<Contender> bestFirst = (one, other) -> order.compare(one.key, other.key);
        contenders.sort(bestFirst.thenComparing(contender -> contender.candidate.participantNumber()));
        int first = 0;
        while (first < contenders.size()) {
            int next = first + 1;
            while (next < contenders.size()
                    && order.compare(contenders.get(first).key, contenders.get(next).key) == 0) {
                next++;
            }
            giveEqual(contenders.subList(first, next), placements);
            first = next;
        }
    }

    /** People who are equal on every criterion: all of them who may get a post get one, or none does. */
    private void giveEqual(List<Contender> equal, PppkPlacement[] placements) {
        equal.stream()
                .filter(contender -> isUndecided(placements[contender.index]))
                .forEach(contender -> contender.eligible.forEach(vacancy -> vacancy.closed = true));
        List<Contender> hopeful = equal.stream()
                .filter(contender -> !isUndecided(placements[contender.index]))
                .toList();
        Map<Contender, Vacancy> given = given(hopeful);
        boolean all = hopeful.stream()
                .allMatch(contender -> given.containsKey(contender)
                        || contender.eligible.stream().noneMatch(vacancy -> vacancy.free > 0 && !vacancy.closed));
        if (!all) {
            hopeful.forEach(contender -> contender.eligible.forEach(vacancy -> vacancy.closed = true));
        }
        for (Contender contender : hopeful) {
            Vacancy vacancy = all ? given.get(contender) : null;
            if (vacancy == null) {
                placements[contender.index] =
                        with(placements[contender.index], contender.candidate, passedOver(contender));
            } else {
                vacancy.free--;
                vacancy.lastMoved = contender.key;
                placements[contender.index] = with(
                        placements[contender.index],
                        contender.candidate,
                        new PppkRelocated(Outcome.MOVED, vacancy.code(), null));
            }
        }
    }

    /** A post for each, as far as there are any, without taking it. */
    private static Map<Contender, Vacancy> given(List<Contender> hopeful) {
        Map<Contender, Vacancy> given = new HashMap<>();
        Map<String, Integer> taken = new HashMap<>();
        for (Contender contender : hopeful) {
            for (Vacancy vacancy : contender.eligible) {
                if (vacancy.open() && taken.getOrDefault(vacancy.code(), 0) < vacancy.free) {
                    taken.merge(vacancy.code(), 1, Integer::sum);
                    given.put(contender, vacancy);
                    break;
                }
            }
        }
        return given;
    }

    private PppkRelocated passedOver(Contender contender) {
        if (contender.eligible.isEmpty()) {
            return PppkRelocated.without(Outcome.NOT_OPEN);
        }
        if (contender.eligible.stream().anyMatch(vacancy -> vacancy.free > 0)) {
            return PppkRelocated.without(Outcome.UNDECIDED);
        }
        // of all that were filled, the one where the least was enough
        Comparator<PppkKey> order = PppkCriterion.order(rules.ranking());
        Vacancy nearest = contender.eligible.get(0);
        for (Vacancy vacancy : contender.eligible) {
            nearest = order.compare(vacancy.lastMoved, nearest.lastMoved) > 0 ? vacancy : nearest;
        }
        return new PppkRelocated(Outcome.FILLED, nearest.code(), nearest.lastMoved);
    }

    private boolean isUndecided(PppkPlacement placed) {
        return placed.placement().code().equals(rules.codes().undecided());
    }

    private PppkPlacement with(PppkPlacement placed, PppkCandidate candidate, PppkRelocated relocated) {
        Placement own = placed.placement();
        String code = relocated.outcome() == Outcome.MOVED
                ? PppkCodes.of(rules.codes().relocated(), candidate.priority())
                : own.code();
        return new PppkPlacement(
                new Placement(own.participantNumber(), code, own.rank(), own.sharing()), placed.score(), relocated);
    }
}
