package id.talenta.casn.comparison.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.casn.evaluation.rules.Criterion;
import id.talenta.casn.evaluation.rules.Outcome;
import id.talenta.casn.evaluation.rules.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds of a difference whatever the two evaluations are. */
class DifferenceProperties {

    @Property
    void everyDifferenceHasACauseAndTheSameOnesSeenFromBothSides(
            @ForAll long seed, @ForAll boolean sameRules, @ForAll boolean otherPosts) {
        Surroundings around = new Surroundings(
                sameRules,
                sameRules ? Set.of() : Set.of(RulesDiffer.values()[(int) Math.floorMod(seed, 2L)]),
                otherPosts ? Set.of("A") : Set.of());
        Side before = new Side(new Random(seed));
        Side after = new Side(new Random(~seed));
        Difference there = Difference.of(before.standing, after.standing, before.reasons, after.reasons, around);
        Difference back = Difference.of(after.standing, before.standing, after.reasons, before.reasons, around);
        assertThat(there.causes()).isNotEmpty().isEqualTo(back.causes());
        assertThat(there.inputs()).isEqualTo(back.inputs());
        assertThat(there.before()).isEqualTo(back.after());
        assertThat(there.causes().contains(Cause.INPUT))
                .isEqualTo(!there.inputs().isEmpty());
        if (sameRules) {
            assertThat(there.causes()).doesNotContain(Cause.RULES);
        }
        boolean ownPosts = before.standing.formationCode().equals(after.standing.formationCode())
                && before.standing.quota() != after.standing.quota();
        if (!otherPosts) {
            assertThat(there.causes().contains(Cause.QUOTA)).isEqualTo(ownPosts);
        }
    }

    @Property
    void reasonsThatBothHaveAreInNeither(@ForAll long seed) {
        Side before = new Side(new Random(seed));
        Side after = new Side(new Random(~seed));
        Difference difference = Difference.of(
                before.standing,
                after.standing,
                before.reasons,
                after.reasons,
                new Surroundings(true, Set.of(), Set.of()));
        assertThat(difference.before()).doesNotContainAnyElementsOf(after.reasons);
        assertThat(difference.after()).doesNotContainAnyElementsOf(before.reasons);
    }

    /** Somebody in an evaluation, as the seed has it. */
    private static final class Side {

        private final Standing standing;
        private final List<Reason> reasons = new ArrayList<>();

        Side(Random random) {
            int twk = 60 + 5 * random.nextInt(2);
            int rank = random.nextInt(4);
            int quota = 1 + random.nextInt(2);
            standing = new Standing(
                    "F-" + random.nextInt(2),
                    quota,
                    "A",
                    "C" + random.nextInt(2),
                    rank,
                    random.nextInt(3) == 0 ? "F-3" : null,
                    Map.of("twk", "" + twk));
            int least = 60 + 5 * random.nextInt(2);
            reasons.add(reason(Criterion.TWK, twk >= least ? Outcome.MET : Outcome.NOT_MET, twk, least));
            if (rank > 0) {
                reasons.add(
                        reason(Criterion.RANK, rank <= 3 * quota ? Outcome.WITHIN : Outcome.OUTSIDE, rank, 3 * quota));
            }
            if (random.nextInt(4) == 0) {
                reasons.add(Reason.committeeDecision(random.nextBoolean()));
            }
        }

        private static Reason reason(Criterion criterion, Outcome outcome, int value, int bound) {
            return new Reason(criterion, outcome, "" + value, "" + bound, false, true);
        }
    }
}
