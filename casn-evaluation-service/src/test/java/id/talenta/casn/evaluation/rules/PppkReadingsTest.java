package id.talenta.casn.evaluation.rules;

import static id.talenta.casn.evaluation.rules.PppkPeople.candidate;
import static id.talenta.casn.evaluation.rules.PppkPeople.formation;
import static id.talenta.casn.evaluation.rules.PppkPeople.formations;
import static id.talenta.casn.evaluation.rules.PppkPeople.scores;
import static id.talenta.casn.evaluation.rules.PppkPeople.withMinimum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which reasons of a PPPK result say that the rule which they follow was not held against the regulation. */
class PppkReadingsTest {

    private static final String NURSE = "PERAWAT TERAMPIL";

    @ParameterizedTest(name = "{0} version {1}, {2} {3}: {4}")
    @CsvSource({
        // the least scores of special needs, and ties, are our reading before 2023 and 2024
        "2021, 3, UMUM, PERAWAT TERAMPIL, 'QUOTA,CUT_TECHNICAL'",
        "2022, 3, UMUM, PERAWAT TERAMPIL, 'QUOTA,CUT_TECHNICAL'",
        "2021, 3, KHUSUS, PERAWAT TERAMPIL, 'TECHNICAL,MANAGERIAL_SOCIOCULTURAL,INTERVIEW,QUOTA,CUT_TECHNICAL'",
        "2022, 3, KHUSUS, PERAWAT TERAMPIL, 'TECHNICAL,MANAGERIAL_SOCIOCULTURAL,INTERVIEW,QUOTA,CUT_TECHNICAL'",
        "2023, 3, UMUM, PERAWAT TERAMPIL, 'QUOTA,CUT_TECHNICAL'",
        "2023, 3, KHUSUS, PERAWAT TERAMPIL, 'QUOTA,CUT_TECHNICAL'",
        // a teacher's grade is held against the score with affirmation, with points or without
        "2021, 3, UMUM, GURU KELAS, 'TECHNICAL,QUOTA,CUT_TECHNICAL'",
        "2022, 3, UMUM, GURU KELAS, 'TECHNICAL,QUOTA,CUT_TECHNICAL'",
        "2023, 3, UMUM, GURU KELAS, 'QUOTA,CUT_TECHNICAL'",
        // published versions stay as they are
        "2021, 1, KHUSUS, GURU KELAS, ''",
        "2021, 2, KHUSUS, GURU KELAS, ''",
        "2022, 2, KHUSUS, GURU KELAS, ''",
        "2023, 2, UMUM, PERAWAT TERAMPIL, ''"
    })
    void beforeTheClasses(int year, int version, NeedType needType, String position, String unverified) {
        PppkFormation formation = withMinimum(formation("F", position, "A", needType, 1), 100);
        List<Reason> reasons = reasonsOfTheFirst(
                PppkFile.of(year, version),
                formation,
                candidate("1", "F", null, scores(205, 80, 55, 30)),
                candidate("2", "F", null, scores(200, 80, 60, 30)));
        assertThat(unverified(reasons)).isEqualTo(unverified);
    }

    @ParameterizedTest
    @ValueSource(ints = {2021, 2022})
    void pointsForThatTheNameOfThePositionDecides(int year) {
        PppkFormation teacher = withMinimum(formation("F", PppkPeople.TEACHER, "A", NeedType.UMUM, 1), 100);
        List<Reason> reasons = reasonsOfTheFirst(
                PppkFile.of(year, 3),
                teacher,
                PppkPeople.affirmed("1", "F", scores(200, 80, 60, 30), Affirmation.DISABILITY));
        assertThat(unverified(reasons)).isEqualTo("AFFIRMATION_DISABILITY,TECHNICAL,QUOTA");
    }

    @ParameterizedTest
    @ValueSource(ints = {2021, 2022})
    void theMarksDoNotTellWhoHasPoints(int year) {
        PppkRules rules = PppkFile.of(year, 3);
        PppkFormation teacher = withMinimum(formation("F", PppkPeople.TEACHER, "A", NeedType.UMUM, 1), 100);
        PppkExplanation explanation = new PppkExplanation(rules);
        List<Reason> with = reasonsOfTheFirst(
                rules, teacher, PppkPeople.affirmed("1", "F", scores(200, 80, 60, 30), Affirmation.DISABILITY));
        List<Reason> without = reasonsOfTheFirst(rules, teacher, candidate("1", "F", null, scores(245, 80, 60, 30)));
        assertThat(explanation.withoutSensitive(with)).isEqualTo(explanation.withoutSensitive(without));
    }

