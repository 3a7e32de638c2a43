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

/** What is missing, expired or unfit is never a silent zero. */
class UnmappedTest {

    private final NineBox kepka = new NineBox(RuleSetFile.mapping(RuleSetFile.KEPKA), People.AS_OF);
    private final Facts example = People.ofTheExample();

    @ParameterizedTest
    @EnumSource(
            value = Component.class,
            names = {"FEEDBACK_360", "COMPETENCY", "MOBILITY", "POTENTIAL", "EDUCATION", "FIELD_MATCH", "DISCIPLINE"})
    void whoeverLacksARequiredComponentIsNotMappedAndNeverCountsAsZero(Component component) {
        Placement placement = kepka.place(People.without(example, component));
        assertThat(placement.box()).isNull();
        assertThat(placement.talentValue()).isNull();
        assertThat(placement.obstacles()).containsExactly(new Obstacle(PlacementOutcome.MISSING, component));
        assertThat(reason(placement, PlacementSubject.COMPONENT, component.name())
                        .points())
                .isNull();
        assertThat(placement.reasons().get(placement.reasons().size() - 1))
                .isEqualTo(Reason.of(PlacementSubject.BOX, null, PlacementOutcome.NOT_PLACED, "1", null, null, null));
    }

    @Test
    void theAxisThatIsCompleteIsThereEvenIfTheOtherIsNot() {
        Placement placement = kepka.place(People.without(example, Component.POTENTIAL));
        assertThat(placement.performance().score()).isEqualByComparingTo("77.5");
        assertThat(placement.potential()).isNull();
        assertThat(points(placement, PlacementSubject.GROUP, "QUALIFICATION")).isEqualByComparingTo("19");
    }

    @ParameterizedTest
    @EnumSource(
            value = Component.class,
            names = {"AWARD", "TEAM_ASSIGNMENT", "DEVELOPMENT", "ACTING"})
    void whatTheRulesLetLackCountsWhatTheySayAndTheReasonSaysSo(Component component) {
        Placement placement = kepka.place(People.without(example, component));
        assertThat(placement.box()).isNotNull();
        Reason reason = reason(placement, PlacementSubject.COMPONENT, component.name());
        assertThat(reason.outcome()).isEqualTo(PlacementOutcome.ABSENT_COUNTED);
        assertThat(reason.points()).isEqualByComparingTo("0");
    }

    @Test
    void withoutAnAppraisalNobodyIsMapped() {
        assertThat(kepka.place(People.with(example, (AppraisalFact) null)).obstacles())
                .containsExactly(new Obstacle(PlacementOutcome.MISSING, Component.PREDICATE));
    }

    @ParameterizedTest
    @CsvSource({"2026, true", "2025, true", "2024, false"})
    void anAppraisalCountsToTheEndOfTheYearAfter(int year, boolean valid) {
        Placement placement =
                kepka.place(People.with(example, People.appraisal(year, WorkRating.SESUAI, WorkRating.SESUAI)));
        assertThat(placement.box() != null).isEqualTo(valid);
        if (!valid) {
            assertThat(placement.obstacles())
                    .containsExactly(new Obstacle(PlacementOutcome.EXPIRED, Component.PREDICATE));
            assertThat(reason(placement, PlacementSubject.COMPONENT, "PREDICATE")
                            .value())
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
            assertThat(placement.obstacles())
                    .containsExactly(new Obstacle(PlacementOutcome.EXPIRED, Component.POTENTIAL));
        }
    }

    @Test
    void anExpiredCertificateCountsAsNone() {
        Placement placement =
                kepka.place(People.with(example, Component.DEVELOPMENT, People.score("90", "2021-06-14")));
        Reason reason = reason(placement, PlacementSubject.COMPONENT, "DEVELOPMENT");
        assertThat(reason)
                .isEqualTo(Reason.of(
                        PlacementSubject.COMPONENT,
                        "DEVELOPMENT",
                        PlacementOutcome.EXPIRED_COUNTED,
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
        assertThat(placement.obstacles()).containsExactly(new Obstacle(PlacementOutcome.ON_PROBATION, null));
        assertThat(placement.reasons())
                .extracting(Reason::outcome)
                .containsExactly(PlacementOutcome.ON_PROBATION, PlacementOutcome.NOT_PLACED);
    }

    @Test
    void aGradeWithoutAScoreInTheRulesIsNoZero() {
        Placement placement = kepka.place(People.with(example, Component.EDUCATION, People.grade("D2")));
        assertThat(placement.obstacles())
                .containsExactly(new Obstacle(PlacementOutcome.NOT_ON_SCALE, Component.EDUCATION));
        assertThat(reason(placement, PlacementSubject.COMPONENT, "EDUCATION").value())
                .isEqualTo("D2");
    }

    @Test
    void anIncompleteCompetencyAssessmentNamesWhatLacks() {
        AssessmentFact some = People.levels(List.of(3, 3, 3, 3, 3, 3, 3), 3);
        Placement placement = kepka.place(People.with(example, Component.COMPETENCY, some));
        assertThat(placement.obstacles())
                .containsExactly(new Obstacle(PlacementOutcome.INCOMPLETE, Component.COMPETENCY));
        assertThat(reason(placement, PlacementSubject.COMPONENT, "COMPETENCY").value())
                .isEqualTo("M.08 SK.01");
    }

    @Test
    void allThatStandsAgainstItIsNamed() {
        Facts facts = People.without(People.without(example, Component.POTENTIAL), Component.EDUCATION);
        assertThat(kepka.place(People.with(facts, (AppraisalFact) null)).obstacles())
                .extracting(Obstacle::code)
                .containsExactly("MISSING:PREDICATE", "MISSING:POTENTIAL", "MISSING:EDUCATION");
        assertThat(Obstacle.of("MISSING:EDUCATION"))
                .isEqualTo(new Obstacle(PlacementOutcome.MISSING, Component.EDUCATION));
        assertThat(Obstacle.of("ON_PROBATION")).isEqualTo(new Obstacle(PlacementOutcome.ON_PROBATION, null));
    }

    @Test
    void ofSeveralAssessmentsTheLatestValidOneCounts() {
        FactsBuilder facts = new FactsBuilder(RuleSetFile.mapping(RuleSetFile.KEPKA), People.AS_OF);
        LocalDate ended = People.AS_OF.minusDays(1);
        facts.take(Component.POTENTIAL, AssessmentFact.ofScore(new BigDecimal("90"), ended, ended));
        facts.take(Component.POTENTIAL, People.score("70", "2025-01-01"));
        facts.take(Component.POTENTIAL, People.score("95", "2024-01-01"));
        facts.take(Component.COMPETENCY, AssessmentFact.ofScore(new BigDecimal("80"), ended, ended));
        facts.take(Component.COMPETENCY, People.score("60", "2019-01-01"));
        Facts chosen = facts.build("PNS", example.since(), example.appraisal());
        assertThat(chosen.assessments().get(Component.POTENTIAL).score()).isEqualByComparingTo("70");
        assertThat(chosen.assessments().get(Component.COMPETENCY).score())
                .as("none is valid, so the latest says since when")
                .isEqualByComparingTo("80");
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
