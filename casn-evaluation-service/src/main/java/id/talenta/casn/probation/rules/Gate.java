package id.talenta.casn.probation.rules;

import id.talenta.casn.probation.rules.GateReason.Criterion;
import id.talenta.casn.probation.rules.GateReason.Outcome;
import id.talenta.casn.probation.rules.ProbationRules.Band;
import id.talenta.casn.probation.rules.ProbationRules.TrainingOutcome;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/**
 * Whether a CPNS can become a PNS: the training passed and fitness in body and mind (PP 11/2017, article 36), no severe
 * punishment, and the year of probation (article 34) over.
 *
 * @param open whether all that decides is met
 * @param reasons each condition
 */
public record Gate(boolean open, List<GateReason> reasons) {

    /**
     * Judges a probation.
     *
     * @param rules its rules
     * @param facts what is known
     * @param on the day for which it is asked
     * @return the decision with its reasons
     */
    public static Gate judge(ProbationRules rules, ProbationFacts facts, LocalDate on) {
        List<GateReason> reasons = List.of(
                training(rules, facts),
                health(facts),
                discipline(facts),
                months(rules, facts, on),
                appraisal(rules, facts));
        boolean open = reasons.stream().allMatch(reason -> !reason.decides() || reason.outcome() == Outcome.MET);
        return new Gate(open, reasons);
    }

    private static GateReason training(ProbationRules rules, ProbationFacts facts) {
        Band least = rules.bands().stream()
                .filter(band -> band.outcome() == TrainingOutcome.PASSED)
                .reduce((first, second) -> second)
                .orElseThrow();
        String bound = String.valueOf(least.above());
        if (facts.training() == null) {
            return new GateReason(Criterion.TRAINING, Outcome.MISSING, null, bound, true, least.verified());
        }
        Band band = rules.band(facts.training());
        return new GateReason(
                Criterion.TRAINING,
                met(band.outcome() == TrainingOutcome.PASSED),
                facts.training().toPlainString() + " " + band.code(),
                bound,
                true,
                band.verified() && rules.components().stream().allMatch(ProbationRules.Component::verified));
    }

    private static GateReason health(ProbationFacts facts) {
        return facts.fit() == null
                ? new GateReason(Criterion.HEALTH, Outcome.MISSING, null, null, true, true)
                : new GateReason(Criterion.HEALTH, met(facts.fit()), facts.fit().toString(), null, true, true);
    }

    private static GateReason discipline(ProbationFacts facts) {
        return facts.discipline() == null
                ? new GateReason(Criterion.DISCIPLINE, Outcome.MISSING, null, null, true, true)
                : new GateReason(
                        Criterion.DISCIPLINE,
                        met(facts.discipline() != Punishment.BERAT),
                        facts.discipline().name(),
                        null,
                        true,
                        true);
    }

    private static GateReason months(ProbationRules rules, ProbationFacts facts, LocalDate on) {
        int months = on.isBefore(facts.began())
                ? 0
                : (int) Period.between(facts.began(), on).toTotalMonths();
        return new GateReason(
                Criterion.MONTHS,
                met(months >= rules.months()),
                Integer.toString(months),
                Integer.toString(rules.months()),
                true,
                true);
    }

    private static GateReason appraisal(ProbationRules rules, ProbationFacts facts) {
        String bound = rules.appraisalMinimum().name();
        return facts.appraisal() == null
                ? new GateReason(Criterion.APPRAISAL, Outcome.MISSING, null, bound, rules.appraisalDecides(), true)
                : new GateReason(
                        Criterion.APPRAISAL,
                        met(facts.appraisal().compareTo(rules.appraisalMinimum()) <= 0),
                        facts.appraisal().name(),
                        bound,
                        rules.appraisalDecides(),
                        true);
    }

    private static Outcome met(boolean met) {
        return met ? Outcome.MET : Outcome.NOT_MET;
    }
}
