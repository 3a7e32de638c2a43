package id.talenta.casn.evaluation.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who can be moved in a step, in the order of the ranking: worked out once per kind of receiving formations. */
final class StepQueues {

    private static final Queueing NOBODY = new Queueing(new int[0], new boolean[0]);

    private final CpnsRules rules;
    private final OptimisationStep step;
    private final List<ChainApplicant> ranked;
    private final boolean[] placed;
    private final Map<Kind, Map<String, Queueing>> byReceiver = new HashMap<>();

    /** What of a receiving formation decides who may be moved there: both together name its passing grade. */
    record Kind(NeedType needType, String specialPost) {

        static Kind of(FormationNeed formation) {
            return new Kind(formation.needType(), formation.specialPost());
        }
    }

    StepQueues(CpnsRules rules, OptimisationStep step, List<ChainApplicant> ranked, boolean[] placed) {
        this.rules = rules;
        this.step = step;
        this.ranked = ranked;
        this.placed = placed;
    }

    /** Whether an applicant can be moved into a formation by a step. */
    static boolean admits(CpnsRules rules, OptimisationStep step, ChainApplicant applicant, EmptyPosts posts) {
        return admits(step, applicant.place(), posts)
                && step.takes(
                        applicant.formation().needType(), posts.formation().needType())
                && meets(rules, step, applicant, posts.formation());
    }

    private static boolean admits(OptimisationStep step, FormationPlace from, EmptyPosts posts) {
        return from.location().equals(posts.place().location()) == (step.location() == OptimisationStep.Place.SAME);
    }

    private static boolean meets(
            CpnsRules rules, OptimisationStep step, ChainApplicant applicant, FormationNeed receiver) {
        return !step.passingGrade()
                || rules.skd()
                        .passingGrade(receiver.needType(), receiver.specialPost())
                        .metBy(applicant.skd());
    }

    /** Those who may be moved into a formation, but for the location where the step asks for another. */
    Queueing of(EmptyPosts posts) {
        Map<String, Queueing> byLocation =
                byReceiver.computeIfAbsent(Kind.of(posts.formation()), kind -> build(posts.formation()));
        return byLocation.getOrDefault(bucket(posts.place()), NOBODY);
    }

    boolean isElsewhere(ChainApplicant applicant, EmptyPosts posts) {
        return !admits(step, applicant.place(), posts);
    }

    private String bucket(FormationPlace place) {
        return step.location() == OptimisationStep.Place.SAME ? place.location() : "";
    }

    private Map<String, Queueing> build(FormationNeed receiver) {
        Map<String, List<Integer>> members = new HashMap<>();
        for (int i = 0; i < ranked.size(); i++) {
            ChainApplicant applicant = ranked.get(i);
            if (!placed[i]
                    && step.takes(applicant.formation().needType(), receiver.needType())
                    && meets(rules, step, applicant, receiver)) {
                members.computeIfAbsent(bucket(applicant.place()), location -> new ArrayList<>())
                        .add(i);
            }
        }
        Map<String, Queueing> queues = new HashMap<>();
        members.forEach((location, indices) -> queues.put(
                location,
                new Queueing(indices.stream().mapToInt(Integer::intValue).toArray(), placed)));
        return queues;
    }
}
