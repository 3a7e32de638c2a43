package id.talenta.casn.evaluation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped rule sets say what the sources say, row by row. */
class PppkRulesTest {

    @ParameterizedTest(name = "{0}: technical {2}, managerial and sociocultural {3}, interview {4}, together {5}")
    @CsvSource({
        "2021, GURU KELAS, 450, 200, 40, 690",
        "2022, PERAWAT, 450, 200, 40, 690",
        "2023, GURU KELAS, 450, 180, 40, 670",
        "2024, GURU KELAS, 450, 180, 40, 670",
        "2024, Pengelola  Umum Operasional, 225, 180, 40, 445",
        "2023, PENGELOLA UMUM OPERASIONAL, 450, 180, 40, 670"
    })
    void maxima(int year, String position, int technical, int both, int interview, int maximum) {
        PppkTests tests = PppkFile.of(year).testsOf(position);
        assertThat(tests.technical().maximum()).isEqualTo(technical);
        assertThat(tests.managerialAndSociocultural()).isEqualTo(both);
        assertThat(tests.interview().maximum()).isEqualTo(interview);
        assertThat(tests.maximum()).isEqualTo(maximum);
    }

    @ParameterizedTest(name = "{0} {1}: managerial and sociocultural {2}, interview {3}")
    @CsvSource({
        "2021, UMUM, 130, 24",
        "2021, KHUSUS, 130, 24",
        "2022, UMUM, 130, 24",
        "2022, KHUSUS, 130, 24",
        "2023, UMUM, 117, 24",
        "2023, KHUSUS, ,",
        "2024, UMUM, ,",
        "2024, KHUSUS, ,"
    })
    void passingGrades(int year, NeedType needType, Integer both, Integer interview) {
        Optional<PppkThreshold> threshold = PppkFile.of(year).threshold(needType);
        assertThat(threshold.map(PppkThreshold::managerialAndSociocultural)).isEqualTo(Optional.ofNullable(both));
        assertThat(threshold.map(PppkThreshold::interview)).isEqualTo(Optional.ofNullable(interview));
    }

    @ParameterizedTest(name = "2023 {0}: {1}")
    @CsvSource({
        "AHLI PERTAMA - GURU KELAS, 180",
        "AHLI PERTAMA - GURU AGAMA ISLAM, 180",
        "AHLI PERTAMA - GURU PENJASORKES, 170",
        "AHLI PERTAMA - GURU SENI BUDAYA, 160",
        "PERAWAT TERAMPIL,",
        "GURU KELASIK,"
    })
    void technicalMinimaOfTeachersAreNotVerified(String position, Integer minimum) {
        Optional<PppkTechnicalMinimum> found = PppkFile.of(2023).technicalMinimum(position);
        assertThat(found.map(PppkTechnicalMinimum::minimum)).isEqualTo(Optional.ofNullable(minimum));
        assertThat(found.map(PppkTechnicalMinimum::verified)).isNotEqualTo(Optional.of(true));
    }

    @ParameterizedTest(name = "{0} {1}: {2} %")
    @CsvSource({
        "2021, CERTIFICATE, 100",
        "2021, AGE_AND_SERVICE, 15",
        "2021, DISABILITY, 10",
        "2021, THK_II, 10",
        "2022, CERTIFICATE, 100",
        "2022, AGE_AND_SERVICE,",
        "2022, DISABILITY, 10",
        "2022, THK_II,",
        "2023, CERTIFICATE,",
        "2024, CERTIFICATE,"
    })
    void affirmationsOfTeachers(int year, Affirmation affirmation, Integer percent) {
        PppkRules rules = PppkFile.of(year);
        Optional<Integer> found = rules.affirmations().stream()
                .filter(rule -> rule.code() == affirmation)
                .map(PppkAffirmation::percent)
                .findFirst();
        assertThat(found).isEqualTo(Optional.ofNullable(percent));
        assertThat(rules.affirms(affirmation, "AHLI PERTAMA - GURU KELAS")).isEqualTo(percent != null);
        assertThat(rules.affirms(affirmation, "PERAWAT TERAMPIL")).isFalse();
    }

    @Test
    void prioritiesOf2024InTheirOrder() {
        PppkRules rules = PppkFile.of(2024);
        assertThat(rules.priorities().stream().map(PppkPriority::code))
                .containsExactly("R1", "R2", "R3", "R3b", "R4", "R5");
        assertThat(rules.priorities().stream().map(PppkPriority::level)).containsExactly(1, 2, 3, 3, 4, 5);
        assertThat(rules.priorities().stream()
                        .filter(priority -> !priority.verified())
                        .map(PppkPriority::code))
                .containsExactly("R3b", "R5");
    }

