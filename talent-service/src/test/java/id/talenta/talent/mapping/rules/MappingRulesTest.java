package id.talenta.talent.mapping.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.talenta.talent.assessment.rules.Component;
import java.math.BigDecimal;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingRulesTest {

    private static final MappingRules RULES = RuleSetFile.mapping(RuleSetFile.KEPKA);

    @ParameterizedTest
    @ValueSource(
            strings = {
                RuleSetFile.KEPKA,
                RuleSetFile.OTHER_CUTOFFS,
                RuleSetFile.BY_PREDICATE,
                RuleSetFile.KEMENKEU,
                "talent-appraisal-2022"
            })
    void everyFileNamesItsBasisAndDoesNotPassForVerified(String code) {
        JsonNode file = RuleSetFile.envelope(code);
        assertThat(file.get("code").asText()).isEqualTo(code);
        assertThat(file.get("version").asInt()).isEqualTo(1);
        assertThat(file.get("legalBasis")).isNotEmpty();
        assertThat(file.get("sourceUrl")).isNotEmpty();
        assertThat(file.get("verified").asBoolean()).isFalse();
        assertThat(file.get("notes")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PREDICATE, 60", "AWARD, 15", "TEAM_ASSIGNMENT, 15", "FEEDBACK_360, 10",
        "COMPETENCY, 20", "DEVELOPMENT, 10", "EXPERIENCE, 10", "POTENTIAL, 25",
        "EDUCATION, 10", "FIELD_MATCH, 10", "DISCIPLINE, 15"
    })
    void weightsAreThoseOfTheDecree(String indicator, BigDecimal weight) {
        assertThat(RULES.axes().stream()
                        .flatMap(axis -> axis.indicators().stream())
                        .filter(one -> one.code().equals(indicator))
                        .map(Indicator::weight))
                .singleElement()
                .satisfies(found -> assertThat(found).isEqualByComparingTo(weight));
    }

    @ParameterizedTest
    @CsvSource({
        "PREDICATE, SANGAT_BAIK, 100",
        "PREDICATE, BAIK, 80",
        "PREDICATE, BUTUH_PERBAIKAN, 60",
        "PREDICATE, KURANG, 40",
        "PREDICATE, SANGAT_KURANG, 20",
        "EDUCATION, S3, 100",
        "EDUCATION, S2, 90",
        "EDUCATION, S1, 80",
        "EDUCATION, D4, 80",
        "EDUCATION, D3, 70",
        "EDUCATION, SLTA, 60",
        "DISCIPLINE, NEVER, 100",
        "DISCIPLINE, LIGHT, 75",
        "DISCIPLINE, MODERATE, 50",
        "DISCIPLINE, SEVERE, 25",
        "DISCIPLINE, SERVING, 0",
        "FIELD_MATCH, MATCH, 100",
        "FIELD_MATCH, NO_MATCH, 50",
        "MOBILITY, CROSS_AGENCY, 100",
        "MOBILITY, CROSS_UNIT, 80",
        "MOBILITY, ONE_UNIT, 60",
        "ACTING, PLT_HIGHER, 100",
        "ACTING, PLT_EQUAL, 80",
        "ACTING, PLH_HIGHER, 60",
        "ACTING, PLH_EQUAL, 40",
        "ACTING, NONE, 0"
    })
    void scalesAreThoseOfTheSources(Component component, String grade, BigDecimal score) {
        assertThat(RULES.component(component).row(grade).score()).isEqualByComparingTo(score);
    }

    @Test
    void cutoffsAreThoseOfTheFiles() {
        assertThat(RULES.axis(AxisCode.PERFORMANCE).cutoffs().level(new BigDecimal("80")))
                .isEqualTo(AxisLevel.HIGH);
        assertThat(RULES.axis(AxisCode.POTENTIAL).cutoffs().level(new BigDecimal("60")))
                .isEqualTo(AxisLevel.MIDDLE);
        MappingRules other = RuleSetFile.mapping(RuleSetFile.OTHER_CUTOFFS);
        Cutoffs performance = other.axis(AxisCode.PERFORMANCE).cutoffs();
        Cutoffs potential = other.axis(AxisCode.POTENTIAL).cutoffs();
        assertThat(performance.high()).isEqualByComparingTo("90");
        assertThat(performance.middle()).isEqualByComparingTo("70");
        assertThat(potential.high()).isEqualByComparingTo("90");
        assertThat(potential.middle()).isEqualByComparingTo("78");
        assertThat(RuleSetFile.mapping(RuleSetFile.BY_PREDICATE)
                        .axis(AxisCode.PERFORMANCE)
                        .cutoffs())
                .isNull();
    }

    @Test
    void recommendationsAreThoseOfTheRegulation() {
        assertThat(RULES.box(AxisLevel.HIGH, AxisLevel.HIGH).recommendation().id())
                .isEqualTo(
                        "Dipromosikan dan dipertahankan; masuk Kelompok Rencana Suksesi Instansi/Nasional; penghargaan");
        assertThat(RULES.box(AxisLevel.LOW, AxisLevel.LOW).recommendation().id())
                .isEqualTo("Diproses sesuai ketentuan peraturan perundangan");
        assertThat(RULES.boxes())
                .filteredOn(Box::successionGroup)
                .extracting(Box::number)
                .containsExactly(9, 8, 7);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongPayloads")
    void aWrongValueIsRefusedByItsPath(String path, Consumer<ObjectNode> change) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleSetFile.mapping(RuleSetFile.KEPKA, change))
                .withMessageStartingWith("payload.mapping." + path + ":");
    }

    private static Stream<Arguments> wrongPayloads() {
        return Stream.of(
                wrong("eligibility", m -> m.remove("eligibility")),
                wrong("rounding.mode", m -> part(m, "rounding").put("mode", "UNNECESSARY")),
                wrong("rounding.decimals", m -> part(m, "rounding").put("decimals", 5)),
                wrong("axes", m -> m.withArray("axes").remove(1)),
                wrong("axes[1].code", m -> axis(m, 1).put("code", "PERFORMANCE")),
                wrong("axes", m -> axis(m, 0).put("weight", 60)),
                wrong("axes[0].name.id", m -> part(axis(m, 0), "name").put("id", " ")),
                wrong(
                        "axes[0].levelNames.low",
                        m -> part(axis(m, 0), "levelNames").remove("low")),
                wrong("axes[0]", m -> axis(m, 0).putNull("cutoffs")),
                wrong("axes[0].cutoffs.middle", m -> part(axis(m, 0), "cutoffs").put("middle", 80)),
                wrong("axes[0].cutoffs.high", m -> part(axis(m, 0), "cutoffs").put("high", 101)),
                wrong("axes[0].groups", m -> axis(m, 0).withArray("groups").remove(1)),
                wrong("axes[0].groups[1].weight", m -> group(m, 0, 1).put("weight", 30)),
                wrong("axes[0].groups[1].weight", m -> indicator(m, 0, 1, 2).put("weight", 9)),
                wrong(
                        "axes[1].groups[0].indicators[1].weight",
                        m -> indicator(m, 1, 0, 1).put("weight", 0)),
                wrong(
                        "axes[1].groups[0].indicators[1].code",
                        m -> indicator(m, 1, 0, 1).put("code", "a b")),
                wrong("axes[1].groups", m -> indicator(m, 1, 0, 1).put("code", "COMPETENCY")),
                wrong("axes[1].groups", m -> group(m, 1, 3).put("code", "MAIN_PERFORMANCE")),
                wrong(
                        "axes[1].groups",
                        m -> indicator(m, 1, 0, 1).putArray("components").add("COMPETENCY")),
                wrong("components", m -> m.withArray("components").remove(12)),
                wrong("components[2].component", m -> component(m, 2).put("component", "AWARD")),
                wrong("components[1].ifAbsent", m -> component(m, 1).put("ifAbsent", -1)),
                wrong("components[1].validYears", m -> component(m, 1).put("validYears", 51)),
                wrong("components[0].grades", m -> component(m, 0).remove("grades")),
                wrong("components[0].grades[1].grade", m -> grade(m, 0, 1).put("grade", "SANGAT_BAIK")),
                wrong("components[0].grades[1].grade", m -> grade(m, 0, 1).put("grade", "CUKUP")),
                wrong("components[0].grades[1].score", m -> grade(m, 0, 1).put("score", 101)),
                wrong("components[0].grades[2].score", m -> grade(m, 0, 2).put("score", 90)),
                wrong("components[6].steps", m -> component(m, 6).remove("steps")),
                wrong("components[6].steps[1]", m -> step(m, 1).put("from", 5)),
                wrong("components[6].steps[2].from", m -> step(m, 2).put("from", 1)),
                wrong(
                        "components[1].steps",
                        m -> component(m, 1).set("steps", component(m, 6).get("steps"))),
                wrong("jobFit", m -> m.remove("jobFit")),
                wrong(
                        "jobFit.competencies[1]",
                        m -> part(m, "jobFit").withArray("competencies").set(1, "M.01")),
                wrong("jobFit.bands[2].from", m -> band(m, 2).put("from", 1)),
                wrong("jobFit.bands[1].from", m -> band(m, 1).put("from", 95)),
                wrong("boxes", m -> m.withArray("boxes").remove(0)),
                wrong("boxes[3].number", m -> box(m, 3).put("number", 9)),
                wrong("boxes[3].number", m -> box(m, 3).put("number", 10)),
                wrong("boxes[1]", m -> box(m, 1).put("performance", "HIGH").put("potential", "HIGH")),
                wrong("boxes[2].potential", m -> box(m, 2).remove("potential")),
                wrong(
                        "boxes[2].recommendation.en",
                        m -> part(box(m, 2), "recommendation").remove("en")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongLevels")
    void aWrongLevelOfAGradeIsRefusedByItsPath(String path, Consumer<ObjectNode> change) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleSetFile.mapping(
                        RuleSetFile.BY_PREDICATE, m -> change.accept(part(axis(m, 0), "levelByGrade"))))
                .withMessageStartingWith("payload.mapping.axes[0].levelByGrade." + path + ":");
    }

    private static Stream<Arguments> wrongLevels() {
        return Stream.of(
                wrong("levels", by -> part(by, "levels").remove("KURANG")),
                wrong("levels", by -> part(by, "levels").put("CUKUP", "LOW")),
                wrong("levels.KURANG", by -> part(by, "levels").put("KURANG", "HIGH")),
                wrong("component", by -> by.put("component", "AWARD")),
                wrong("component", by -> by.put("component", "EDUCATION")));
    }

    private static Arguments wrong(String path, Consumer<ObjectNode> change) {
        return Arguments.of(path, change);
    }

    private static ObjectNode part(ObjectNode node, String name) {
        return (ObjectNode) node.get(name);
    }

    private static ObjectNode axis(ObjectNode mapping, int index) {
        return (ObjectNode) mapping.withArray("axes").get(index);
    }

    private static ObjectNode group(ObjectNode mapping, int axis, int index) {
        return (ObjectNode) axis(mapping, axis).withArray("groups").get(index);
    }

    private static ObjectNode indicator(ObjectNode mapping, int axis, int group, int index) {
        return (ObjectNode) group(mapping, axis, group).withArray("indicators").get(index);
    }

    private static ObjectNode component(ObjectNode mapping, int index) {
        return (ObjectNode) mapping.withArray("components").get(index);
    }

    private static ObjectNode grade(ObjectNode mapping, int component, int index) {
        return (ObjectNode) component(mapping, component).withArray("grades").get(index);
    }

    private static ObjectNode step(ObjectNode mapping, int index) {
        return (ObjectNode) component(mapping, 6).withArray("steps").get(index);
    }

    private static ObjectNode band(ObjectNode mapping, int index) {
        ArrayNode bands = part(mapping, "jobFit").withArray("bands");
        return (ObjectNode) bands.get(index);
    }

    private static ObjectNode box(ObjectNode mapping, int index) {
        return (ObjectNode) mapping.withArray("boxes").get(index);
    }
}
