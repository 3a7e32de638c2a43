package id.talenta.casn.comparison.rules;

import id.talenta.casn.evaluation.rules.Criterion;
import id.talenta.casn.evaluation.rules.Reason;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Why a person's result differs between two evaluations. It follows from the facts and the reasons of both, and from what
 * the evaluations differ in as a whole.
 *
 * @param causes at least one
 * @param inputs names of what was decided from and differs, sorted
 * @param before the reasons that only the earlier one has
 * @param after the reasons that only the later one has
 */
public record Difference(Set<Cause> causes, List<String> inputs, List<Reason> before, List<Reason> after) {

    /** What says whether somebody was moved to an empty post. */
    private static final Set<Criterion> OF_MOVES =
            EnumSet.of(Criterion.OPTIMISATION, Criterion.QUEUE, Criterion.RELOCATION);

    private static final Set<Criterion> TIES = EnumSet.of(Criterion.TIE);
    private static final Set<Criterion> COMMITTEE = EnumSet.of(Criterion.COMMITTEE_DECISION);

    /** What says where somebody stands among others; it differs also where nothing of theirs does. */
    private static final Set<Criterion> OF_RANKING = EnumSet.of(
            Criterion.RANK,
            Criterion.QUOTA,
            Criterion.TIE,
            Criterion.CUT_FINAL,
            Criterion.CUT_SKD,
            Criterion.CUT_TKP,
            Criterion.CUT_TIU,
            Criterion.CUT_TWK,
            Criterion.CUT_GPA,
            Criterion.CUT_AGE,
            Criterion.CUT_PRIORITY,
            Criterion.CUT_TOTAL,
            Criterion.CUT_TECHNICAL,
            Criterion.CUT_MANAGERIAL_SOCIOCULTURAL,
            Criterion.CUT_INTERVIEW,
            Criterion.OPTIMISATION,
            Criterion.QUEUE,
            Criterion.RELOCATION);

    /**
     * The difference of somebody who has changed.
     *
     * @param before null if they were not in the earlier evaluation
     * @param after null if they are not in the later one
     * @param reasonsBefore their reasons in the earlier one, empty if they were not there
     * @param reasonsAfter their reasons in the later one
     * @param surroundings what the evaluations differ in as a whole
     * @return why
     */
    public static Difference of(
            Standing before,
            Standing after,
            List<Reason> reasonsBefore,
            List<Reason> reasonsAfter,
            Surroundings surroundings) {
        List<Reason> gone = without(reasonsBefore, reasonsAfter);
        List<Reason> come = without(reasonsAfter, reasonsBefore);
        if (before == null || after == null) {
            return new Difference(EnumSet.of(Cause.PARTICIPATION), List.of(), gone, come);
        }
        List<String> inputs = differing(before, after);
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        if (!inputs.isEmpty()) {
            causes.add(Cause.INPUT);
        }
        boolean ownPosts = before.formationCode().equals(after.formationCode()) && before.quota() != after.quota();
        boolean movedOtherwise = !Objects.equals(before.placedFormationCode(), after.placedFormationCode())
                || has(gone, OF_MOVES)
                || has(come, OF_MOVES);
        if (ownPosts || inputs.isEmpty() && movedOtherwise && surroundings.hasOtherPosts(before, after)) {
            causes.add(Cause.QUOTA);
        }
        boolean rankedOtherwise = before.rank() != after.rank() || has(gone, TIES) || has(come, TIES);
        if (!surroundings.sameRules()
                && (isJudgedOtherwise(gone, come, inputs.isEmpty(), ownPosts)
                        || isJudgedOtherwise(come, gone, inputs.isEmpty(), ownPosts)
                        || inputs.isEmpty()
                                && isDecidedByAnotherPart(
                                        surroundings,
                                        rankedOtherwise,
                                        movedOtherwise,
                                        gone.isEmpty() && come.isEmpty()))) {
            causes.add(Cause.RULES);
        }
        if (has(gone, COMMITTEE) || has(come, COMMITTEE)) {
            causes.add(Cause.COMMITTEE);
        }
        boolean ownIsSame = inputs.isEmpty() && !causes.contains(Cause.RULES);
        if (causes.isEmpty() || ownIsSame && before.rank() != after.rank()) {
            causes.add(Cause.RANKING);
        }
        return new Difference(causes, inputs, gone, come);
    }

    /** With the same facts: by a part of the rules that no reason of theirs names, such as the order of criteria. */
    private static boolean isDecidedByAnotherPart(
            Surroundings surroundings, boolean rankedOtherwise, boolean movedOtherwise, boolean sameReasons) {
        boolean otherRanking = surroundings.differIn(RulesDiffer.RANKING);
        return rankedOtherwise && otherRanking
                || movedOtherwise && (otherRanking || surroundings.differIn(RulesDiffer.MOVES))
                // what is left is how the rules call it
                || sameReasons && !rankedOtherwise && !movedOtherwise;
    }

    /**
     * The same for somebody who may not know of some inputs.
     *
     * @param hidden whether an input is not to be named
     * @return with the other inputs alone
     */
    public Difference withoutInputs(Predicate<String> hidden) {
        return new Difference(causes, inputs.stream().filter(hidden.negate()).toList(), before, after);
    }

    private static List<String> differing(Standing before, Standing after) {
        Set<String> names = new TreeSet<>(before.input().keySet());
        names.addAll(after.input().keySet());
        names.removeIf(
                name -> Objects.equals(before.input().get(name), after.input().get(name)));
        List<String> differing = new ArrayList<>(names);
        if (!before.formationCode().equals(after.formationCode())) {
            differing.add(0, "formationCode");
        }
        return List.copyOf(differing);
    }

    private static boolean isJudgedOtherwise(
            List<Reason> theirs, List<Reason> others, boolean sameInput, boolean otherQuota) {
        for (Reason reason : theirs) {
            Optional<Reason> counterpart = others.stream()
                    .filter(other ->
                            other.criterion() == reason.criterion() && Objects.equals(other.test(), reason.test()))
                    .findFirst();
            boolean otherBound = counterpart
                    .filter(other -> !Objects.equals(other.bound(), reason.bound()))
                    .isPresent();
            if (OF_RANKING.contains(reason.criterion())) {
                // the limit of a shortlist is a multiple of the posts: with the same posts it is the rules that differ
                if (reason.criterion() == Criterion.RANK && otherBound && !otherQuota && sameInput) {
                    return true;
                }
            } else if (reason.criterion() != Criterion.COMMITTEE_DECISION && (otherBound || sameInput)) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(List<Reason> reasons, Set<Criterion> criteria) {
        return reasons.stream().anyMatch(reason -> criteria.contains(reason.criterion()));
    }

    /** Whether a rule is verified makes no difference to what it decides. */
    private static List<Reason> without(List<Reason> reasons, List<Reason> others) {
        Set<Reason> there = others.stream().map(Reason::unverified).collect(Collectors.toSet());
        return reasons.stream()
                .filter(reason -> !there.contains(reason.unverified()))
                .toList();
    }
}