    @ParameterizedTest
    @CsvSource({"2021, false", "2022, false", "2023, false", "2024, true"})
    void prioritiesAndUnfilledPostsAreOf2024(int year, boolean expected) {
        PppkRules rules = PppkFile.of(year);
        assertThat(rules.priorities().isEmpty()).isEqualTo(!expected);
        assertThat(rules.relocation()).isEqualTo(expected);
    }

    @Test
    void tiesAreBrokenAsArticle47Says() {
        assertThat(PppkFile.of(2024).ranking())
                .isEqualTo(List.of(
                        PppkCriterion.PRIORITY,
                        PppkCriterion.TOTAL,
                        PppkCriterion.TECHNICAL,
                        PppkCriterion.MANAGERIAL_SOCIOCULTURAL,
                        PppkCriterion.INTERVIEW,
                        PppkCriterion.AGE));
    }

    @Test
    void theCodesOfThoseWithAPostAreKnown() {
        assertThat(PppkFile.of(2024).selectedCodes())
                .contains("R1/L", "R2/L", "R3/L-2", "R3b/L", "R5/L-2")
                .hasSize(12);
        assertThat(PppkFile.of(2023).selectedCodes()).containsExactlyInAnyOrder("P/L", "P/L-2");
    }

    static Stream<Arguments> contradictions() {
        return Stream.of(
                wrong("payload.kind", payload -> payload.put("kind", "CPNS")),
                wrong("payload.tests.maximum", payload -> ((ObjectNode) payload.get("tests")).put("maximum", 671)),
                wrong(
                        "payload.tests.managerialAndSociocultural",
                        payload -> ((ObjectNode) payload.get("tests")).put("managerialAndSociocultural", 181)),
                wrong(
                        "payload.tests.technical.step",
                        payload -> ((ObjectNode) payload.at("/tests/technical")).put("step", 7)),
                wrong("payload.variants", payload -> payload.remove("variants")),
                wrong(
                        "payload.priorities[1].level",
                        payload -> ((ObjectNode) payload.at("/priorities/1")).put("level", 3)),
                wrong(
                        "payload.priorities[1].code",
                        payload -> ((ObjectNode) payload.at("/priorities/1")).put("code", "R1")),
                wrong("payload.ranking", payload -> ((ArrayNode) payload.get("ranking")).remove(0)),
                wrong("payload.ranking", payload -> ((ArrayNode) payload.get("ranking")).remove(1)),
                wrong("payload.codes", payload -> {
                    ((ArrayNode) payload.get("priorities")).removeAll();
                    ((ArrayNode) payload.get("ranking")).remove(0);
                }),
                wrong("payload.codes.absent", payload -> ((ObjectNode) payload.get("codes")).put("absent", "TL")),
                wrong(
                        "payload.outcomes",
                        payload -> payload.putObject("outcomes")
                                .put("withdrawn", "APS")
                                .put("disqualified", "R3/L")
                                .put("requirementsNotMet", "TMS")),
                wrong(
                        "payload.outcomes",
                        payload -> payload.putObject("outcomes")
                                .put("withdrawn", "APS/{priority}")
                                .put("disqualified", "DIS")
                                .put("requirementsNotMet", "TMS")),
                wrong(
                        "payload.relocationTies",
                        payload -> payload.put("relocation", false).put("relocationTies", "COMMITTEE")),
                wrong(
                        "payload.thresholds[0].needType",
                        payload -> ((ArrayNode) payload.get("thresholds"))
                                .addObject()
                                .put("needType", "CUMLAUDE")
                                .put("managerialAndSociocultural", 117)
                                .put("interview", 24)
                                .put("technicalByPosition", true)),
                wrong(
                        "payload.thresholds[0].interview",
                        payload -> ((ArrayNode) payload.get("thresholds"))
                                .addObject()
                                .put("needType", "UMUM")
                                .put("managerialAndSociocultural", 117)
                                .put("interview", 41)
                                .put("technicalByPosition", true)));
    }

    private static Arguments wrong(String path, Consumer<ObjectNode> change) {
        return Arguments.of(path, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contradictions")
    void aContradictionIsRefusedByItsPath(String path, Consumer<ObjectNode> change) {
        assertThatThrownBy(() -> PppkFile.of(2024, change))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(path + ":");
    }
}
