package id.talenta.casn.evaluation.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Equal people and the open posts that they may take, brought together so that as many as possible have one: a greatest
 * matching of a bipartite graph, found by augmenting paths (Berge 1957). There can be several such; what is asked here is
 * the same in whatever order people come.
 */
final class PppkMatching {

    private static final int NONE = -1;

    private final List<PppkContender> people;
    private final Map<PppkContender, Integer> indexes = new HashMap<>();
    private final int[][] open;
    private final int[] free;
    private final int target;
    private final Seats greatest;

    /**
     * Brings them together.
     *
     * @param people equal on every criterion
     * @param vacancy open, and for more of them than it has posts: about whose posts is asked
     */
    PppkMatching(List<PppkContender> people, PppkVacancy vacancy) {
        this.people = people;
        Map<PppkVacancy, Integer> vacancies = new HashMap<>();
        this.open = new int[people.size()][];
        for (int i = 0; i < open.length; i++) {
            indexes.put(people.get(i), i);
            open[i] = people.get(i).open().stream()
                    .mapToInt(one -> vacancies.computeIfAbsent(one, any -> vacancies.size()))
                    .toArray();
        }
        this.free = new int[vacancies.size()];
        vacancies.forEach((one, index) -> free[index] = one.free());
        this.target = vacancies.get(vacancy);
        this.greatest = new Seats(open.clone(), free.clone());
        IntStream.range(0, open.length).forEach(person -> greatest.seat(List.of(person)));
        fillTarget();
    }

    /** Whoever may have a post of the vacancy and has another, or none, moves there as long as there is one. */
    private void fillTarget() {
        for (int person = 0; person < open.length && greatest.at.get(target).size() < free[target]; person++) {
            if (greatest.given[person] != target && contains(open[person], target)) {
                greatest.leave(person);
                greatest.take(person, target);
            }
        }
    }

    /** Whether as many as possible can have a post and this person one of the vacancy. */
    boolean couldHave(PppkContender contender) {
        int person = indexes.get(contender);
        if (greatest.given[person] == target || greatest.given[person] == NONE) {
            return true;
        }
        Seats without = greatest.copy();
        without.leave(person);
        without.open[person] = new int[0];
        without.leave(without.at.get(target).iterator().next());
        without.free[target]--;
        return without.seat(without.standing());
    }

    /** Whether this person has a post of the vacancy wherever as many as possible have one. */
    boolean mustHave(PppkContender contender) {
        int person = indexes.get(contender);
        if (greatest.given[person] != target) {
            return false;
        }
        Seats without = greatest.copy();
        without.leave(person);
        without.open[person] =
                Arrays.stream(open[person]).filter(one -> one != target).toArray();
        return !without.seat(without.standing());
    }

    /** Whether as many as possible of all can have a post if exactly these have those of the vacancy. */
    boolean allows(Set<PppkContender> chosen) {
        int[] left = free.clone();
        left[target] = 0;
        int[][] others = IntStream.range(0, open.length)
                .mapToObj(person -> chosen.contains(people.get(person)) ? new int[0] : open[person])
                .toArray(int[][]::new);
        Seats rest = new Seats(others, left);
        long seated = IntStream.range(0, open.length)
                .filter(person -> rest.seat(List.of(person)))
                .count();
        return seated + chosen.size()
                == Arrays.stream(greatest.given).filter(one -> one != NONE).count();
    }

    private static boolean contains(int[] values, int value) {
        return Arrays.stream(values).anyMatch(one -> one == value);
    }

    /** Who has a post of which vacancy. */
    private static final class Seats {

        private final int[][] open;
        private final int[] free;
        private final int[] given;
        private final List<Set<Integer>> at = new ArrayList<>();

        Seats(int[][] open, int[] free) {
            this.open = open;
            this.free = free;
            this.given = new int[open.length];
            Arrays.fill(given, NONE);
            Arrays.stream(free).forEach(posts -> at.add(new HashSet<>()));
        }

        Seats copy() {
            Seats copy = new Seats(open.clone(), free.clone());
            for (int person = 0; person < given.length; person++) {
                if (given[person] != NONE) {
                    copy.take(person, given[person]);
                }
            }
            return copy;
        }

        void take(int person, int vacancy) {
            given[person] = vacancy;
            at.get(vacancy).add(person);
        }

        void leave(int person) {
            if (given[person] != NONE) {
                at.get(given[person]).remove(person);
                given[person] = NONE;
            }
        }

        /** All who have no post. */
        List<Integer> standing() {
            return IntStream.range(0, given.length)
                    .filter(person -> given[person] == NONE)
                    .boxed()
                    .toList();
        }

        /** Finds one of these, who have none, a post, if need be by moving others on. */
        boolean seat(List<Integer> standing) {
            int[] reachedBy = new int[free.length];
            Arrays.fill(reachedBy, NONE);
            Queue<Integer> next = new ArrayDeque<>(standing);
            while (!next.isEmpty()) {
                int person = next.remove();
                for (int vacancy : open[person]) {
                    if (reachedBy[vacancy] != NONE) {
                        continue;
                    }
                    reachedBy[vacancy] = person;
                    if (at.get(vacancy).size() < free[vacancy]) {
                        moveOn(vacancy, reachedBy);
                        return true;
                    }
                    next.addAll(at.get(vacancy));
                }
            }
            return false;
        }

        private void moveOn(int last, int[] reachedBy) {
            int vacancy = last;
            while (vacancy != NONE) {
                int person = reachedBy[vacancy];
                int before = given[person];
                leave(person);
                take(person, vacancy);
                vacancy = before;
            }
        }
    }
}
