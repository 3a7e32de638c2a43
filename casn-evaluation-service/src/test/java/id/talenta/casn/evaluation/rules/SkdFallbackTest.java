package id.talenta.casn.evaluation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ranking without the passing grade where nobody met it: PermenPANRB 61/2018 (rules: section 1.2; not verified). */
class SkdFallbackTest {

    private static final CpnsRules V1 = RuleSetFile.cpns(2018);
    private static final CpnsRules V2 = version2(payload -> {});

    private final SkdStage stage = new SkdStage(V2);

    private static CpnsRules version2(Consumer<ObjectNode> change) {
        return RuleSetFile.read(2018, 2, change);
    }

    private static SkdCandidate person(String number, int twk, int tiu, int tkp) {
        return new SkdCandidate(number, true, new SkdScores(twk, tiu, tkp));
    }

    private List<Reason> explain(FormationNeed formation, SkdCandidate of, StageResult result) {
        return new SkdExplanation(V2)
                .explain(formation, of, People.byNumber(result).get(of.participantNumber()), result.cut());
    }

    private static Reason reason(List<Reason> reasons, Criterion criterion) {
        return reasons.stream()
                .filter(one -> one.criterion() == criterion)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"UMUM, 255", "CUMLAUDE, 255", "DIASPORA, 255", "DISABILITAS, 220", "PAPUA, 220"})
    void theLeastTotalOfTheNeedTypeIsRankedWhereNobodyMetTheGrade(NeedType needType, int least) {
        FormationNeed formation = new FormationNeed("F", needType, 1);
        SkdCandidate reaches = person("1", 50, 55, least - 105);
        SkdCandidate misses = person("2", 50, 55, least - 106);
        StageResult result = stage.decide(formation, List.of(misses, reaches));

        assertThat(People.byNumber(result))
                .containsEntry("1", new Placement("1", "P/L", 1, 1))
                .containsEntry("2", new Placement("2", "TL", 0, 0));
        List<Reason> reasons = explain(formation, reaches, result);
        assertThat(reason(reasons, Criterion.FALLBACK))
                .isEqualTo(Reason.counted(Criterion.FALLBACK, Outcome.MET, least, least)
                        .unverified());
        assertThat(reason(reasons, Criterion.RANK).verified()).isFalse();
        assertThat(reason(explain(formation, misses, result), Criterion.FALLBACK))
                .isEqualTo(Reason.counted(Criterion.FALLBACK, Outcome.NOT_MET, least - 1, least)
                        .unverified());
    }

    @Test
    void whereSomebodyMetTheGradeItDoesNotOpenAndSaysSo() {
        FormationNeed formation = new FormationNeed("F", NeedType.UMUM, 5);
        SkdCandidate met = person("1", 75, 80, 143);
        SkdCandidate below = person("2", 70, 150, 170);
        StageResult result = stage.decide(formation, List.of(met, below));
        assertThat(People.byNumber(result).get("2")).isEqualTo(new Placement("2", "TL", 0, 0));
        Reason why = reason(explain(formation, below, result), Criterion.FALLBACK);
        assertThat(why.outcome()).isEqualTo(Outcome.NOT_OPEN);
        assertThat(ReasonText.of(why).en()).contains("390 reaches 255, but somebody");
        assertThat(explain(formation, met, result)).noneMatch(one -> one.criterion() == Criterion.FALLBACK);
        assertThat(stage.meetsGrade(formation, met)).isTrue();
        assertThat(stage.meetsGrade(formation, below)).isFalse();
    }

    @Test
    void behindTheCutTheyAreBelowTheGradeAndTheCutIsCompared() {
        FormationNeed formation = new FormationNeed("F", NeedType.UMUM, 1);
        List<SkdCandidate> candidates = List.of(
                person("1", 70, 80, 140), person("2", 70, 80, 139), person("3", 70, 80, 138), person("4", 70, 80, 137));
        StageResult result = stage.decide(formation, candidates);
        assertThat(People.byNumber(result).get("3").code()).isEqualTo("P/L");
        assertThat(People.byNumber(result).get("4")).isEqualTo(new Placement("4", "TL", 4, 1));
        List<Reason> reasons = explain(formation, candidates.get(3), result);
        assertThat(reason(reasons, Criterion.RANK).outcome()).isEqualTo(Outcome.OUTSIDE);
        assertThat(reason(reasons, Criterion.CUT_SKD).outcome()).isEqualTo(Outcome.BEHIND);
    }

    @Test
    void aTotalThatCannotBeIsRefusedByItsPlace() {
        assertThatThrownBy(() -> version2(payload -> total(payload, 0).put("total", 501)))
                .hasMessageContaining("payload.skd.fallback.totals[0].total");
        assertThatThrownBy(() -> version2(payload -> total(payload, 1).put("needType", "UMUM")))
                .hasMessageContaining("payload.skd.fallback.totals[1].needType")
                .hasMessageContaining("repeats");
        assertThatThrownBy(() -> version2(payload -> total(payload, 1).put("needType", "KALIMANTAN")))
                .hasMessageContaining("has no passing grade");
        assertThat(V1.skd().fallback()).isNull();
    }

    private static ObjectNode total(ObjectNode payload, int index) {
        return (ObjectNode) payload.at("/skd/fallback/totals/" + index);
    }

    @Test
    void versionThreeHasTheSameFallback() {
        assertThat(RuleSetFile.cpns(2018, 3).skd()).isEqualTo(V2.skd());
    }

    @Test
    void whoKeepsAScoreWithoutAGradeIsNoCaseForTheFallback() {
        SkdRules rules = withCarryOver("WAIVED").skd();
        SkdCandidate carried = carried("1");
        SkdCandidate below = person("2", 50, 55, 160);
        StageResult result = new SkdStage(withCarryOver("WAIVED"))
                .decide(new FormationNeed("F", NeedType.UMUM, 1), List.of(carried, below));

        assertThat(rules.fallback()).isNotNull();
        assertThat(People.byNumber(result))
                .containsEntry("1", new Placement("1", "P1/L", 1, 1))
                .containsEntry("2", new Placement("2", "TL", 0, 0));
        assertThat(new SkdExplanation(withCarryOver("WAIVED"))
                        .explain(
                                new FormationNeed("F", NeedType.UMUM, 1),
                                carried,
                                People.byNumber(result).get("1"),
                                result.cut()))
                .extracting(Reason::criterion)
                .startsWith(Criterion.SKD_ORIGIN, Criterion.RANK)
                .doesNotContain(Criterion.FALLBACK);
    }

    @Test
    void whoKeepsAScoreBelowTheGradeHasCodesOfTheirOwnInTheFallback() {
        SkdStage present = new SkdStage(withCarryOver("PRESENT"));
        StageResult result = present.decide(
                new FormationNeed("F", NeedType.UMUM, 1),
                List.of(
                        carried("1"),
                        person("2", 50, 60, 160),
                        person("3", 50, 60, 160),
                        person("4", 50, 60, 160),
                        person("5", 50, 55, 100)));
        assertThat(People.byNumber(result))
                .containsEntry("1", new Placement("1", "P1/TL", 4, 1))
                .containsEntry("2", new Placement("2", "P/L", 1, 3))
                .containsEntry("5", new Placement("5", "TL", 0, 0));
    }

    private static SkdCandidate carried(String number) {
        return new SkdCandidate(
                number,
                true,
                new SkdScores(50, 55, 155),
                null,
                new SkdOrigin("0190a1b2-0000-7000-8000-000000000017", 2017));
    }

    /** No shipped rule set has both a fallback and scores of an earlier year; a published one may. */
    private static CpnsRules withCarryOver(String grade) {
        return version2(payload -> ((ObjectNode) payload.at("/skd"))
                .putArray("carryOver")
                .addObject()
                .put("year", 2017)
                .put("condition", "SCORED")
                .put("passingGrade", grade)
                .putObject("codes")
                .put("letThrough", "P1/L")
                .put("met", "P1")
                .put("notMet", "P1/TL"));
    }
}
