package id.talenta.talent.mapping.rules;

import id.talenta.talent.assessment.rules.CompetencyLevel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a mapping uses of one component. Exactly one of score, grade, years and levels is there.
 *
 * @param score 0 to 100; null where it was recorded in another form
 * @param grade null where it was recorded in another form
 * @param years full years; null where it was recorded in another form
 * @param levels null where it was recorded in another form
 * @param assessedOn the day it was assessed, or the certificate was issued
 * @param validUntil its last day by its issuer; null where the issuer says none
 */
public record AssessmentFact(
        BigDecimal score,
        String grade,
        Integer years,
        List<CompetencyLevel> levels,
        LocalDate assessedOn,
        LocalDate validUntil) {

    /** Keeps the levels as they are. */
    public AssessmentFact {
        levels = levels == null ? null : List.copyOf(levels);
        int forms =
                (score == null ? 0 : 1) + (grade == null ? 0 : 1) + (years == null ? 0 : 1) + (levels == null ? 0 : 1);
        if (forms != 1) {
            throw new IllegalArgumentException("an assessed component has one form, not " + forms);
        }
    }

    /** A score of 0 to 100. */
    public static AssessmentFact ofScore(BigDecimal score, LocalDate assessedOn, LocalDate validUntil) {
        return new AssessmentFact(score, null, null, null, assessedOn, validUntil);
    }

    /** A grade. */
    public static AssessmentFact ofGrade(String grade, LocalDate assessedOn, LocalDate validUntil) {
        return new AssessmentFact(null, grade, null, null, assessedOn, validUntil);
    }

    /** Full years. */
    public static AssessmentFact ofYears(int years, LocalDate assessedOn, LocalDate validUntil) {
        return new AssessmentFact(null, null, years, null, assessedOn, validUntil);
    }

    /** Competency levels. */
    public static AssessmentFact ofLevels(List<CompetencyLevel> levels, LocalDate assessedOn, LocalDate validUntil) {
        return new AssessmentFact(null, null, null, levels, assessedOn, validUntil);
    }

    /** Its last day; null if it is valid for ever. */
    LocalDate lastDay(Integer validYears) {
        if (validUntil != null) {
            return validUntil;
        }
        return validYears == null ? null : assessedOn.plusYears(validYears);
    }
}
