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
        PppkCrowd of = PppkCrowd.of(random, PppkFile.of(2024, 2 + random.nextInt(2)), people);
        PppkResult now = of.result();
        Map<String, Set<String>> chosen = new HashMap<>();
        while (true) {
            List<String> ties = undecided(of, now);
            if (ties.isEmpty()) {
                break;
            }
            String formation = ties.get(random.nextInt(ties.size()));
            PppkResult next = decideATie(of, now, chosen, formation, random);
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

    /** Decides a tie; a choice with which fewer than possible have a post decides nothing, and another is made. */
    private static PppkResult decideATie(
            PppkCrowd of, PppkResult now, Map<String, Set<String>> chosen, String formation, Random random) {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            chosen.put(formation, choose(of, now, formation, random));
            PppkResult next = new PppkStage(of.rules()).decide(of.formations(), of.candidates(), chosen);
            if (!undecided(of, next).contains(formation)) {
                return next;
            }
        }
        throw new AssertionError("no choice decides the tie");
    }

    /** Until nobody is undecided. */
    private static PppkResult decideAll(PppkCrowd of, Random random) {
        PppkResult now = of.result();
        Map<String, Set<String>> chosen = new HashMap<>();
        for (List<String> ties = undecided(of, now); !ties.isEmpty(); ties = undecided(of, now)) {
            now = decideATie(of, now, chosen, ties.get(0), random);
        }
        return now;
    }

    /** Not even who of equal people gets which unfilled post. */
    @Property
    void nothingFollowsTheParticipantNumbers(@ForAll long seed, @ForAll @IntRange(max = 40) int people) {
        Random random = new Random(seed);
        PppkCrowd of = PppkCrowd.manyUnfilled(random, PppkFile.latest(2024), people);
        List<String> names = new ArrayList<>();
        of.candidates().forEach(candidate -> names.add(candidate.participantNumber()));
        Collections.shuffle(names, random);
        List<PppkCandidate> renamed = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            renamed.add(PppkPeople.named(of.candidates().get(i), names.get(i)));
        }
        PppkResult again = new PppkStage(of.rules()).decide(of.formations(), renamed);
        assertThat(again.cuts()).isEqualTo(of.result().cuts());
        for (int i = 0; i < people; i++) {
            PppkPlacement before = of.result().placements().get(i);
            PppkPlacement after = again.placements().get(i);
            assertThat(after.relocated()).isEqualTo(before.relocated());
            assertThat(after.score()).isEqualTo(before.score());
            assertThat(after.placement())
                    .isEqualTo(new Placement(
                            names.get(i),
                            before.placement().code(),
                            before.placement().rank(),
                            before.placement().sharing()));
        }
    }

    /**
     * Whoever has a post keeps having one, or waits for the committee and then has one, whatever it decides; whoever is
     * ranked does not rank behind where they did. Which post it is can change, as can who decides it.
     */
    @Property
    void aHigherScoreNeverTakesARankOrAPostAway(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int people) {
        Random random = new Random(seed);
        List<PppkRules> last =
                List.of(2021, 2022, 2023, 2024).stream().map(PppkFile::latest).toList();
        PppkRules rules = last.get(random.nextInt(last.size()));
        PppkCrowd of = PppkCrowd.manyUnfilled(random, rules, people);
        int who = random.nextInt(people);
        PppkCandidate better = PppkPeople.better(of.candidates().get(who), random);
        List<PppkCandidate> others = new ArrayList<>(of.candidates());
        others.set(who, better);
        PppkCrowd after =
                new PppkCrowd(rules, of.formations(), others, new PppkStage(rules).decide(of.formations(), others));
        Placement before = of.result().placements().get(who).placement();
        Placement now = after.result().placements().get(who).placement();
        if (before.ranked()) {
            assertThat(now.rank()).isPositive().isLessThanOrEqualTo(before.rank());
        }
        if (rules.selectedCodes().contains(before.code())) {
            Placement decided = decideAll(after, random).placements().get(who).placement();
            assertThat(rules.selectedCodes()).contains(decided.code());
        }
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