    @ParameterizedTest(name = "{0} before {1}: {2}")
    @CsvSource({
        "R2, R4, ''",
        "R3b, R4, 'PRIORITY,QUOTA,CUT_PRIORITY'",
        "R3, R3b, 'QUOTA,CUT_PRIORITY'",
        "R4, R5, 'QUOTA,CUT_PRIORITY'"
    })
    void aRankThatThePlaceOfAClassMakes(String ahead, String behind, String unverified) {
        PppkFormation formation = formation("F", NURSE, "A", NeedType.UMUM, 1);
        PppkCandidate first = candidate("1", "F", ahead, scores(205, 80, 60, 30));
        PppkCandidate second = candidate("2", "F", behind, scores(200, 80, 60, 30));
        assertThat(unverified(reasonsOfTheFirst(PppkFile.of(2024, 3), formation, first, second)))
                .isEqualTo(unverified);
        assertThat(unverified(reasonsOfTheFirst(PppkFile.of(2024, 2), formation, first, second)))
                .as("as before")
                .isEqualTo(unverified.replace("QUOTA,", ""));
    }

    @Test
    void whoGetsWhichUnfilledPost() {
        PppkRules rules = PppkFile.of(2024, 3);
        PppkFormation own = formation("F", NURSE, "A", NeedType.UMUM, 1);
        PppkFormation empty = formation("E", NURSE, "B", NeedType.UMUM, 1);
        List<PppkCandidate> people = List.of(
                candidate("1", "F", "R2", scores(205, 80, 60, 30)),
                candidate("2", "F", "R3", scores(200, 80, 60, 30)),
                candidate("3", "F", "R3", scores(195, 80, 60, 30)));
        PppkResult result = new PppkStage(rules).decide(formations(own, empty), people);
        assertThat(unverified(reasons(rules, result, own, people, 1))).isEqualTo("RELOCATION");
        assertThat(unverified(reasons(rules, result, own, people, 2))).isEqualTo("RELOCATION,CUT_PRIORITY,CUT_TOTAL");
        List<Reason> beside = new PppkComparison(rules)
                .compareElsewhere(
                        new PppkComparison.Ranked(
                                people.get(2), result.placements().get(2).score()),
                        new PppkComparison.Ranked(
                                people.get(1), result.placements().get(1).score()));
        assertThat(unverified(beside)).isEqualTo("CUT_PRIORITY,CUT_TOTAL");
        assertThat(unverified(reasons(PppkFile.of(2024, 2), result, own, people, 2)))
                .isEmpty();
    }

    @Test
    void aPartIsNamedOnce() {
        assertThatThrownBy(() -> PppkFile.of(2021, 3, payload -> ((ArrayNode) payload.get("unverified")).add("TIES")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("payload.unverified");
    }

    @ParameterizedTest
    @ValueSource(ints = {2021, 2022, 2023, 2024})
    void nothingButTheMarksIsOtherThanInTheVersionBefore(int year) {
        PppkRules now = PppkFile.of(year, 3);
        PppkRules before = PppkFile.of(year, 2);
        assertThat(before.unverified()).isEmpty();
        assertThat(now)
                .usingRecursiveComparison()
                .ignoringFields("unverified", "duration", "relocationTies", "thresholds")
                .isEqualTo(before);
        assertThat(now.thresholds())
                .usingRecursiveComparison()
                .ignoringFields("verified")
                .isEqualTo(before.thresholds());
    }

    private static List<Reason> reasonsOfTheFirst(PppkRules rules, PppkFormation formation, PppkCandidate... people) {
        PppkResult result = new PppkStage(rules).decide(formations(formation), List.of(people));
        return reasons(rules, result, formation, List.of(people), 0);
    }

    private static List<Reason> reasons(
            PppkRules rules, PppkResult result, PppkFormation formation, List<PppkCandidate> people, int index) {
        return new PppkExplanation(rules)
                .explain(
                        formation,
                        people.get(index),
                        result.placements().get(index),
                        result.cuts().get(formation.need().code()),
                        null);
    }

    private static String unverified(List<Reason> reasons) {
        return reasons.stream()
                .filter(reason -> !reason.verified())
                .map(reason -> reason.criterion().name())
                .collect(Collectors.joining(","));
    }
}
