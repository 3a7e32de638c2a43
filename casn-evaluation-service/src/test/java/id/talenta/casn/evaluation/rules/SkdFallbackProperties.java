package id.talenta.casn.evaluation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SkdFallbackProperties {

    private static final CpnsRules V1 = RuleSetFile.cpns(2018);
    private static final CpnsRules V2 = RuleSetFile.read(2018, 2, payload -> {});

    private final SkdStage stage = new SkdStage(V2);

    private static SkdCandidate person(String number, int twk, int tiu, int tkp) {
        return new SkdCandidate(number, true, new SkdScores(twk, tiu, tkp));
    }

    @Property
    void whereSomebodyMetTheGradeVersion2DecidesAsVersion1(@ForAll long seed, @ForAll @IntRange(max = 30) int number) {
        Crowd crowd = new Crowd(seed);
        FormationNeed formation = formation(crowd);
        List<SkdCandidate> candidates = new ArrayList<>(crowd.skdCandidates(number));
        candidates.add(person("met", 100, 100, 170));
        assertThat(stage.decide(formation, candidates)).isEqualTo(new SkdStage(V1).decide(formation, candidates));
    }

    @Property
    void whereNobodyDidItIsTheRankingByTheTotalAlone(@ForAll long seed, @ForAll @IntRange(max = 30) int number) {
        Crowd crowd = new Crowd(seed);
        FormationNeed formation = formation(crowd);
        List<SkdCandidate> candidates = crowd.skdCandidates(number).stream()
                .filter(one -> !stage.meetsGrade(formation, one))
                .toList();
        SkdStage byTotal = new SkdStage(totalsAsGrades());
        StageResult result = stage.decide(formation, candidates);
        Map<String, Placement> expected = People.byNumber(byTotal.decide(formation, candidates));
        assertThat(result.cut()).isEqualTo(byTotal.decide(formation, candidates).cut());
        for (Placement placement : result.placements()) {
            Placement other = expected.get(placement.participantNumber());
            assertThat(placement.rank()).isEqualTo(other.rank());
            assertThat(placement.sharing()).isEqualTo(other.sharing());
            assertThat(placement.code()).isEqualTo(other.code().equals("P") ? "TL" : other.code());
        }
    }

    @Property
    void aHigherScoreNeverWorsensOnesOwnResult(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int number, @ForAll SkdTest test) {
        Crowd crowd = new Crowd(seed);
        FormationNeed formation = formation(crowd);
        List<SkdCandidate> candidates = crowd.skdCandidates(number);
        int who = crowd.upTo(number - 1);
        SkdCandidate before = candidates.get(who);
        if (!before.present()) {
            return;
        }
        List<String> bestFirst = List.of("P/L", "P", "TL");
        Placement earlier = stage.decide(formation, candidates).placements().get(who);
        candidates.set(who, new SkdCandidate(before.participantNumber(), true, People.raised(before.scores(), test)));
        Placement later = stage.decide(formation, candidates).placements().get(who);
        assertThat(bestFirst.indexOf(later.code())).isLessThanOrEqualTo(bestFirst.indexOf(earlier.code()));
    }

    /** Year 2018 has five need types. */
    private static FormationNeed formation(Crowd crowd) {
        FormationNeed any = crowd.formation("F");
        return V2.skd().needTypes().contains(any.needType()) ? any : new FormationNeed("F", NeedType.UMUM, any.quota());
    }

    /** The same totals said as passing grades, so that the fallback is not judged by itself. */
    private static CpnsRules totalsAsGrades() {
        return RuleSetFile.read(2018, 1, payload -> {
            ObjectNode skd = (ObjectNode) payload.get("skd");
            var grades = skd.putArray("passingGrades");
            Map.of("UMUM", 255, "CUMLAUDE", 255, "DIASPORA", 255, "DISABILITAS", 220, "PAPUA", 220)
                    .forEach((needType, total) ->
                            grades.addObject().put("needType", needType).put("total", total));
        });
    }
}
