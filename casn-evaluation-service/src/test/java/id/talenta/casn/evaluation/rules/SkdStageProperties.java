package id.talenta.casn.evaluation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SkdStageProperties {

    private static final CpnsRules RULES = RuleSetFile.CPNS_2024;
    private static final List<String> BEST_FIRST = List.of("P/L", "P", "TL");

    private final SkdStage stage = new SkdStage(RULES);

    @Property
    void inputOrderChangesNothing(@ForAll long seed, @ForAll @IntRange(max = 40) int number) {
        Crowd crowd = new Crowd(seed);
        FormationNeed formation = crowd.formation("F");
        List<SkdCandidate> candidates = crowd.skdCandidates(number);
        List<SkdCandidate> shuffled = new ArrayList<>(candidates);
        Collections.shuffle(shuffled, new Random(seed));
        StageResult result = stage.decide(formation, candidates);
        StageResult ofShuffled = stage.decide(formation, shuffled);
        assertThat(People.byNumber(ofShuffled)).isEqualTo(People.byNumber(result));
        assertThat(ofShuffled.cut()).isEqualTo(result.cut());
        assertThat(stage.decide(formation, candidates)).isEqualTo(result);
    }

    @Property
    void nobodyBelowAGradeIsLetThrough(@ForAll long seed, @ForAll @IntRange(max = 40) int number) {
        Crowd crowd = new Crowd(seed);
        FormationNeed formation = crowd.formation("F");
        List<SkdCandidate> candidates = crowd.skdCandidates(number);
        Map<String, Placement> placements = People.byNumber(stage.decide(formation, candidates));
        for (SkdCandidate candidate : candidates) {
            String code = placements.get(candidate.participantNumber()).code();
            if (!candidate.present()) {
                assertThat(code).isEqualTo("TH");
            } else if (meetsGradeOf2024(formation.needType(), candidate.scores())) {
                assertThat(code).isIn("P/L", "P");
            } else {
                assertThat(code).isEqualTo("TL");
            }
        }
    }

    @Property
    void exactlyThoseWithFewerThanThreeTimesTheQuotaAheadAreLetThrough(
            @ForAll long seed, @ForAll @IntRange(max = 40) int number) {
        Crowd crowd = new Crowd(seed);
        FormationNeed formation = crowd.formation("F");
        List<SkdCandidate> candidates = crowd.skdCandidates(number);
        Map<String, Placement> placements = People.byNumber(stage.decide(formation, candidates));
        List<SkdCandidate> met = candidates.stream()
                .filter(c -> c.present() && meetsGradeOf2024(formation.needType(), c.scores()))
                .toList();
        for (SkdCandidate candidate : met) {
            long ahead = met.stream().filter(other -> isAhead(other, candidate)).count();
            long equal = met.stream()
                    .filter(other -> other.scores().equals(candidate.scores()))
                    .count();
            Placement placement = placements.get(candidate.participantNumber());
            assertThat(placement.rank()).isEqualTo((int) ahead + 1);
            assertThat(placement.sharing()).isEqualTo((int) equal);
            assertThat(placement.code()).isEqualTo(ahead < 3L * formation.quota() ? "P/L" : "P");
        }
    }

    @Property
    void nobodyIsPassedOverBySomeoneRankedBehind(@ForAll long seed, @ForAll @IntRange(max = 40) int number) {
        Crowd crowd = new Crowd(seed);
        List<Placement> ranked = stage.decide(crowd.formation("F"), crowd.skdCandidates(number)).placements().stream()
                .filter(Placement::ranked)
                .toList();
        for (Placement one : ranked) {
            for (Placement other : ranked) {
                if (one.rank() <= other.rank()) {
                    assertThat(BEST_FIRST.indexOf(one.code())).isLessThanOrEqualTo(BEST_FIRST.indexOf(other.code()));
                }
            }
        }
    }

    @Property
    void aHigherScoreNeverWorsensOnesOwnResult(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int number, @ForAll SkdTest test) {
        Crowd crowd = new Crowd(seed);
        FormationNeed formation = crowd.formation("F");
        List<SkdCandidate> candidates = crowd.skdCandidates(number);
        int who = crowd.upTo(number - 1);
        SkdCandidate before = candidates.get(who);
        if (!before.present()) {
            return;
        }
        Placement earlier = stage.decide(formation, candidates).placements().get(who);
        candidates.set(who, new SkdCandidate(before.participantNumber(), true, People.raised(before.scores(), test)));
        Placement later = stage.decide(formation, candidates).placements().get(who);
        assertThat(BEST_FIRST.indexOf(later.code())).isLessThanOrEqualTo(BEST_FIRST.indexOf(earlier.code()));
        if (earlier.ranked()) {
            assertThat(later.rank()).isBetween(1, earlier.rank());
        }
    }

    /** The grades written out once more, so that the file is not judged by itself. */
    private static boolean meetsGradeOf2024(NeedType needType, SkdScores scores) {
        return switch (needType) {
            case UMUM, KALIMANTAN -> scores.twk() >= 65 && scores.tiu() >= 80 && scores.tkp() >= 166;
            case CUMLAUDE, DIASPORA -> scores.total() >= 311 && scores.tiu() >= 85;
            case DISABILITAS, PAPUA, DAERAH_TERTINGGAL -> scores.total() >= 286 && scores.tiu() >= 60;
            case KHUSUS -> throw new IllegalArgumentException("not of CPNS");
        };
    }

    private static boolean isAhead(SkdCandidate one, SkdCandidate other) {
        return weight(one.scores()) > weight(other.scores());
    }

    private static long weight(SkdScores scores) {
        return ((scores.total() * 1_000L + scores.tkp()) * 1_000L + scores.tiu()) * 1_000L + scores.twk();
    }
}
