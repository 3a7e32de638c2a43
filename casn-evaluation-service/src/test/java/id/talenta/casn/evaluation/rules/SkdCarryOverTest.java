package id.talenta.casn.evaluation.rules;

import static id.talenta.casn.evaluation.rules.People.need;
import static id.talenta.casn.evaluation.rules.People.sat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SKD scores of an earlier year: the rows "SKD score of 2023" and "P1, P1/L, P1/TL" of the rules. */
class SkdCarryOverTest {

    private static final SkdOrigin OF_2018 = new SkdOrigin("0190a1b2-0000-7000-8000-000000000018", 2018);

    @ParameterizedTest(name = "SKD scores of {2} in {0}: {3}")
    @CsvSource({
        "2019, 2, 2018, LET_THROUGH_NOT_SELECTED, P1/L, P1, P1/TL, false",
        "2019, 3, 2018, LET_THROUGH_NOT_SELECTED, P1/L, P1, , false",
        "2024, 3, 2023, SCORED, , , , true",
        "2024, 4, 2023, SCORED, , , , false"
    })
    void theRowOfTheYear(
            int year,
            int version,
            int earlier,
            SkdCarryOver.Condition condition,
            String letThrough,
            String met,
            String notMet,
            boolean verified) {
        SkdCarryOver rule =
                RuleSetFile.cpns(year, version).skd().carryOver(earlier).orElseThrow();
        assertThat(rule.condition()).isEqualTo(condition);
        assertThat(rule.passingGrade()).isEqualTo(SkdCarryOver.Grade.PRESENT);
        assertThat(rule.verified()).isEqualTo(verified);
        assertThat(rule.codes()).isEqualTo(letThrough == null ? null : new SkdCarriedCodes(letThrough, met, notMet));
    }

    @ParameterizedTest(name = "no SKD score of an earlier year stands in {0}")
    @CsvSource({"2018,3", "2018,4", "2019,1", "2021,3", "2023,3", "2024,1", "2024,2"})
    void noneStand(int year, int version) {
        assertThat(RuleSetFile.cpns(year, version).skd().carryOver()).isEmpty();
    }

    @Test
    void whoKeepsTheScoreOf2018CompetesWithOtherCodesInTheSameRanking() {
        CpnsRules rules = RuleSetFile.cpns(2019, 2);
        StageResult result = new SkdStage(rules)
                .decide(
                        need(NeedType.UMUM, 1),
                        List.of(
                                carried("first", 100, 120, 170),
                                sat("second", 100, 120, 165),
                                carried("third", 90, 120, 165),
                                carried("fourth", 65, 80, 126),
                                sat("fifth", 65, 80, 126),
                                carried("below", 60, 150, 170)));
        assertThat(People.lines(result))
                .containsExactly(
                        "first P1/L 1", "second P/L 2", "third P1/L 3", "fourth P1 4", "fifth P 4", "below P1/TL 0");
        assertThat(rules.skd().letsThrough("P1/L")).isTrue();
        assertThat(rules.skd().letsThrough("P/L")).isTrue();
        assertThat(rules.skd().letsThrough("P1")).isFalse();
    }

    @ParameterizedTest(name = "P1/TL is who could keep the score of 2018, so no result of 2019: {0}")
    @CsvSource({"carried, TL", "sat, TL"})
    void whoKeepsAScoreBelowTheGradeHasTheCodeOfEverybody(String who, String code) {
        CpnsRules rules = RuleSetFile.cpns(2019, 3);
        StageResult result = new SkdStage(rules)
                .decide(
                        need(NeedType.UMUM, 1),
                        List.of(
                                carried("first", 100, 120, 170),
                                carried("second", 100, 120, 169),
                                carried("third", 100, 120, 168),
                                carried("fourth", 100, 120, 167),
                                carried("carried", 60, 150, 170),
                                sat("sat", 60, 150, 170)));
        assertThat(People.lines(result)).contains("first P1/L 1", "fourth P1 4", who + " " + code + " 0");
        assertThat(rules.skd().letsThrough("P1/L")).isTrue();
    }

    @Test
    void theReasonSaysFromWhichSelectionAndYearAndWhetherThatIsVerified() {
        SkdCandidate carried = carried("A", 100, 120, 170);
        CpnsRules rules = RuleSetFile.cpns(2019, 2);
        StageResult result = new SkdStage(rules).decide(need(NeedType.UMUM, 1), List.of(carried));
        Reason first = new SkdExplanation(rules)
                .explain(need(NeedType.UMUM, 1), carried, result.placements().get(0), result.cut())
                .get(0);
        assertThat(first)
                .isEqualTo(new Reason(
                        Criterion.SKD_ORIGIN, Outcome.TAKEN_OVER, "2018", OF_2018.selection(), false, false));
        assertThat(ReasonText.of(first).id()).contains("seleksi tahun 2018", OF_2018.selection());
        assertThat(ReasonText.of(first).en()).contains("selection of 2018", OF_2018.selection());
    }

    @Test
    void aRuleSetCanWaiveTheGrade() {
        CpnsRules rules = RuleSetFile.read(
                2019, 2, payload -> ((ObjectNode) payload.at("/skd/carryOver/0")).put("passingGrade", "WAIVED"));
        SkdCandidate below = carried("below", 60, 150, 170);
        StageResult result =
                new SkdStage(rules).decide(need(NeedType.UMUM, 1), List.of(below, sat("sat", 60, 150, 170)));
        assertThat(People.lines(result)).containsExactly("below P1/L 1", "sat TL 0");
        assertThat(new SkdExplanation(rules)
                        .explain(
                                need(NeedType.UMUM, 1),
                                below,
                                result.placements().get(0),
                                result.cut()))
                .extracting(Reason::criterion)
                .doesNotContain(Criterion.TWK);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "year|2019|payload.skd.carryOver[0].year",
                "year|0|payload.skd.carryOver[0].year",
                "condition||payload.skd.carryOver[0].condition"
            })
    void aRuleThatCannotBeIsRefusedByPath(String name, Integer value, String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleSetFile.read(2019, 2, payload -> {
                    ObjectNode rule = (ObjectNode) payload.at("/skd/carryOver/0");
                    if (value == null) {
                        rule.putNull(name);
                    } else {
                        rule.put(name, value);
                    }
                }))
                .withMessageStartingWith(path);
    }

    @Test
    void aCodeOfEverybodyCannotBeThatOfSomeOnly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleSetFile.read(
                        2019, 2, payload -> ((ObjectNode) payload.at("/skd/carryOver/0/codes")).put("met", "TL")))
                .withMessageStartingWith("payload.skd.carryOver[0].codes");
    }

    @Test
    void whoWasAbsentHasNoScoreToTakeOver() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SkdCandidate("A", false, null, null, OF_2018));
    }

    private static SkdCandidate carried(String number, int twk, int tiu, int tkp) {
        return new SkdCandidate(number, true, new SkdScores(twk, tiu, tkp), null, OF_2018);
    }
}
