package id.talenta.casn.evaluation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SKB and integration (rules of SKB with additional tests): the tests of a formation as one score. */
class SkbIntegrationTest {

    private static final CpnsRules RULES = RuleSetFile.cpns2024(3, payload -> {});
    private static final String TESTS = "CAT:0.6:100::false;KESEHATAN:0:::true;WAWANCARA:0.4:60:30:true";

    @ParameterizedTest(name = "SKB tambahan of {0}: CAT weighs at least {1}, verified {2}; how tests become one is not")
    @CsvSource({"2019,2,0.5,true", "2021,2,0.5,false", "2023,2,0.5,false", "2024,3,0.5,false"})
    void theRowOfTheYear(int year, int version, BigDecimal leastWeight, boolean verified) {
        SkbAdditional additional = RuleSetFile.cpns(year, version).skb().additional();
        assertThat(additional.main()).isEqualTo(new SkbMainTest("CAT", leastWeight, verified));
        assertThat(additional.rounding().verified()).isFalse();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                // 0.6 × 80 + 0.4 × 48 / 60 × 100
                "CAT:true:80:;KESEHATAN:true::true;WAWANCARA:true:48:|80.000 present",
                // each part rounded: 0.6 × 70.333 = 42.1998, and 0.4 × 52.778 = 21.1112
                "CAT:true:70.333:;KESEHATAN:true::true;WAWANCARA:true:31.667:|63.311 present",
                "CAT:true:100:;KESEHATAN:true::true;WAWANCARA:true:60:|100.000 present",
                // a minimum reached exactly is met
                "CAT:true:0:;KESEHATAN:true::true;WAWANCARA:true:30:|20.000 present",
                "CAT:true:90:;KESEHATAN:true::true;WAWANCARA:true:29.999:|73.999 eliminated",
                "CAT:true:90:;KESEHATAN:true::false;WAWANCARA:true:60:|94.000 eliminated",
                // who was eliminated need not have sat the others
                "CAT:true:90:;KESEHATAN:true::false|- eliminated",
                // absence takes precedence over elimination
                "CAT:false::;KESEHATAN:true::false;WAWANCARA:true:10:|- absent",
                "CAT:true:80:;KESEHATAN:false::;WAWANCARA:true:48:|- absent",
                "WAWANCARA:false::|- absent",
                // absence is never inferred
                "CAT:true:80:;WAWANCARA:true:48:|- undecided",
                "|- undecided"
            })
    void theTestsBecomeOneScore(String scores, String expected) {
        assertThat(text(SkbIntegration.of(RULES, SkbTestText.tests(TESTS), SkbTestText.scores(scores))))
                .isEqualTo(expected);
    }

    private static String text(SkbIntegration integrated) {
        String standing = integrated.eliminated() ? "eliminated" : "present";
        standing = integrated.present() ? standing : "absent";
        return (integrated.score() == null ? "-" : integrated.score().toPlainString()) + " "
                + (integrated.decided() ? standing : "undecided");
    }

    @Test
    void roundingOnlyTheSumIsNotRoundingEachPart() {
        CpnsRules onlyTheSum = RuleSetFile.cpns2024(
                3,
                payload -> ((ObjectNode) payload.at("/skb/additional/rounding"))
                        .putArray("steps")
                        .add("SCALED")
                        .add("TOTAL"));
        List<SkbTest> tests = SkbTestText.tests("CAT:0.5:100::false;PRAKTIK:0.5:100::false");
        List<SkbTestScore> scores = SkbTestText.scores("CAT:true:70.001:;PRAKTIK:true:70.001:");
        assertThat(SkbIntegration.of(onlyTheSum, tests, scores).score()).isEqualTo(new BigDecimal("70.001"));
        assertThat(SkbIntegration.of(RULES, tests, scores).score()).isEqualTo(new BigDecimal("70.002"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/skb/additional/main|leastWeight|1.1|payload.skb.additional.main.leastWeight",
                "/skb/additional/main|leastWeight|0|payload.skb.additional.main.leastWeight",
                "/skb/additional/rounding|decimals|4|payload.skb.additional.rounding.decimals",
                "/skb/additional/rounding|decimals|-1|payload.skb.additional.rounding.decimals"
            })
    void aRuleSetThatContradictsItselfIsRefusedByPath(String at, String name, BigDecimal value, String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleSetFile.cpns2024(3, payload -> ((ObjectNode) payload.at(at)).put(name, value)))
                .withMessageStartingWith(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TOTAL", "SCALED", "WEIGHTED,SCALED"})
    void roundingThatLeavesAScoreWithoutEndIsRefused(String steps) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleSetFile.cpns2024(3, payload -> {
                    ArrayNode array = ((ObjectNode) payload.at("/skb/additional/rounding")).putArray("steps");
                    List.of(steps.split(",")).forEach(array::add);
                }))
                .withMessageStartingWith("payload.skb.additional.rounding.steps");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cat:1:100::false",
                "CAT:1.1:100::false",
                "CAT:0:100::false",
                "CAT:0.5:::false",
                "CAT:0:::false",
                "CAT:0.5:100:30:false",
                "CAT:0:::true:x",
                "CAT:0"
            })
    void aTestThatCannotBeIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> SkbTestText.tests(text));
    }

    @Test
    void theReasonsSayHowSkbWasMadeAndWhatIsNotVerified() {
        FormationNeed formation = new FormationNeed("F-1", NeedType.UMUM, 1, null, SkbTestText.tests(TESTS));
        FinalCandidate candidate = candidate("CAT:true:80:;KESEHATAN:true::true;WAWANCARA:true:48:", formation);
        StageResult result = new FinalStage(RULES).decide(formation, List.of(candidate));
        List<Reason> reasons = new FinalExplanation(RULES)
                .explain(formation, candidate, result.placements().get(0), result.cut());
        assertThat(reasons.stream()
                        .filter(reason -> reason.test() != null || reason.criterion() == Criterion.SKB)
                        .map(reason -> reason.test() + " " + reason.criterion() + " " + reason.outcome() + " "
                                + reason.value() + " " + reason.bound() + " " + reason.verified()))
                .containsExactly(
                        "KESEHATAN SKB_TEST_PASSED MET true null true",
                        "WAWANCARA SKB_TEST_MINIMUM MET 48 30 true",
                        "CAT SKB_TEST RECORDED 80 100 true",
                        "CAT SKB_TEST_WEIGHTED CALCULATED 48.000 0.6 false",
                        "WAWANCARA SKB_TEST RECORDED 48 60 true",
                        "WAWANCARA SKB_TEST_SCALED CALCULATED 80.000 100 false",
                        "WAWANCARA SKB_TEST_WEIGHTED CALCULATED 32.000 0.4 false",
                        "null SKB CALCULATED 80 100 false");
        assertThat(reasons.stream().map(ReasonText::of).map(ReasonText::en))
                .contains(
                        "The score of the SKB test WAWANCARA is 48 out of 60.",
                        "Weighted by 40% the score of the SKB test WAWANCARA is 32.000.");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "CAT:true:90:;WAWANCARA:true:29.5:|TMS-1|WAWANCARA SKB_TEST_MINIMUM NOT_MET 29.5",
                "CAT:true:90:;KESEHATAN:true::false|TMS-1|KESEHATAN SKB_TEST_PASSED NOT_MET false",
                "CAT:false::;WAWANCARA:true:10:|TH|CAT SKB_TEST_ATTENDANCE ABSENT false"
            })
    void whatDecidedIsTheLastReason(String scores, String code, String last) {
        FormationNeed formation = new FormationNeed("F-1", NeedType.UMUM, 1, null, SkbTestText.tests(TESTS));
        FinalCandidate candidate = candidate(scores, formation);
        StageResult result = new FinalStage(RULES).decide(formation, List.of(candidate));
        assertThat(result.placements().get(0).code()).isEqualTo(code);
        List<Reason> reasons = new FinalExplanation(RULES)
                .explain(formation, candidate, result.placements().get(0), result.cut());
        Reason decided = reasons.get(reasons.size() - 1);
        assertThat(decided.test() + " " + decided.criterion() + " " + decided.outcome() + " " + decided.value())
                .isEqualTo(last);
    }

    private static FinalCandidate candidate(String scores, FormationNeed formation) {
        List<SkbTestScore> read = SkbTestText.scores(scores);
        return new FinalCandidate(
                        "A",
                        new SkdScores(85, 120, 190),
                        People.BORN,
                        null,
                        false,
                        null,
                        false,
                        null,
                        ScoreSources.of(null, read))
                .with(SkbIntegration.of(RULES, formation.skbTests(), read));
    }
}
