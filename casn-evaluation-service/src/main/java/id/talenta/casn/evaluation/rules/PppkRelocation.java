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
 * their own formation, the posts that are open to them stay unfilled, until the committee decides if the rules leave it
 * to it: nobody who ranks behind gets one. Where the rules fill as many posts as possible first, nothing depends on
 * participant numbers.
 */
final class PppkRelocation {

    private final PppkRules rules;
    private final PppkEligibility eligibility;
    private final Comparator<PppkKey> order;
    private final Map<String, PppkFormation> formations;
    private final Map<String, Set<String>> chosen;
    private final Map<String, List<PppkVacancy>> vacancies = new HashMap<>();

    PppkRelocation(
            PppkRules rules,
            Map<String, PppkFormation> formations,
            Map<String, PppkCut> cuts,
            Map<String, Set<String>> chosen) {
        this.rules = rules;
        this.eligibility = new PppkEligibility(rules);
        this.order = PppkCriterion.order(rules.ranking());
        this.formations = formations;
        this.chosen = chosen;
        new TreeMap<>(cuts).forEach((code, cut) -> {
            if (cut.unfilled() > 0) {
                PppkFormation formation = formations.get(code);
                vacancies
                        .computeIfAbsent(Wording.normal(formation.position()), position -> new ArrayList<>())
                        .add(new PppkVacancy(formation, cut.unfilled()));
            }
        });
    }

    void move(List<PppkCandidate> candidates, PppkPlacement[] placements) {
        Map<String, List<PppkContender>> byPosition = new LinkedHashMap<>();
        for (int i = 0; i < placements.length; i++) {
            if (isWithoutPost(placements[i], candidates.get(i))) {
                PppkContender contender = contender(i, candidates.get(i), placements[i]);
                String position = Wording.normal(
                        formations.get(contender.candidate().formationCode()).position());
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

    private PppkContender contender(int index, PppkCandidate candidate, PppkPlacement placed) {
        PppkFormation own = formations.get(candidate.formationCode());
        List<PppkVacancy> eligible = vacancies.getOrDefault(Wording.normal(own.position()), List.of()).stream()
                .filter(vacancy -> suits(vacancy, own, candidate, placed.score()))
                .toList();
        return new PppkContender(index, candidate, PppkKey.of(rules, candidate, placed.score()), eligible);
    }

    private boolean suits(PppkVacancy vacancy, PppkFormation own, PppkCandidate candidate, PppkScore score) {
        return !Wording.normal(vacancy.formation().location()).equals(Wording.normal(own.location()))
                && vacancy.accepts(candidate.qualification())
                && eligibility.met(vacancy.formation(), candidate.scores(), score);
    }

    private void give(List<PppkContender> contenders, PppkPlacement[] placements) {
        Comparator<PppkContender> bestFirst = (one, other) -> order.compare(one.key(), other.key());
        if (rules.relocationTies() == PppkRelocationTies.FILL_THEN_COMMITTEE) {
            // classes of one level can have several names: who is named as the last who was moved follows them alone
            bestFirst = bestFirst.thenComparing(
                    contender -> contender.key().priority(), Comparator.nullsFirst(Comparator.naturalOrder()));
        }
        contenders.sort(bestFirst.thenComparing(PppkContender::number));
        int first = 0;
        while (first < contenders.size()) {
            int next = first + 1;
            while (next < contenders.size()
                    && order.compare(
                                    contenders.get(first).key(),
                                    contenders.get(next).key())
                            == 0) {
                next++;
            }
            giveEqual(contenders.subList(first, next), placements);
            first = next;
        }
    }

    /** People who are equal on every criterion. */
    private void giveEqual(List<PppkContender> equal, PppkPlacement[] placements) {
        List<PppkContender> hopeful = new ArrayList<>();
        for (PppkContender contender : equal) {
            if (isUndecided(placements[contender.index()])) {
                contender.closeAll();
            } else {
                hopeful.add(contender);
            }
        }
        if (rules.relocationTies() == PppkRelocationTies.NOBODY) {
            allOrNobody(hopeful, placements);
        } else {
            PppkEquals given = new PppkEquals(chosen, hopeful, rules.relocationTies());
            hopeful.forEach(
                    contender -> place(contender, given.givenTo(contender), given.tiesOf(contender), placements));
        }
    }

    /** All of them who may get a post get one, or none does. */
    private void allOrNobody(List<PppkContender> hopeful, PppkPlacement[] placements) {
        Map<PppkContender, PppkVacancy> given = PppkEquals.enoughFor(hopeful);
        boolean all = hopeful.stream().allMatch(contender -> given.containsKey(contender) || !contender.hasOpen());
        if (all) {
            given.forEach((contender, vacancy) -> vacancy.take(contender.key()));
        } else {
            hopeful.forEach(PppkContender::closeAll);
        }
        hopeful.forEach(contender -> place(contender, all ? given.get(contender) : null, List.of(), placements));
    }

    private void place(PppkContender contender, PppkVacancy vacancy, List<PppkTie> ties, PppkPlacement[] placements) {
        PppkRelocated relocated = vacancy == null
                ? passedOver(contender, ties)
                : new PppkRelocated(Outcome.MOVED, vacancy.code(), null, ties);
        PppkPlacement placed = placements[contender.index()];
        Placement own = placed.placement();
        String code = own.code();
        if (vacancy != null) {
            code = PppkCodes.of(rules.codes().relocated(), contender.candidate().priority());
        } else if (relocated.undecidedFormationCode() != null) {
            code = rules.codes().undecided();
        }
        placements[contender.index()] = new PppkPlacement(
                new Placement(own.participantNumber(), code, own.rank(), own.sharing()), placed.score(), relocated);
    }

    private PppkRelocated passedOver(PppkContender contender, List<PppkTie> ties) {
        PppkRelocated found = passedOver(contender);
        PppkRelocated tied = found.in(ties);
        return tied.undecidedFormationCode() == null
                ? tied
                : new PppkRelocated(Outcome.UNDECIDED, tied.undecidedFormationCode(), null, ties);
    }

    private PppkRelocated passedOver(PppkContender contender) {
        if (contender.eligible().isEmpty()) {
            return PppkRelocated.without(Outcome.NOT_OPEN);
        }
        if (contender.eligible().stream().anyMatch(vacancy -> vacancy.free() > 0)) {
            return PppkRelocated.without(Outcome.UNDECIDED);
        }
        // of all that were filled, the one where the least was enough
        PppkVacancy nearest = contender.eligible().get(0);
        for (PppkVacancy vacancy : contender.eligible()) {
            nearest = order.compare(vacancy.lastMoved(), nearest.lastMoved()) > 0 ? vacancy : nearest;
        }
        return new PppkRelocated(Outcome.FILLED, nearest.code(), nearest.lastMoved(), List.of());
    }

    private boolean isUndecided(PppkPlacement placed) {
        return placed.placement().code().equals(rules.codes().undecided());
    }
}
