package id.talenta.talent.mapping.rules;

import id.talenta.talent.appraisal.rules.AppraisalRules;
import id.talenta.talent.appraisal.rules.WorkRating;
import id.talenta.talent.assessment.rules.CompetencyLevel;
import id.talenta.talent.assessment.rules.Component;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** People of whom everything is known that the rules ask for. */
final class People {

    static final LocalDate AS_OF = LocalDate.of(2026, 6, 15);
    static final List<String> COMPETENCIES =
            List.of("M.01", "M.02", "M.03", "M.04", "M.05", "M.06", "M.07", "M.08", "SK.01");

    private static final AppraisalRules APPRAISAL =
            RuleSetFile.payload("talent-appraisal-2022", payload -> {}).appraisal();

    private People() {}

    /** The person of the worked example in the documentation: 77.5 on performance, 88.3 on potential. */
    static Facts ofTheExample() {
        Map<Component, AssessmentFact> known = new EnumMap<>(Component.class);
        known.put(Component.AWARD, score("80", "2024-03-01"));
        known.put(Component.TEAM_ASSIGNMENT, score("60", "2025-05-02"));
        known.put(Component.FEEDBACK_360, score("85", "2025-12-01"));
        known.put(Component.COMPETENCY, levels(List.of(3, 3, 3, 2, 3, 3, 4, 3, 3), 3));
        known.put(Component.DEVELOPMENT, score("70", "2025-08-20"));
        known.put(Component.MOBILITY, grade("CROSS_UNIT"));
        known.put(Component.ACTING, grade("PLT_HIGHER"));
        known.put(Component.POTENTIAL, score("77.5", "2025-02-10"));
        known.put(Component.EDUCATION, grade("S2"));
        known.put(Component.FIELD_MATCH, grade("MATCH"));
        known.put(Component.DISCIPLINE, grade("NEVER"));
        return new Facts(
                "PNS", LocalDate.of(2023, 1, 2), appraisal(2025, WorkRating.DI_ATAS, WorkRating.SESUAI), known);
    }

    static AppraisalFact appraisal(int year, WorkRating result, WorkRating behaviour) {
        return new AppraisalFact(year, result, behaviour, APPRAISAL.predicate(result, behaviour));
    }

    static AssessmentFact score(String score, String on) {
        return AssessmentFact.ofScore(new BigDecimal(score), LocalDate.parse(on), null);
    }

    static AssessmentFact grade(String grade) {
        return AssessmentFact.ofGrade(grade, LocalDate.of(2025, 1, 1), null);
    }

    static AssessmentFact levels(List<Integer> actual, int required) {
        List<CompetencyLevel> levels = new ArrayList<>();
        for (int i = 0; i < actual.size(); i++) {
            levels.add(new CompetencyLevel(COMPETENCIES.get(i), actual.get(i), required));
        }
        return AssessmentFact.ofLevels(levels, LocalDate.of(2025, 1, 1), null);
    }

    static Facts with(Facts facts, Component component, AssessmentFact fact) {
        Map<Component, AssessmentFact> known = new EnumMap<>(facts.assessments());
        known.put(component, fact);
        return new Facts(facts.employment(), facts.since(), facts.appraisal(), known);
    }

    static Facts without(Facts facts, Component component) {
        Map<Component, AssessmentFact> known = new EnumMap<>(facts.assessments());
        known.remove(component);
        return new Facts(facts.employment(), facts.since(), facts.appraisal(), known);
    }

    static Facts with(Facts facts, AppraisalFact appraisal) {
        return new Facts(facts.employment(), facts.since(), appraisal, facts.assessments());
    }

    /** Somebody about whom anything may be known, in any combination; most can be mapped. */
    static Facts random(Random random) {
        Map<Component, AssessmentFact> known = new EnumMap<>(Component.class);
        for (Component component : Component.values()) {
            if (component.isAssessed() && random.nextInt(component == Component.TENURE ? 2 : 60) != 0) {
                known.put(component, anyOf(component, random));
            }
        }
        WorkRating[] ratings = WorkRating.values();
        AppraisalFact appraisal = random.nextInt(50) == 0
                ? null
                : appraisal(
                        random.nextInt(40) == 0 ? 2023 : 2025,
                        ratings[random.nextInt(ratings.length)],
                        ratings[random.nextInt(ratings.length)]);
        return new Facts(
                random.nextInt(30) == 0 ? "CPNS" : "PNS", AS_OF.minusDays(random.nextInt(4000)), appraisal, known);
    }

    private static AssessmentFact anyOf(Component component, Random random) {
        LocalDate on = AS_OF.minusDays(random.nextInt(random.nextInt(20) == 0 ? 3000 : 700));
        LocalDate until = random.nextInt(10) == 0 ? on.plusDays(random.nextInt(2500)) : null;
        BigDecimal score = BigDecimal.valueOf(random.nextInt(10_001), 2);
        return switch (component.form()) {
            case GRADE -> {
                List<String> grades = component.grades();
                yield AssessmentFact.ofGrade(grades.get(random.nextInt(grades.size())), on, until);
            }
            case JOB_FIT ->
                random.nextInt(5) == 0
                        ? AssessmentFact.ofScore(score, on, until)
                        : AssessmentFact.ofLevels(randomLevels(random), on, until);
            case YEARS -> AssessmentFact.ofYears(random.nextInt(12), on, until);
            default -> AssessmentFact.ofScore(score, on, until);
        };
    }

    private static List<CompetencyLevel> randomLevels(Random random) {
        int number = random.nextInt(40) == 0 ? 5 : COMPETENCIES.size();
        return COMPETENCIES.stream()
                .limit(number)
                .map(competency -> new CompetencyLevel(competency, random.nextInt(6), 1 + random.nextInt(5)))
                .toList();
    }
}
