package id.talenta.casn.evaluation.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the first queue that somebody was in without going through all of them: per step and kind of the receiving
 * formation it is the first at their location, or the first one elsewhere.
 *
 * @param <Q> the queue
 */
final class FirstQueues<Q> {

    private final Map<Kind, Found<Q>> byKind = new LinkedHashMap<>();
    private int queues;

    private record Kind(OptimisationStep step, StepQueues.Kind receiver) {}

    private record Numbered<Q>(int number, Q queue, EmptyPosts posts) {}

    /** The first queue of each location. */
    private record Found<Q>(Map<String, Numbered<Q>> byLocation, List<Numbered<Q>> firstTwo) {}

    void add(Q queue, OptimisationStep step, EmptyPosts posts) {
        Numbered<Q> numbered = new Numbered<>(queues++, queue, posts);
        Found<Q> found = byKind.computeIfAbsent(
                new Kind(step, StepQueues.Kind.of(posts.formation())),
                kind -> new Found<>(new LinkedHashMap<>(), new ArrayList<>()));
        if (found.byLocation().putIfAbsent(posts.place().location(), numbered) == null
                && found.firstTwo().size() < 2) {
            found.firstTwo().add(numbered);
        }
    }

    Q of(CpnsRules rules, ChainApplicant applicant) {
        Numbered<Q> first = null;
        for (Map.Entry<Kind, Found<Q>> entry : byKind.entrySet()) {
            OptimisationStep step = entry.getKey().step();
            Numbered<Q> candidate = candidate(step, entry.getValue(), applicant);
            if (candidate != null
                    && (first == null || candidate.number() < first.number())
                    && StepQueues.admits(rules, step, applicant, candidate.posts())) {
                first = candidate;
            }
        }
        return first == null ? null : first.queue();
    }

    private static <Q> Numbered<Q> candidate(OptimisationStep step, Found<Q> found, ChainApplicant applicant) {
        String location = applicant.place().location();
        if (step.location() == OptimisationStep.Place.SAME) {
            return found.byLocation().get(location);
        }
        return found.firstTwo().stream()
                .filter(one -> !one.posts().place().location().equals(location))
                .findFirst()
                .orElse(null);
    }
}
