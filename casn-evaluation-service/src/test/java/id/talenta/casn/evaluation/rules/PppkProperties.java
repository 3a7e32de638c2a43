package id.talenta.casn.evaluation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for every PPPK selection, on random ones with many ties, of each year. */
class PppkProperties {

    @Property
    void inputOrderChangesNothing(@ForAll long seed, @ForAll @IntRange(max = 40) int people) {
        PppkCrowd of = PppkCrowd.of(seed, people);
        List<PppkCandidate> shuffled = new ArrayList<>(of.candidates());
        Collections.shuffle(shuffled, new Random(seed));
        PppkResult again = new PppkStage(of.rules()).decide(of.formations(), shuffled);
        assertThat(PppkPeople.byNumber(again)).isEqualTo(PppkPeople.byNumber(of.result()));
        assertThat(again.cuts()).isEqualTo(of.result().cuts());
    }

    @Property
    void nobodyBelowAGradeHasAPost(@ForAll long seed, @ForAll @IntRange(max = 40) int people) {
        PppkCrowd of = PppkCrowd.of(seed, people);
        for (int i = 0; i < people; i++) {
            PppkPlacement placed = of.result().placements().get(i);
            if (of.rules().selectedCodes().contains(placed.placement().code())) {
                PppkFormation post = placed.relocated() == null
                        ? of.formationOf(i)
                        : of.formations().get(placed.relocated().formationCode());
                assertMeets(of.rules(), post, of.candidates().get(i), placed.score());
            }
        }
    }

    private static void assertMeets(PppkRules rules, PppkFormation post, PppkCandidate candidate, PppkScore score) {
        assertThat(candidate.competes()).isTrue();
        rules.threshold(post.need().needType()).ifPresent(threshold -> {
            assertThat(candidate.scores().managerialAndSociocultural())
                    .isGreaterThanOrEqualTo(threshold.managerialAndSociocultural());
            assertThat(candidate.scores().interview()).isGreaterThanOrEqualTo(threshold.interview());
            if (post.technicalMinimum() != null) {
                assertThat(score.technical().intValue()).isGreaterThanOrEqualTo(post.technicalMinimum());
            }
        });
    }

    @Property
    void technicalScoresAreNeverAboveTheHighest(@ForAll long seed, @ForAll @IntRange(max = 40) int people) {
        PppkCrowd of = PppkCrowd.of(seed, people);
        for (int i = 0; i < people; i++) {
            PppkScore score = of.result().placements().get(i).score();
            if (score != null) {
                PppkTests tests = of.rules().testsOf(of.formationOf(i).position());
                assertThat(score.technical())
                        .isLessThanOrEqualTo(
                                java.math.BigDecimal.valueOf(tests.technical().maximum()));
                assertThat(score.affirmed()).isGreaterThanOrEqualTo(score.technical());
            }
        }
    }

    @Property
    void noFormationHasMorePeopleThanPosts(@ForAll long seed, @ForAll @IntRange(max = 40) int people) {
        PppkCrowd of = PppkCrowd.of(seed, people);
        Map<String, Integer> filled = new HashMap<>();
        for (int i = 0; i < people; i++) {
            PppkPlacement placed = of.result().placements().get(i);
            if (of.rules().selectedCodes().contains(placed.placement().code())) {
                String post = placed.relocated() == null
                        ? of.candidates().get(i).formationCode()
                        : placed.relocated().formationCode();
                filled.merge(post, 1, Integer::sum);
            }
        }
        filled.forEach((code, count) -> assertThat(count)
                .isLessThanOrEqualTo(of.formations().get(code).need().quota()));
    }

    /** In the own formation, and for a post elsewhere of the same position that both could have had. */
    @Property
    void nobodyIsPassedOverBySomeoneBehind(@ForAll long seed, @ForAll @IntRange(max = 40) int people) {
        PppkCrowd of = PppkCrowd.of(seed, people);
        Comparator<PppkKey> order = PppkCriterion.order(of.rules().ranking());
        PppkEligibility eligibility = new PppkEligibility(of.rules());
        for (int i = 0; i < people; i++) {
            PppkPlacement with = of.result().placements().get(i);
            if (!of.rules().selectedCodes().contains(with.placement().code())) {
                continue;
            }
            PppkKey winner = PppkKey.of(of.rules(), of.candidates().get(i), with.score());
            String post = with.relocated() == null
                    ? of.candidates().get(i).formationCode()
                    : with.relocated().formationCode();
            for (int j = 0; j < people; j++) {
                PppkPlacement without = of.result().placements().get(j);
                PppkCandidate other = of.candidates().get(j);
                boolean rival = without.placement().ranked()
                        && !of.rules()
                                .selectedCodes()
                                .contains(without.placement().code())
                        && (with.relocated() == null
                                ? other.formationCode().equals(post)
                                : suits(
                                        of,
                                        eligibility,
                                        other,
                                        without,
                                        of.formations().get(post)));
                if (rival) {
                    PppkKey loser = PppkKey.of(of.rules(), other, without.score());
                    assertThat(order.compare(winner, loser)).isNegative();
                    assertThat(winner.level()).isLessThanOrEqualTo(loser.level());
                }
            }
        }
    }

    private static boolean suits(
            PppkCrowd of, PppkEligibility eligibility, PppkCandidate other, PppkPlacement placed, PppkFormation post) {
        PppkFormation own = of.formations().get(other.formationCode());
        return own.position().equals(post.position())
                && !own.location().equals(post.location())
                && Wording.listed(post.qualification()).contains(other.qualification())
                && eligibility.met(post, other.scores(), placed.score());
    }

    @Property
    void codeAndRankFollowFromTheReasons(@ForAll long seed, @ForAll @IntRange(max = 40) int people) {
        PppkCrowd of = PppkCrowd.of(seed, people);
        PppkExplanation explanation = new PppkExplanation(of.rules());
        for (int i = 0; i < people; i++) {
            PppkPlacement placed = of.result().placements().get(i);
            PppkCandidate candidate = of.candidates().get(i);
            List<Reason> reasons = explanation.explain(
                    of.formationOf(i), candidate, placed, of.result().cuts().get(candidate.formationCode()), null);
            for (List<Reason> seen : List.of(reasons, explanation.withoutSensitive(reasons))) {
                PppkRecomputation again = new PppkRecomputation(seen, of.rules());
                assertThat(again.code()).isEqualTo(placed.placement().code());
                assertThat(again.rank()).isEqualTo(placed.placement().rank());
            }
        }
    }

    @Property
    void whoLeftIsRankedNowhereAndNobodyElseIsTheWorseForThem(
            @ForAll long seed, @ForAll @IntRange(max = 40) int people) {
        PppkCrowd of = PppkCrowd.of(seed, people);
        List<PppkCandidate> staying = of.candidates().stream()
                .filter(candidate -> candidate.outcome() == null)
                .toList();
        PppkResult without = new PppkStage(of.rules()).decide(of.formations(), staying);
        Map<String, PppkPlacement> expected = PppkPeople.byNumber(without);
        assertThat(of.result().cuts()).isEqualTo(without.cuts());
        for (int i = 0; i < people; i++) {
            PppkCandidate candidate = of.candidates().get(i);
            PppkPlacement placed = of.result().placements().get(i);
            if (candidate.outcome() == null) {
                assertThat(placed).isEqualTo(expected.get(candidate.participantNumber()));
            } else {
                assertThat(placed)
                        .isEqualTo(new PppkPlacement(
                                Placement.unranked(
                                        candidate.participantNumber(),
                                        of.rules().outcomes().of(candidate.outcome())),
                                null,
                                null));
            }
        }
    }
}
