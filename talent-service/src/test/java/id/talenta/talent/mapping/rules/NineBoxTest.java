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
import org.junit.jupiter.params.provider.EnumSource;

class NineBoxTest {

    private final NineBox kepka = matrix(RuleSetFile.KEPKA);
    private final Facts example = People.ofTheExample();

    @Test
    void theWorkedExample() {
        Placement placement = kepka.place(example);
        assertThat(placement.performance()).isEqualTo(new Standing(new BigDecimal("77.50"), Level.MIDDLE));
        assertThat(placement.potential()).isEqualTo(new Standing(new BigDecimal("88.30"), Level.HIGH));
        assertThat(placement.box().number()).isEqualTo(8);
        assertThat(placement.box().successionGroup()).isTrue();
        assertThat(placement.talentValue()).isEqualByComparingTo("82.90");
        assertThat(placement.obstacles()).isEmpty();
        assertThat(points(placement, Subject.GROUP, "MAIN_PERFORMANCE")).isEqualByComparingTo("48");
        assertThat(points(placement, Subject.GROUP, "SUPPORTING_PERFORMANCE")).isEqualByComparingTo("29.5");
        assertThat(points(placement, Subject.COMPONENT, "COMPETENCY")).isEqualByComparingTo("96.3");
        assertThat(points(placement, Subject.INDICATOR, "EXPERIENCE")).isEqualByComparingTo("8.667");
        assertThat(points(placement, Subject.GROUP, "COMPETENCE")).isEqualByComparingTo("34.927");
        assertThat(points(placement, Subject.GROUP, "POTENTIAL")).isEqualByComparingTo("19.375");
        assertThat(points(placement, Subject.GROUP, "QUALIFICATION")).isEqualByComparingTo("19");
        assertThat(points(placement, Subject.GROUP, "INTEGRITY")).isEqualByComparingTo("15");
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
    void theNineBoxesUnderEachNumbering(Level performance, Level potential, int standard, int kemenkeu) {
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
    void aCutoffThatTheRoundedScoreReachesIsReached(String score, BigDecimal axis, Level level) {
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
        assertThat(points(kepka.place(assessed), Subject.COMPONENT, "TENURE")).isEqualByComparingTo("100");
        Facts expired = People.with(example, Component.TENURE, AssessmentFact.ofYears(6, on, on));
        assertThat(reason(kepka.place(expired), Subject.COMPONENT, "TENURE").value())
                .isEqualTo("3");
    }

    private BigDecimal tenure(LocalDate since) {
        Facts facts = new Facts("PNS", since, example.appraisal(), example.assessments());
        return points(kepka.place(facts), Subject.COMPONENT, "TENURE");
    }

    @ParameterizedTest
    @EnumSource(
            value = Component.class,
            names = {"FEEDBACK_360", "COMPETENCY", "MOBILITY", "POTENTIAL", "EDUCATION", "FIELD_MATCH", "DISCIPLINE"})
    void whoeverLacksARequiredComponentIsNotMappedAndNeverCountsAsZero(Component component) {
        Placement placement = kepka.place(People.without(example, component));
        assertThat(placement.box()).isNull();
        assertThat(placement.talentValue()).isNull();
        assertThat(placement.obstacles()).containsExactly(new Obstacle(Outcome.MISSING, component));
        assertThat(reason(placement, Subject.COMPONENT, component.name()).points())
                .isNull();
        assertThat(placement.reasons().get(placement.reasons().size() - 1))
                .isEqualTo(Reason.of(Subject.BOX, null, Outcome.NOT_PLACED, "1", null, null, null));
    }

    @Test
    void theAxisThatIsCompleteIsThereEvenIfTheOtherIsNot() {
        Placement placement = kepka.place(People.without(example, Component.POTENTIAL));
        assertThat(placement.performance().score()).isEqualByComparingTo("77.5");
        assertThat(placement.potential()).isNull();
        assertThat(points(placement, Subject.GROUP, "QUALIFICATION")).isEqualByComparingTo("19");
    }

    @ParameterizedTest
    @EnumSource(
            value = Component.class,
            names = {"AWARD", "TEAM_ASSIGNMENT", "DEVELOPMENT", "ACTING"})
    void whatTheRulesLetLackCountsWhatTheySayAndTheReasonSaysSo(Component component) {
        Placement placement = kepka.place(People.without(example, component));
        assertThat(placement.box()).isNotNull();
        Reason reason = reason(placement, Subject.COMPONENT, component.name());
        assertThat(reason.outcome()).isEqualTo(Outcome.ABSENT_COUNTED);
        assertThat(reason.points()).isEqualByComparingTo("0");
    }

    @Test
    void withoutAnAppraisalNobodyIsMapped() {
        assertThat(kepka.place(People.with(example, (AppraisalFact) null)).obstacles())
                .containsExactly(new Obstacle(Outcome.MISSING, Component.PREDICATE));
    }

    @ParameterizedTest
    @CsvSource({"2026, true", "2025, true", "2024, false"})
    void anAppraisalCountsToTheEndOfTheYearAfter(int year, boolean valid) {
        Placement placement =
                kepka.place(People.with(example, People.appraisal(year, WorkRating.SESUAI, WorkRating.SESUAI)));
        assertThat(placement.box() != null).isEqualTo(valid);
        if (!valid) {
            assertThat(placement.obstacles()).containsExactly(new Obstacle(Outcome.EXPIRED, Component.PREDICATE));
            assertThat(reason(placement, Subject.COMPONENT, "PREDICATE").value())
                    .isEqualTo("2025-12-31");
        }
    }

    @ParameterizedTest
    @CsvSource({
        // assessed on, valid until by the assessor, still valid on 2026-06-15
        "2023-06-15, ,           true",
        "2023-06-14, ,           false",
        "2020-01-01, 2026-06-15, true",
        "2026-01-01, 2026-06-14, false"
    })
    void anAssessmentCountsForThreeYearsOrUntilItsOwnEnd(LocalDate on, LocalDate until, boolean valid) {
        AssessmentFact fact = AssessmentFact.ofScore(new BigDecimal("80"), on, until);
        Placement placement = kepka.place(People.with(example, Component.POTENTIAL, fact));
        assertThat(placement.box() != null).isEqualTo(valid);
        if (!valid) {
            assertThat(placement.obstacles()).containsExactly(new Obstacle(Outcome.EXPIRED, Component.POTENTIAL));
        }
    }

    @Test
    void anExpiredCertificateCountsAsNone() {
        Placement placement =
                kepka.place(People.with(example, Component.DEVELOPMENT, People.score("90", "2021-06-14")));
        Reason reason = reason(placement, Subject.COMPONENT, "DEVELOPMENT");
        assertThat(reason)
                .isEqualTo(Reason.of(
                        Subject.COMPONENT,
                        "DEVELOPMENT",
                        Outcome.EXPIRED_COUNTED,
                        "2026-06-14",
                        "2026-06-15",
                        null,
                        BigDecimal.ZERO));
        assertThat(placement.box()).isNotNull();
    }

    @Test
    void aCandidateOnProbationIsNotMappedWhateverIsRecorded() {
        Facts candidate = new Facts("CPNS", example.since(), example.appraisal(), example.assessments());
        Placement placement = kepka.place(candidate);
        assertThat(placement.box()).isNull();
        assertThat(placement.performance()).isNull();
        assertThat(placement.obstacles()).containsExactly(new Obstacle(Outcome.ON_PROBATION, null));
        assertThat(placement.reasons())
                .extracting(Reason::outcome)
                .containsExactly(Outcome.ON_PROBATION, Outcome.NOT_PLACED);
    }

    @Test
    void aGradeWithoutAScoreInTheRulesIsNoZero() {
        Placement placement = kepka.place(People.with(example, Component.EDUCATION, People.grade("D2")));
        assertThat(placement.obstacles()).containsExactly(new Obstacle(Outcome.NOT_ON_SCALE, Component.EDUCATION));
        assertThat(reason(placement, Subject.COMPONENT, "EDUCATION").value()).isEqualTo("D2");
    }

    @Test
    void anIncompleteCompetencyAssessmentNamesWhatLacks() {
        AssessmentFact some = People.levels(List.of(3, 3, 3, 3, 3, 3, 3), 3);
        Placement placement = kepka.place(People.with(example, Component.COMPETENCY, some));
        assertThat(placement.obstacles()).containsExactly(new Obstacle(Outcome.INCOMPLETE, Component.COMPETENCY));
        assertThat(reason(placement, Subject.COMPONENT, "COMPETENCY").value()).isEqualTo("M.08 SK.01");
    }

    @Test
    void allThatStandsAgainstItIsNamed() {
        Facts facts = People.without(People.without(example, Component.POTENTIAL), Component.EDUCATION);
        assertThat(kepka.place(People.with(facts, (AppraisalFact) null)).obstacles())
                .extracting(Obstacle::code)
                .containsExactly("MISSING:PREDICATE", "MISSING:POTENTIAL", "MISSING:EDUCATION");
        assertThat(Obstacle.of("MISSING:EDUCATION")).isEqualTo(new Obstacle(Outcome.MISSING, Component.EDUCATION));
        assertThat(Obstacle.of("ON_PROBATION")).isEqualTo(new Obstacle(Outcome.ON_PROBATION, null));
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
        assertThat(points(placement, Subject.COMPONENT, "COMPETENCY")).isEqualByComparingTo("100");
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
    private Facts at(Level performance, Level potential) {
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

    private static BigDecimal points(Placement placement, Subject subject, String code) {
        return reason(placement, subject, code).points();
    }

    private static Reason reason(Placement placement, Subject subject, String code) {
        return placement.reasons().stream()
                .filter(reason -> reason.subject() == subject && code.equals(reason.code()))
                .findFirst()
                .orElseThrow();
    }
}
