package id.talenta.casn.evaluation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class FinalStageProperties {

    private static final CpnsRules RULES = RuleSetFile.CPNS_2024;
    private static final List<String> BEST_FIRST = List.of("P/L", "UNDECIDED", "P/TL");

    private final FinalStage stage = new FinalStage(RULES);

    @Property
    void inputOrderChangesNothing(@ForAll long seed, @ForAll @IntRange(max = 30) int number) {
        Crowd crowd = new Crowd(seed);
        FormationNeed formation = crowd.formation("F");
        List<FinalCandidate> candidates = crowd.finalCandidates(number);
        List<FinalCandidate> shuffled = new ArrayList<>(candidates);
        Collections.shuffle(shuffled, new Random(seed));
        StageResult result = stage.decide(formation, candidates);
        StageResult ofShuffled = stage.decide(formation, shuffled);
        assertThat(People.byNumber(ofShuffled)).isEqualTo(People.byNumber(result));
        assertThat(ofShuffled.cut()).isEqualTo(result.cut());
        assertThat(stage.decide(formation, candidates)).isEqualTo(result);
    }

    @Property
    void noQuotaIsExceededAndNoPostIsKeptFromWhoCouldHaveIt(@ForAll long seed, @ForAll @IntRange(max = 30) int number) {
        Crowd crowd = new Crowd(seed);
        FormationNeed formation = crowd.formation("F");
        List<Placement> placements =
                stage.decide(formation, crowd.finalCandidates(number)).placements();
        long selected = count(placements, "P/L");
        long undecided = count(placements, "UNDECIDED");
        long notSelected = count(placements, "P/TL");
        assertThat(selected).isLessThanOrEqualTo(formation.quota());
        if (undecided > 0) {
            assertThat(selected).isLessThan(formation.quota());
            assertThat(selected + undecided).isGreaterThan(formation.quota());
        } else {
            assertThat(selected).isEqualTo(Math.min(formation.quota(), selected + notSelected));
        }
    }

    @Property
    void theUndecidedAreAllWhoAreEqualOnEverything(@ForAll long seed, @ForAll @IntRange(max = 30) int number) {
        Crowd crowd = new Crowd(seed);
        List<FinalCandidate> candidates = crowd.finalCandidates(number);
        StageResult result = stage.decide(crowd.formation("F"), candidates);
        List<Placement> placements = result.placements();
        for (int i = 0; i < number; i++) {
            for (int j = 0; j < number; j++) {
                if (candidates.get(i).competes() && candidates.get(j).competes()) {
                    boolean equal = FinalStage.keyOf(RULES, candidates.get(i))
                            .equals(FinalStage.keyOf(RULES, candidates.get(j)));
                    assertThat(placements.get(i).rank() == placements.get(j).rank())
                            .isEqualTo(equal);
                    if (equal) {
                        assertThat(placements.get(i).code())
                                .isEqualTo(placements.get(j).code());
                    }
                }
            }
        }
        assertThat((long) result.cut().straddleSize()).isEqualTo(count(placements, "UNDECIDED"));
    }

    @Property
    void nobodyIsPassedOverBySomeoneRankedBehind(@ForAll long seed, @ForAll @IntRange(max = 30) int number) {
        Crowd crowd = new Crowd(seed);
        List<FinalCandidate> candidates = crowd.finalCandidates(number);
        List<Placement> placements =
                stage.decide(crowd.formation("F"), candidates).placements();
        for (int i = 0; i < number; i++) {
            for (int j = 0; j < number; j++) {
                if (candidates.get(i).competes() && candidates.get(j).competes()) {
                    int comparison = compareByTheRegulation(candidates.get(i), candidates.get(j));
                    Placement one = placements.get(i);
                    Placement other = placements.get(j);
                    assertThat(Integer.signum(one.rank() - other.rank())).isEqualTo(-Integer.signum(comparison));
                    if (comparison >= 0) {
                        assertThat(BEST_FIRST.indexOf(one.code()))
                                .isLessThanOrEqualTo(BEST_FIRST.indexOf(other.code()));
                    }
                }
            }
        }
    }

    @Property
    void aHigherSkbNeverWorsensOnesOwnResult(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 30) int number,
            @ForAll @IntRange(min = 1, max = 900) int thousandths) {
        Crowd crowd = new Crowd(seed);
        FormationNeed formation = crowd.formation("F");
        List<FinalCandidate> candidates = crowd.finalCandidates(number);
        int who = crowd.upTo(number - 1);
        FinalCandidate before = candidates.get(who);
        if (!before.competes()) {
            return;
        }
        Placement earlier = stage.decide(formation, candidates).placements().get(who);
        candidates.set(
                who,
                new FinalCandidate(
                        before.participantNumber(),
                        before.skd(),
                        before.birthDate(),
                        before.gpa(),
                        true,
                        before.skb().add(BigDecimal.valueOf(thousandths, 3)),
                        false));
        assertNotWorse(earlier, stage.decide(formation, candidates).placements().get(who));
    }

    @Property
    void aHigherSkdNeverWorsensOnesOwnResult(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int number, @ForAll SkdTest test) {
        Crowd crowd = new Crowd(seed);
        FormationNeed formation = crowd.formation("F");
        List<FinalCandidate> candidates = crowd.finalCandidates(number);
        int who = crowd.upTo(number - 1);
        FinalCandidate before = candidates.get(who);
        Placement earlier = stage.decide(formation, candidates).placements().get(who);
        SkdScores skd = before.skd();
        candidates.set(
                who,
                new FinalCandidate(
                        before.participantNumber(),
                        People.raised(skd, test),
                        before.birthDate(),
                        before.gpa(),
                        before.present(),
                        before.skb(),
                        before.eliminated()));
        assertNotWorse(earlier, stage.decide(formation, candidates).placements().get(who));
    }

    private static void assertNotWorse(Placement earlier, Placement later) {
        if (earlier.ranked()) {
            assertThat(BEST_FIRST.indexOf(later.code())).isBetween(0, BEST_FIRST.indexOf(earlier.code()));
            assertThat(later.rank()).isBetween(1, earlier.rank());
        } else {
            assertThat(later).isEqualTo(earlier);
        }
    }

    private static long count(List<Placement> placements, String code) {
        return placements.stream()
                .filter(placement -> placement.code().equals(code))
                .count();
    }

    /** The tie-break written out once more: positive if the first is ahead. Scores in thousandths. */
    private static int compareByTheRegulation(FinalCandidate one, FinalCandidate other) {
        int[] ones = inOrder(one);
        int[] others = inOrder(other);
        for (int i = 0; i < ones.length; i++) {
            if (ones[i] != others[i]) {
                return Integer.compare(ones[i], others[i]);
            }
        }
        return other.birthDate().compareTo(one.birthDate());
    }

    private static int[] inOrder(FinalCandidate candidate) {
        int skd = candidate.skd().total();
        int skd100 = (2 * skd * 100_000 + 550) / 1_100;
        int skb = candidate.skb().movePointRight(3).intValueExact();
        int total = (4 * skd100 + 5) / 10 + (6 * skb + 5) / 10;
        int gpa = candidate.gpa() == null
                ? -1
                : candidate.gpa().value().movePointRight(2).intValueExact();
        if (gpa >= 0 && candidate.gpa().scale() == GpaScale.HIGHER_EDUCATION) {
            gpa *= 25;
        }
        return new int[] {
            total,
            skd,
            candidate.skd().tkp(),
            candidate.skd().tiu(),
            candidate.skd().twk(),
            gpa
        };
    }
}
