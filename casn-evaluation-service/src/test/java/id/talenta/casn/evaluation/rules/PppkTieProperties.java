package id.talenta.casn.evaluation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds when a committee decides the ties of a PPPK selection. */
class PppkTieProperties {

    /** Tie by tie, in any order, until nobody is undecided: each decision leaves what was given before as it is. */
    @Property
    void decisionsAboutTiesChangeOnlyWhatWaitedForThem(@ForAll long seed, @ForAll @IntRange(max = 40) int people) {
        Random random = new Random(seed);
        PppkCrowd of = PppkCrowd.of(random, PppkFile.latest(2024), people);
        PppkResult now = of.result();
        Map<String, Set<String>> chosen = new HashMap<>();
        while (true) {
            List<String> ties = undecided(of, now);
            if (ties.isEmpty()) {
                break;
            }
            String formation = ties.get(random.nextInt(ties.size()));
            chosen.put(formation, choose(of, now, formation, random));
            PppkResult next = new PppkStage(of.rules()).decide(of.formations(), of.candidates(), chosen);
            assertThat(next.cuts()).isEqualTo(now.cuts());
            for (int i = 0; i < people; i++) {
                PppkPlacement before = now.placements().get(i);
                boolean waited = before.placement().code().equals(of.rules().undecidedCode())
                        || before.relocated() != null && before.relocated().outcome() == Outcome.UNDECIDED;
                if (!waited) {
                    assertThat(next.placements().get(i)).isEqualTo(before);
                }
            }
            assertThat(undecided(of, next)).doesNotContain(formation);
            now = next;
        }
        assertThat(now.placements())
                .noneMatch(placed ->
                        placed.relocated() != null && placed.relocated().outcome() == Outcome.UNDECIDED);
        assertReasons(of, now, chosen);
    }

    private static List<String> undecided(PppkCrowd of, PppkResult result) {
        Set<String> ties = new TreeSet<>();
        for (int i = 0; i < of.candidates().size(); i++) {
            if (result.placements().get(i).placement().code().equals(of.rules().undecidedCode())) {
                ties.add(tieOf(of, result, i));
            }
        }
        return List.copyOf(ties);
    }

    private static String tieOf(PppkCrowd of, PppkResult result, int index) {
        PppkRelocated relocated = result.placements().get(index).relocated();
        return relocated == null ? of.candidates().get(index).formationCode() : relocated.undecidedFormationCode();
    }

    /** As many of a tie as posts are left. */
    private static Set<String> choose(PppkCrowd of, PppkResult result, String formation, Random random) {
        List<String> equal = new ArrayList<>();
        int posts = 0;
        for (int i = 0; i < of.candidates().size(); i++) {
            PppkPlacement placed = result.placements().get(i);
            if (placed.placement().code().equals(of.rules().undecidedCode())
                    && tieOf(of, result, i).equals(formation)) {
                equal.add(placed.placement().participantNumber());
                posts = placed.relocated() == null
                        ? of.formations().get(formation).need().quota()
                                - placed.placement().rank()
                                + 1
                        : placed.relocated()
                                .ties()
                                .get(placed.relocated().ties().size() - 1)
                                .posts();
            }
        }
        assertThat(equal).hasSizeGreaterThan(posts);
        Collections.shuffle(equal, random);
        return Set.copyOf(equal.subList(0, posts));
    }

    private static void assertReasons(PppkCrowd of, PppkResult result, Map<String, Set<String>> chosen) {
        PppkExplanation explanation = new PppkExplanation(of.rules());
        for (int i = 0; i < of.candidates().size(); i++) {
            PppkCandidate candidate = of.candidates().get(i);
            PppkPlacement placed = result.placements().get(i);
            List<Reason> reasons = explanation.explain(
                    of.formationOf(i),
                    candidate,
                    placed,
                    result.cuts().get(candidate.formationCode()),
                    chosen.get(candidate.formationCode()));
            PppkRecomputation again = new PppkRecomputation(reasons, of.rules());
            assertThat(again.code()).isEqualTo(placed.placement().code());
            assertThat(again.rank()).isEqualTo(placed.placement().rank());
        }
    }
}
