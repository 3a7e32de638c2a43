package id.talenta.casn.evaluation.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Gives posts to people who are equal on every criterion, where the committee decides if there are not enough, or, if the
 * rules fill as many posts as possible first, if more than one way to do so is left. Who may take one of the posts that
 * wait for a decision waits too, and with them every post that they may take: so nothing that was given changes when the
 * committee decides.
 */
final class PppkEquals {

    private final Map<String, Set<String>> chosen;
    private final boolean fill;
    private final Map<PppkContender, PppkVacancy> given = new LinkedHashMap<>();
    private final Map<PppkContender, List<PppkTie>> ties = new HashMap<>();

    /**
     * Gives posts.
     *
     * @param chosen what the committee decided, by formation
     * @param hopeful people who are equal, in an order of which nothing depends where {@code ties} fill first
     * @param ties COMMITTEE or FILL_THEN_COMMITTEE
     */
    PppkEquals(Map<String, Set<String>> chosen, List<PppkContender> hopeful, PppkRelocationTies ties) {
        this.chosen = chosen;
        this.fill = ties == PppkRelocationTies.FILL_THEN_COMMITTEE;
        List<PppkContender> left = withoutWaiting(hopeful);
        for (List<PppkContender> together : components(left)) {
            Map<PppkContender, PppkVacancy> all = fill ? Map.of() : enoughFor(together);
            if (all.size() == together.size()) {
                all.forEach(this::give);
            } else {
                giveByVacancy(together);
            }
        }
    }

    /** Their vacancy, null if they got none. */
    PppkVacancy givenTo(PppkContender contender) {
        return given.get(contender);
    }

    List<PppkTie> tiesOf(PppkContender contender) {
        return ties.getOrDefault(contender, List.of());
    }

    /** Who waits closes what else they may take, until nobody is left whom that concerns. */
    private static List<PppkContender> withoutWaiting(List<PppkContender> people) {
        List<PppkContender> left = new ArrayList<>(people);
        boolean changed = true;
        while (changed) {
            List<PppkContender> waiting =
                    left.stream().filter(PppkContender::isWaiting).toList();
            waiting.forEach(PppkContender::closeAll);
            changed = left.removeAll(new HashSet<>(waiting));
        }
        left.removeIf(contender -> !contender.hasOpen());
        return left;
    }

    /** People who could get in each other's way, directly or through others. */
    private static Collection<List<PppkContender>> components(List<PppkContender> people) {
        Map<PppkVacancy, PppkVacancy> parents = new HashMap<>();
        for (PppkContender contender : people) {
            List<PppkVacancy> open = contender.open();
            open.forEach(vacancy -> parents.put(root(parents, vacancy), root(parents, open.get(0))));
        }
        Map<PppkVacancy, List<PppkContender>> found = new LinkedHashMap<>();
        for (PppkContender contender : people) {
            found.computeIfAbsent(root(parents, contender.open().get(0)), root -> new ArrayList<>())
                    .add(contender);
        }
        return found.values();
    }

    private static PppkVacancy root(Map<PppkVacancy, PppkVacancy> parents, PppkVacancy of) {
        PppkVacancy root = of;
        while (parents.getOrDefault(root, root) != root) {
            root = parents.get(root);
        }
        return root;
    }

    /** A post for each, the first by code, as far as there are any; without taking it. */
    static Map<PppkContender, PppkVacancy> enoughFor(List<PppkContender> people) {
        Map<PppkContender, PppkVacancy> found = new LinkedHashMap<>();
        Map<PppkVacancy, Integer> taken = new HashMap<>();
        for (PppkContender contender : people) {
            for (PppkVacancy vacancy : contender.eligible()) {
                if (vacancy.isOpen() && taken.getOrDefault(vacancy, 0) < vacancy.free()) {
                    taken.merge(vacancy, 1, Integer::sum);
                    found.put(contender, vacancy);
                    break;
                }
            }
        }
        return found;
    }

    private void giveByVacancy(List<PppkContender> people) {
        Map<String, PppkVacancy> vacancies = new TreeMap<>();
        people.forEach(contender -> contender.open().forEach(vacancy -> vacancies.put(vacancy.code(), vacancy)));
        List<PppkContender> left = people;
        for (PppkVacancy vacancy : vacancies.values()) {
            List<PppkContender> claimants = !vacancy.isOpen()
                    ? List.of()
                    : left.stream()
                            .filter(contender -> contender.eligible().contains(vacancy))
                            .toList();
            if (claimants.size() <= vacancy.free()) {
                claimants.forEach(contender -> give(contender, vacancy));
            } else if (fill) {
                fill(vacancy, claimants, new PppkMatching(left, vacancy));
            } else {
                decide(vacancy, claimants, posts -> true);
            }
            left = withoutWaiting(left.stream()
                    .filter(contender -> !given.containsKey(contender))
                    .toList());
        }
    }

    /** As many as possible of all who are left get a post: that may settle who has those of this vacancy. */
    private void fill(PppkVacancy vacancy, List<PppkContender> claimants, PppkMatching matching) {
        List<PppkContender> could =
                claimants.stream().filter(matching::couldHave).toList();
        if (could.size() == vacancy.free()) {
            could.forEach(contender -> give(contender, vacancy));
            return;
        }
        Set<PppkContender> must = could.stream().filter(matching::mustHave).collect(Collectors.toSet());
        could.stream().filter(must::contains).forEach(contender -> give(contender, vacancy));
        decide(
                vacancy,
                could.stream().filter(contender -> !must.contains(contender)).toList(),
                selected -> {
                    Set<PppkContender> all = new HashSet<>(must);
                    all.addAll(selected);
                    return matching.allows(all);
                });
    }

    private void decide(
            PppkVacancy vacancy, List<PppkContender> claimants, Predicate<Collection<PppkContender>> allowed) {
        Set<String> selected = chosen.getOrDefault(vacancy.code(), Set.of());
        List<PppkContender> among = claimants.stream()
                .filter(contender -> selected.contains(contender.number()))
                .toList();
        int posts = vacancy.free();
        boolean decided = selected.size() == posts && among.size() == posts && allowed.test(among);
        for (PppkContender contender : claimants) {
            boolean isSelected = decided && selected.contains(contender.number());
            Outcome outcome = !decided ? Outcome.UNDECIDED : isSelected ? Outcome.SELECTED : Outcome.NOT_SELECTED;
            ties.computeIfAbsent(contender, one -> new ArrayList<>())
                    .add(new PppkTie(vacancy.code(), claimants.size(), posts, outcome));
            if (isSelected) {
                give(contender, vacancy);
            }
        }
        if (!decided) {
            claimants.forEach(PppkContender::closeAll);
        }
    }

    private void give(PppkContender contender, PppkVacancy vacancy) {
        vacancy.take(contender.key());
        given.put(contender, vacancy);
    }
}
