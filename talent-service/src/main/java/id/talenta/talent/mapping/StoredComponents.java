package id.talenta.talent.mapping;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.talenta.talent.assessment.rules.CompetencyLevel;
import id.talenta.talent.assessment.rules.Component;
import id.talenta.talent.mapping.rules.AssessmentFact;
import id.talenta.talent.mapping.rules.FactsBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What one assessment assessed, as it is stored: one key per component, any of them. */
@JsonIgnoreProperties(ignoreUnknown = true)
record StoredComponents(
        BigDecimal award,
        BigDecimal teamAssignment,
        BigDecimal feedback360,
        Competency competency,
        BigDecimal competencyDevelopment,
        Experience experience,
        BigDecimal potential,
        String education,
        Boolean fieldMatch,
        String discipline) {

    /** Levels, or a score in their place. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Competency(BigDecimal score, List<CompetencyLevel> levels) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Experience(Integer yearsInPosition, String diversity, String acting) {}

    /** Hands each component over; those of the latest assessment come first. */
    void giveTo(FactsBuilder facts, LocalDate on, LocalDate until) {
        score(facts, Component.AWARD, award, on, until);
        score(facts, Component.TEAM_ASSIGNMENT, teamAssignment, on, until);
        score(facts, Component.FEEDBACK_360, feedback360, on, until);
        score(facts, Component.DEVELOPMENT, competencyDevelopment, on, until);
        score(facts, Component.POTENTIAL, potential, on, until);
        if (competency != null && competency.levels() != null) {
            facts.take(Component.COMPETENCY, AssessmentFact.ofLevels(competency.levels(), on, until));
        } else if (competency != null) {
            score(facts, Component.COMPETENCY, competency.score(), on, until);
        }
        if (experience != null) {
            if (experience.yearsInPosition() != null) {
                facts.take(Component.TENURE, AssessmentFact.ofYears(experience.yearsInPosition(), on, until));
            }
            grade(facts, Component.MOBILITY, experience.diversity(), on, until);
            grade(facts, Component.ACTING, experience.acting(), on, until);
        }
        grade(facts, Component.EDUCATION, education, on, until);
        if (fieldMatch != null) {
            grade(facts, Component.FIELD_MATCH, fieldMatch ? "MATCH" : "NO_MATCH", on, until);
        }
        grade(facts, Component.DISCIPLINE, discipline, on, until);
    }

    private static void score(
            FactsBuilder facts, Component component, BigDecimal score, LocalDate on, LocalDate until) {
        if (score != null) {
            facts.take(component, AssessmentFact.ofScore(score, on, until));
        }
    }

    private static void grade(FactsBuilder facts, Component component, String grade, LocalDate on, LocalDate until) {
        if (grade != null) {
            facts.take(component, AssessmentFact.ofGrade(grade, on, until));
        }
    }
}
