package id.talenta.talent.mapping.rules;

import id.talenta.talent.appraisal.rules.Predicate;
import id.talenta.talent.assessment.rules.CompetencyLevel;
import id.talenta.talent.assessment.rules.Component;
import id.talenta.talent.assessment.rules.JobFitRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Turns what is recorded of a component into a score, or into the obstacle that stands against one. */
final class Scorer {

    private static final BigDecimal HIGHEST = BigDecimal.valueOf(100);

    private final JobFitRules jobFit;
    private final LocalDate asOf;

    Scorer(JobFitRules jobFit, LocalDate asOf) {
        this.jobFit = jobFit;
        this.asOf = asOf;
    }

    /** The reason of a component; its points are the score, null where there is none. */
    Reason score(ComponentRule rule, Facts facts) {
        return switch (rule.component().source()) {
            case APPRAISAL -> appraised(rule, facts.appraisal());
            case PROFILE -> inYears(rule, facts);
            case ASSESSMENT -> assessed(rule, facts.assessments().get(rule.component()));
        };
    }

    private Reason appraised(ComponentRule rule, AppraisalFact fact) {
        if (fact == null) {
            return absent(rule);
        }
        if (rule.validYears() != null) {
            LocalDate lastDay = LocalDate.of(fact.year() + rule.validYears(), 12, 31);
            if (lastDay.isBefore(asOf)) {
                return expired(rule, lastDay);
            }
        }
        Predicate predicate = fact.predicate();
        return graded(rule, predicate.name());
    }

    /** Full years as they were assessed, as long as that is valid; else those since the profile's first day in the post. */
    private Reason inYears(ComponentRule rule, Facts facts) {
        AssessmentFact fact = facts.assessments().get(rule.component());
        int years = fact != null && !isExpired(fact.lastDay(rule.validYears()))
                ? fact.years()
                : (int) Math.max(0, ChronoUnit.YEARS.between(facts.since(), asOf));
        StepScore row = rule.row(years);
        return reason(
                rule, PlacementOutcome.ON_SCALE, Integer.toString(years), Integer.toString(row.from()), row.score());
    }

    private boolean isExpired(LocalDate lastDay) {
        return lastDay != null && lastDay.isBefore(asOf);
    }

    private Reason assessed(ComponentRule rule, AssessmentFact fact) {
        if (fact == null) {
            return absent(rule);
        }
        LocalDate lastDay = fact.lastDay(rule.validYears());
        if (isExpired(lastDay)) {
            return expired(rule, lastDay);
        }
        if (fact.grade() != null) {
            return graded(rule, fact.grade());
        }
        return fact.levels() == null ? recorded(rule, fact.score()) : fitting(rule, fact.levels());
    }

    private Reason recorded(ComponentRule rule, BigDecimal score) {
        return reason(rule, PlacementOutcome.RECORDED, Reason.text(score), Reason.text(HIGHEST), score);
    }

    private Reason graded(ComponentRule rule, String grade) {
        GradeScore row = rule.row(grade);
        return row == null
                ? reason(rule, PlacementOutcome.NOT_ON_SCALE, grade, null, null)
                : reason(rule, PlacementOutcome.ON_SCALE, grade, null, row.score());
    }

    private Reason fitting(ComponentRule rule, List<CompetencyLevel> levels) {
        List<String> missing = jobFit.missing(levels);
        if (!missing.isEmpty()) {
            return reason(rule, PlacementOutcome.INCOMPLETE, String.join(" ", missing), null, null);
        }
        return reason(
                rule,
                PlacementOutcome.CALCULATED,
                Integer.toString(jobFit.counted(levels)),
                Integer.toString(JobFitRules.required(levels)),
                jobFit.percent(levels));
    }

    private static Reason absent(ComponentRule rule) {
        return rule.isRequired()
                ? reason(rule, PlacementOutcome.MISSING, null, null, null)
                : reason(rule, PlacementOutcome.ABSENT_COUNTED, null, null, rule.ifAbsent());
    }

    private Reason expired(ComponentRule rule, LocalDate lastDay) {
        return reason(
                rule,
                rule.isRequired() ? PlacementOutcome.EXPIRED : PlacementOutcome.EXPIRED_COUNTED,
                lastDay.toString(),
                asOf.toString(),
                rule.ifAbsent());
    }

    private static Reason reason(
            ComponentRule rule, PlacementOutcome outcome, String value, String bound, BigDecimal score) {
        Component component = rule.component();
        return Reason.of(PlacementSubject.COMPONENT, component.name(), outcome, value, bound, null, score)
                .sensitive(component.isSensitive() && value != null);
    }
}
