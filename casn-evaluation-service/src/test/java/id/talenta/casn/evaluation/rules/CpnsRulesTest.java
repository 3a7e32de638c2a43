package id.talenta.casn.evaluation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CpnsRulesTest {

    private static final CpnsRules RULES = RuleSetFile.CPNS_2024;

    @Test
    void theFileNamesItsBasis() {
        ObjectNode envelope = RuleSetFile.envelope();
        assertThat(envelope.get("code").asText()).isEqualTo("cpns-2024");
        assertThat(envelope.get("version").asInt()).isEqualTo(1);
        assertThat(envelope.get("legalBasis")).isNotEmpty();
        assertThat(envelope.get("sourceUrl")).isNotEmpty();
        assertThat(envelope.get("notes").toString()).contains("payload.skd.duration", "payload.skd.shortlist");
    }

    @Test
    void testsAreThoseOf2024() {
        assertThat(RULES.skd().test(SkdTest.TWK)).isEqualTo(new SkdTestRule(SkdTest.TWK, 30, 150, 5));
        assertThat(RULES.skd().test(SkdTest.TIU)).isEqualTo(new SkdTestRule(SkdTest.TIU, 35, 175, 5));
        assertThat(RULES.skd().test(SkdTest.TKP)).isEqualTo(new SkdTestRule(SkdTest.TKP, 45, 225, 1));
        assertThat(RULES.skd().maximum()).isEqualTo(550);
        assertThat(RULES.skd().duration()).isEqualTo(new SkdDuration(100, 130));
    }

    @ParameterizedTest
    @CsvSource({
        "UMUM,65,80,166,",
        "KALIMANTAN,65,80,166,",
        "CUMLAUDE,,85,,311",
        "DIASPORA,,85,,311",
        "DISABILITAS,,60,,286",
        "PAPUA,,60,,286",
        "DAERAH_TERTINGGAL,,60,,286"
    })
    void passingGradesAreThoseOf2024(NeedType needType, Integer twk, Integer tiu, Integer tkp, Integer total) {
        PassingGrade grade = RULES.skd().passingGrade(needType);
        assertThat(grade.perTest().get(SkdTest.TWK)).isEqualTo(twk);
        assertThat(grade.perTest().get(SkdTest.TIU)).isEqualTo(tiu);
        assertThat(grade.perTest().get(SkdTest.TKP)).isEqualTo(tkp);
        assertThat(grade.total()).isEqualTo(total);
    }

    @Test
    void integrationIsThatOf2024() {
        FinalRules integration = RULES.finalResult();
        assertThat(integration.weights().skd()).isEqualByComparingTo(new BigDecimal("0.40"));
        assertThat(integration.weights().skb()).isEqualByComparingTo(new BigDecimal("0.60"));
        assertThat(integration.scale()).isEqualTo(100);
        assertThat(integration.rounding().decimals()).isEqualTo(3);
        assertThat(integration.rounding().mode()).isEqualTo(RoundingMode.HALF_UP);
        assertThat(integration.ranking()).containsExactly(RankingCriterion.values());
        assertThat(integration.codes()).isEqualTo(new FinalCodes("P/L", "P/TL", "TH", "TMS-1", "UNDECIDED"));
        assertThat(RULES.skd().codes()).isEqualTo(new SkdCodes("P/L", "P", "TL", "TH"));
        assertThat(RULES.skd().shortlist()).isEqualTo(new Shortlist(3, Shortlist.Ties.INCLUDE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongPayloads")
    void aWrongValueIsRefusedByItsPath(String path, Consumer<ObjectNode> change) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleSetFile.cpns2024(change))
                .withMessageStartingWith(path + ":");
    }

    private static Stream<Arguments> wrongPayloads() {
        return Stream.of(
                wrong("payload.kind", p -> p.put("kind", "PPPK")),
                wrong("payload.year", p -> p.put("year", 1998)),
                wrong("payload.skd", p -> p.remove("skd")),
                wrong("payload.gpa", p -> p.remove("gpa")),
                wrong("payload.skd.tests", p -> skd(p).withArray("tests").remove(1)),
                wrong("payload.skd.tests[1].code", p -> test(p, 1).put("code", "TWK")),
                wrong("payload.skd.tests[0].maximum", p -> test(p, 0).put("maximum", 0)),
                wrong("payload.skd.tests[0].step", p -> test(p, 0).put("step", 7)),
                wrong("payload.skd.tests[2].questions", p -> test(p, 2).put("questions", -1)),
                wrong("payload.skd.maximum", p -> skd(p).put("maximum", 500)),
                wrong(
                        "payload.skd.duration.minutes",
                        p -> part(p, "skd", "duration").put("minutes", 0)),
                wrong("payload.skd.passingGrades", p -> grades(p).remove(0)),
                wrong(
                        "payload.skd.passingGrades[1].specialPost",
                        p -> grade(p, 1).put("specialPost", "Dokter")),
                wrong("payload.skd.passingGrades[6].needType", p -> grade(p, 6).put("specialPost", "DOKTER")),
                wrong("payload.skd.passingGrades[6].specialPost", p -> {
                    grade(p, 5).put("needType", "UMUM").put("specialPost", "DOKTER");
                    grade(p, 6).put("needType", "UMUM").put("specialPost", "DOKTER");
                }),
                wrong(
                        "payload.unverified[1]",
                        p -> p.putArray("unverified").add("ROUNDING").add("ROUNDING")),
                wrong("payload.skd.passingGrades[1].needType", p -> grade(p, 1).put("needType", "UMUM")),
                wrong("payload.skd.passingGrades[2].total", p -> grade(p, 2).put("total", 551)),
                wrong(
                        "payload.skd.passingGrades[0].perTest.TIU",
                        p -> part(grade(p, 0), "perTest").put("TIU", 180)),
                wrong(
                        "payload.skd.passingGrades[3].perTest.TIU",
                        p -> part(grade(p, 3), "perTest").putNull("TIU")),
                wrong("payload.skd.passingGrades[4]", p -> {
                    grade(p, 4).putNull("total");
                    part(grade(p, 4), "perTest").removeAll();
                }),
                wrong("payload.skd.ranking", p -> skd(p).putArray("ranking")),
                wrong("payload.skd.ranking[3]", p -> skd(p).withArray("ranking").set(3, "SKD")),
                wrong("payload.skd.ranking[0]", p -> skd(p).withArray("ranking").set(0, "FINAL")),
                wrong(
                        "payload.skd.shortlist.multiple",
                        p -> part(p, "skd", "shortlist").put("multiple", 0)),
                wrong(
                        "payload.skd.shortlist.ties",
                        p -> part(p, "skd", "shortlist").remove("ties")),
                wrong("payload.skd.codes.met", p -> part(p, "skd", "codes").put("met", "P/L")),
                wrong("payload.skb.maximum", p -> part(p, "skb").put("maximum", 500)),
                wrong("payload.skb.decimals", p -> part(p, "skb").put("decimals", 9)),
                wrong(
                        "payload.finalResult.weights",
                        p -> part(p, "finalResult", "weights").put("skb", new BigDecimal("0.61"))),
                wrong(
                        "payload.finalResult.weights.skd",
                        p -> part(p, "finalResult", "weights").put("skd", 0)),
                wrong("payload.finalResult.rounding.decimals", p -> rounding(p).put("decimals", -1)),
                wrong("payload.finalResult.rounding.mode", p -> rounding(p).put("mode", "UNNECESSARY")),
                wrong(
                        "payload.finalResult.rounding.steps",
                        p -> rounding(p).withArray("steps").remove(0)),
                wrong(
                        "payload.finalResult.rounding.steps",
                        p -> rounding(p).withArray("steps").remove(2)),
                wrong(
                        "payload.finalResult.rounding.steps[1]",
                        p -> rounding(p).putArray("steps").add("SKD_WEIGHTED").add("SKD_SCALED")),
                wrong(
                        "payload.finalResult.ranking",
                        p -> part(p, "finalResult").withArray("ranking").remove(0)),
                wrong(
                        "payload.finalResult.codes.undecided",
                        p -> part(p, "finalResult", "codes").remove("undecided")),
                wrong("payload.gpa.higherEducationMaximum", p -> part(p, "gpa").put("higherEducationMaximum", 3)),
                wrong(
                        "payload.gpa.secondarySchoolPrefixes[0]",
                        p -> part(p, "gpa").withArray("secondarySchoolPrefixes").set(0, "sma")));
    }

    @Test
    void howANumberIsWrittenInTheFileMakesNoDifference() {
        CpnsRules shorter = RuleSetFile.cpns2024(payload -> {
            part(payload, "finalResult", "weights")
                    .put("skd", new BigDecimal("0.4"))
                    .put("skb", new BigDecimal("0.6"));
            part(payload, "gpa").put("higherEducationMaximum", 4);
        });
        assertThat(shorter).isEqualTo(RULES);
    }

    @Test
    void gradesAreKeptInTheOrderOfTheTests() {
        PassingGrade grade = new PassingGrade(NeedType.UMUM, Map.of(SkdTest.TKP, 166, SkdTest.TWK, 65), null);
        assertThat(grade.perTest().keySet()).containsExactly(SkdTest.TWK, SkdTest.TKP);
    }

    private static Arguments wrong(String path, Consumer<ObjectNode> change) {
        return Arguments.of(path, change);
    }

    private static ObjectNode part(ObjectNode node, String... names) {
        ObjectNode part = node;
        for (String name : names) {
            part = (ObjectNode) part.get(name);
        }
        return part;
    }

    private static ObjectNode skd(ObjectNode payload) {
        return part(payload, "skd");
    }

    private static ObjectNode test(ObjectNode payload, int index) {
        return (ObjectNode) skd(payload).get("tests").get(index);
    }

    private static ArrayNode grades(ObjectNode payload) {
        return skd(payload).withArray("passingGrades");
    }

    private static ObjectNode grade(ObjectNode payload, int index) {
        return (ObjectNode) grades(payload).get(index);
    }

    private static ObjectNode rounding(ObjectNode payload) {
        return part(payload, "finalResult", "rounding");
    }
}
