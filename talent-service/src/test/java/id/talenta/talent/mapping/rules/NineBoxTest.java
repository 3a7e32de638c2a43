package id.talenta.talent.mapping.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.talent.appraisal.rules.WorkRating;
import id.talenta.talent.assessment.rules.Component;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NineBoxTest {

    private final NineBox kepka = matrix(RuleSetFile.KEPKA);
    private final Facts example = People.ofTheExample();

    @Test
    void theWorkedExample() {
        Placement placement = kepka.place(example);
        assertThat(placement.performance()).isEqualTo(new Standing(new BigDecimal("77.50"), AxisLevel.MIDDLE));
        assertThat(placement.potential()).isEqualTo(new Standing(new BigDecimal("88.30"), AxisLevel.HIGH));
        assertThat(placement.box().number()).isEqualTo(8);
        assertThat(placement.box().successionGroup()).isTrue();
        assertThat(placement.talentValue()).isEqualByComparingTo("82.90");
        assertThat(placement.obstacles()).isEmpty();
        assertThat(points(placement, PlacementSubject.GROUP, "MAIN_PERFORMANCE"))
                .isEqualByComparingTo("48");
        assertThat(points(placement, PlacementSubject.GROUP, "SUPPORTING_PERFORMANCE"))
                .isEqualByComparingTo("29.5");
        assertThat(points(placement, PlacementSubject.COMPONENT, "COMPETENCY")).isEqualByComparingTo("96.3");
        assertThat(points(placement, PlacementSubject.INDICATOR, "EXPERIENCE")).isEqualByComparingTo("8.667");
        assertThat(points(placement, PlacementSubject.GROUP, "COMPETENCE")).isEqualByComparingTo("34.927");
        assertThat(points(placement, PlacementSubject.GROUP, "POTENTIAL")).isEqualByComparingTo("19.375");
        assertThat(points(placement, PlacementSubject.GROUP, "QUALIFICATION")).isEqualByComparingTo("19");
        assertThat(points(placement, PlacementSubject.GROUP, "INTEGRITY")).isEqualByComparingTo("15");
    }

    @ParameterizedTest
    @CsvSource({
        "talent-kepka-411-2025,          8",
        "talent-cutoffs-90-70-78,        5",
        "talent-performance-by-predicate, 8",
        "talent-numbering-kemenkeu,      7"
    })
    void anotherFileGivesAnotherBox(String ruleSet, int box) {
        assertThat(matrix(ruleSet).place(example).box().number()).isEqualTo(box);
    }

    @ParameterizedTest
    @CsvSource({
        // performance, potential, the standard number, the number of the Ministry of Finance
        "HIGH,   HIGH,   9, 9",
        "HIGH,   MIDDLE, 7, 8",
        "HIGH,   LOW,    4, 5",
        "MIDDLE, HIGH,   8, 7",
        "MIDDLE, MIDDLE, 5, 6",
        "MIDDLE, LOW,    2, 4",
        "LOW,    HIGH,   6, 3",
        "LOW,    MIDDLE, 3, 2",
        "LOW,    LOW,    1, 1"
    })
    void theNineBoxesUnderEachNumbering(AxisLevel performance, AxisLevel potential, int standard, int kemenkeu) {
        Facts facts = at(performance, potential);
        for (String ruleSet : List.of(RuleSetFile.KEPKA, RuleSetFile.KEMENKEU)) {
            Placement placement = matrix(ruleSet).place(facts);
            assertThat(placement.performance().level()).isEqualTo(performance);
            assertThat(placement.potential().level()).isEqualTo(potential);
            assertThat(placement.box().number()).isEqualTo(ruleSet.equals(RuleSetFile.KEPKA) ? standard : kemenkeu);
        }
        MappingRules rules = RuleSetFile.mapping(RuleSetFile.KEPKA);
        assertThat(rules.box(performance, potential).successionGroup()).isEqualTo(standard >= 7);
        assertThat(RuleSetFile.mapping(RuleSetFile.KEMENKEU)
                        .box(performance, potential)
                        .recommendation())
                .isEqualTo(rules.box(performance, potential).recommendation());
    }

    @ParameterizedTest
    @CsvSource({
        // predicate BAIK gives 48; award, team and feedback of the same score give 0.4 of it
        "80,    80.00, HIGH",
        "79.98, 79.99, MIDDLE",
        "79.99, 80.00, HIGH",
        "30,    60.00, MIDDLE",
        "29.98, 59.99, LOW",
        "0,     48.00, LOW"
    })
    void aCutoffThatTheRoundedScoreReachesIsReached(String score, BigDecimal axis, AxisLevel level) {
        Placement placement = kepka.place(supported(example, score));
        assertThat(placement.performance()).isEqualTo(new Standing(axis, level));
    }

    @ParameterizedTest
    @CsvSource({"0, 60", "1, 60", "2, 80", "4, 80", "5, 100", "30, 100"})
    void timeInThePostCountsInWholeYears(int years, int score) {
        LocalDate since = People.AS_OF.minusYears(years);
        assertThat(tenure(since)).isEqualByComparingTo(BigDecimal.valueOf(score));
        LocalDate aDayLess = since.plusDays(1);
        assertThat(tenure(aDayLess))
                .isEqualByComparingTo(BigDecimal.valueOf(years == 2 ? 60 : years == 5 ? 80 : score));
    }

    @Test
    void yearsInThePostAsTheyWereAssessedGoBeforeThoseOfTheProfile() {
        LocalDate on = LocalDate.of(2025, 1, 1);
        Facts assessed = People.with(example, Component.TENURE, AssessmentFact.ofYears(6, on, null));
        assertThat(points(kepka.place(assessed), PlacementSubject.COMPONENT, "TENURE"))
                .isEqualByComparingTo("100");
        Facts expired = People.with(example, Component.TENURE, AssessmentFact.ofYears(6, on, on));
        assertThat(reason(kepka.place(expired), PlacementSubject.COMPONENT, "TENURE")
                        .value())
                .isEqualTo("3");
    }

    private BigDecimal tenure(LocalDate since) {
        Facts facts = new Facts("PNS", since, example.appraisal(), example.assessments());
        return points(kepka.place(facts), PlacementSubject.COMPONENT, "TENURE");
    }

    @Test
    void anotherCutoffInTheFileChangesTheBox() {
        MappingRules rules = RuleSetFile.mapping(
                RuleSetFile.KEPKA,
                mapping -> ((com.fasterxml.jackson.databind.node.ObjectNode)
                                mapping.withArray("axes").get(0).get("cutoffs"))
                        .put("high", 77));
        assertThat(new NineBox(rules, People.AS_OF).place(example).box().number())
                .isEqualTo(9);
    }

    @Test
    void anotherCapInTheFileChangesTheJobFit() {
        MappingRules rules = RuleSetFile.mapping(
                RuleSetFile.KEPKA,
                mapping -> ((com.fasterxml.jackson.databind.node.ObjectNode) mapping.get("jobFit"))
                        .put("capPerCompetency", false));
        Placement placement = new NineBox(rules, People.AS_OF).place(example);
        assertThat(points(placement, PlacementSubject.COMPONENT, "COMPETENCY")).isEqualByComparingTo("100");
    }

    @Test
    void withoutTheScopeNothingSaysWhatTheDisciplinaryRecordIs() {
        Facts punished = People.with(example, Component.DISCIPLINE, People.grade("SEVERE"));
        List<Reason> masked =
                kepka.place(punished).reasons().stream().map(Reason::masked).toList();
        List<Reason> ofAnother =
                kepka.place(People.with(example, Component.DISCIPLINE, People.grade("SERVING"))).reasons().stream()
                        .map(Reason::masked)
                        .toList();
        assertThat(masked).isEqualTo(ofAnother);
        assertThat(masked)
                .filteredOn(reason -> "DISCIPLINE".equals(reason.code()))
                .allSatisfy(reason -> {
                    assertThat(reason.value()).isNull();
                    assertThat(reason.points()).isNull();
                });
    }

    /** Somebody with exactly these levels under the cut-offs 80 and 60. */
    private Facts at(AxisLevel performance, AxisLevel potential) {
        WorkRating rating = switch (performance) {
            case HIGH -> WorkRating.DI_ATAS;
            case MIDDLE -> WorkRating.SESUAI;
            case LOW -> WorkRating.DI_BAWAH;
        };
        Facts facts = People.with(supported(example, "50"), People.appraisal(2025, rating, rating));
        int level = switch (potential) {
            case HIGH -> 5;
            case MIDDLE -> 3;
            case LOW -> 0;
        };
        facts = People.with(facts, Component.COMPETENCY, People.levels(java.util.Collections.nCopies(9, level), 5));
        String potentialScore = Integer.toString(level * 20);
        facts = People.with(facts, Component.POTENTIAL, People.score(potentialScore, "2025-01-01"));
        return People.with(facts, Component.DEVELOPMENT, People.score(potentialScore, "2025-01-01"));
    }

    private static Facts supported(Facts facts, String score) {
        Facts with = People.with(facts, Component.AWARD, People.score(score, "2025-01-01"));
        with = People.with(with, Component.TEAM_ASSIGNMENT, People.score(score, "2025-01-01"));
        return People.with(with, Component.FEEDBACK_360, People.score(score, "2025-01-01"));
    }

    private static NineBox matrix(String ruleSet) {
        return new NineBox(RuleSetFile.mapping(ruleSet), People.AS_OF);
    }

    private static BigDecimal points(Placement placement, PlacementSubject subject, String code) {
        return reason(placement, subject, code).points();
    }

    private static Reason reason(Placement placement, PlacementSubject subject, String code) {
        return placement.reasons().stream()
                .filter(reason -> reason.subject() == subject && code.equals(reason.code()))
                .findFirst()
                .orElseThrow();
    }
}
