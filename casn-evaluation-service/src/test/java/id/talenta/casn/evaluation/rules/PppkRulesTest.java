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

    @ParameterizedTest(
            name = "tests, row {0}, {1}: technical {2}, managerial {3}, sociocultural {4}, interview {5}, max {7}")
    @CsvSource({
        "2021, GURU KELAS, 450, 200, 200, 40, 200, 690",
        "2022, PERAWAT, 450, 200, 200, 40, 200, 690",
        "2023, GURU KELAS, 450, 100, 80, 40, 180, 670",
        "2024, GURU KELAS, 450, 100, 80, 40, 180, 670",
        "2024, Pengelola  Umum Operasional, 225, 100, 80, 40, 180, 445",
        "2023, PENGELOLA UMUM OPERASIONAL, 450, 100, 80, 40, 180, 670"
    })
    void maxima(
            int year,
            String position,
            int technical,
            int managerial,
            int sociocultural,
            int interview,
            int both,
            int maximum) {
        for (PppkRules rules : PppkFile.all(year)) {
            PppkTests tests = rules.testsOf(position);
            assertThat(tests.technical().maximum()).isEqualTo(technical);
            assertThat(tests.managerial().maximum()).isEqualTo(managerial);
            assertThat(tests.sociocultural().maximum()).isEqualTo(sociocultural);
            assertThat(tests.interview().maximum()).isEqualTo(interview);
            assertThat(tests.managerialAndSociocultural()).isEqualTo(both);
            assertThat(tests.maximum()).isEqualTo(maximum);
        }
    }

    @ParameterizedTest(name = "tests, row {0}, {1}: {2}, {3}, {4} and {5} questions")
    @CsvSource({
        "2021, GURU KELAS, , , ,",
        "2022, GURU KELAS, , , ,",
        "2023, GURU KELAS, 90, 25, 20, 10",
        "2024, GURU KELAS, 90, 25, 20, 10",
        "2024, PENGELOLA UMUM OPERASIONAL, 45, 25, 20, 10"
    })
    void questions(
            int year,
            String position,
            Integer technical,
            Integer managerial,
            Integer sociocultural,
            Integer interview) {
        for (PppkRules rules : PppkFile.all(year)) {
            PppkTests tests = rules.testsOf(position);
            assertThat(tests.technical().questions()).isEqualTo(technical);
            assertThat(tests.managerial().questions()).isEqualTo(managerial);
            assertThat(tests.sociocultural().questions()).isEqualTo(sociocultural);
            assertThat(tests.interview().questions()).isEqualTo(interview);
            if (technical != null) {
                assertThat(tests.technical().step())
                        .as("a right answer counts 5")
                        .isEqualTo(5);
                assertThat(tests.technical().maximum()).isEqualTo(5 * technical);
                assertThat(tests.managerial().maximum()).isEqualTo(4 * managerial);
                assertThat(tests.sociocultural().maximum()).isEqualTo(4 * sociocultural);
                assertThat(tests.interview().maximum()).isEqualTo(4 * interview);
            }
        }
    }

    @ParameterizedTest(name = "time {0}: {1} + {2} minutes, {3} + {4} with a visual impairment")
    @CsvSource({"2021, , , ,", "2022, , , ,", "2023, , , ,", "2024, 120, 10, 150, 15"})
    void time(int year, Integer minutes, Integer interview, Integer visual, Integer visualInterview) {
        PppkDuration expected = minutes == null ? null : new PppkDuration(minutes, interview, visual, visualInterview);
        assertThat(PppkFile.latest(year).duration()).isEqualTo(expected);
    }

    @Test
    void theAdditionalTestOf2023Weighs30PerCent() {
        for (int year : List.of(2021, 2022, 2024)) {
            assertThat(PppkFile.all(year)).allMatch(rules -> rules.additional() == null);
        }
        assertThat(PppkFile.all(2023)).allSatisfy(rules -> {
            assertThat(rules.additional().weight()).isEqualByComparingTo("0.3");
            assertThat(rules.additional().verified()).isFalse();
        });
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
        for (PppkRules rules : PppkFile.all(year)) {
            Optional<PppkThreshold> threshold = rules.threshold(needType);
            assertThat(threshold.map(PppkThreshold::managerialAndSociocultural)).isEqualTo(Optional.ofNullable(both));
            assertThat(threshold.map(PppkThreshold::interview)).isEqualTo(Optional.ofNullable(interview));
            assertThat(threshold.map(PppkThreshold::technicalByPosition).orElse(true))
                    .isTrue();
        }
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
        for (PppkRules rules : PppkFile.all(2023)) {
            Optional<PppkTechnicalMinimum> found = rules.technicalMinimum(position);
            assertThat(found.map(PppkTechnicalMinimum::minimum)).isEqualTo(Optional.ofNullable(minimum));
            assertThat(found.map(PppkTechnicalMinimum::verified)).isNotEqualTo(Optional.of(true));
        }
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
        for (PppkRules rules : PppkFile.all(year)) {
            Optional<Integer> found = rules.affirmations().stream()
                    .filter(rule -> rule.code() == affirmation)
                    .map(PppkAffirmation::percent)
                    .findFirst();
            assertThat(found).isEqualTo(Optional.ofNullable(percent));
            assertThat(rules.affirms(affirmation, "AHLI PERTAMA - GURU KELAS")).isEqualTo(percent != null);
            assertThat(rules.affirms(affirmation, "PERAWAT TERAMPIL")).isFalse();
        }
    }

    @Test
    void prioritiesOf2024InTheirOrder() {
        for (PppkRules rules : PppkFile.all(2024)) {
            assertThat(rules.priorities().stream().map(PppkPriority::code))
                    .containsExactly("R1", "R2", "R3", "R3b", "R4", "R5");
            assertThat(rules.priorities().stream().map(PppkPriority::level)).containsExactly(1, 2, 3, 3, 4, 5);
            assertThat(rules.priorities().stream()
                            .filter(priority -> !priority.verified())
                            .map(PppkPriority::code))
                    .containsExactly("R3b", "R5");
        }
    }

    @ParameterizedTest
    @CsvSource({"2021, false", "2022, false", "2023, false", "2024, true"})
    void prioritiesAndUnfilledPostsAreOf2024(int year, boolean expected) {
        for (PppkRules rules : PppkFile.all(year)) {
            assertThat(rules.priorities().isEmpty()).isEqualTo(!expected);
            assertThat(rules.relocation()).isEqualTo(expected);
        }
    }

    @Test
    void tiesAreBrokenAsArticle47Says() {
        List<PppkCriterion> article47 = List.of(
                PppkCriterion.TOTAL,
                PppkCriterion.TECHNICAL,
                PppkCriterion.MANAGERIAL_SOCIOCULTURAL,
                PppkCriterion.INTERVIEW,
                PppkCriterion.AGE);
        for (int year : List.of(2021, 2022, 2023)) {
            assertThat(PppkFile.all(year)).allMatch(rules -> rules.ranking().equals(article47));
        }
        assertThat(PppkFile.all(2024)).allSatisfy(rules -> {
            assertThat(rules.ranking()).startsWith(PppkCriterion.PRIORITY);
            assertThat(rules.ranking()).endsWith(article47.toArray(PppkCriterion[]::new));
            assertThat(rules.ranking()).hasSize(article47.size() + 1);
        });
    }

    @Test
    void theCodesOfThoseWithAPostAreKnown() {
        for (PppkRules rules : PppkFile.all(2024)) {
            assertThat(rules.selectedCodes())
                    .contains("R1/L", "R2/L", "R3/L-2", "R3b/L", "R5/L-2")
                    .hasSize(12);
        }
        for (PppkRules rules : PppkFile.all(2023)) {
            assertThat(rules.selectedCodes()).containsExactlyInAnyOrder("P/L", "P/L-2");
        }
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
