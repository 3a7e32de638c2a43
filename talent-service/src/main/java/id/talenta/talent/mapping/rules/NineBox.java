package id.talenta.talent.mapping.rules;

import id.talenta.talent.assessment.rules.Component;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Places people in the nine boxes, each by itself: nobody's place depends on anybody else. What a person lacks is never taken
 * for zero, unless the rule set says what it counts; then the reason says so too.
 */
public final class NineBox {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final MappingRules rules;
    private final Scorer scorer;

    /**
     * A matrix by these rules.
     *
     * @param asOf the day on which validity and time in the post are judged
     */
    public NineBox(MappingRules rules, LocalDate asOf) {
        this.rules = rules;
        this.scorer = new Scorer(rules.jobFit(), asOf);
    }

    /** Places a person. */
    public Placement place(Facts facts) {
        List<Reason> reasons = new ArrayList<>();
        List<Obstacle> obstacles = new ArrayList<>();
        if (rules.eligibility().onProbation().contains(facts.employment())) {
            reasons.add(employment(PlacementOutcome.ON_PROBATION, facts));
            obstacles.add(new Obstacle(PlacementOutcome.ON_PROBATION, null));
            reasons.add(notPlaced(obstacles));
            return new Placement(null, null, null, null, obstacles, reasons);
        }
        reasons.add(employment(PlacementOutcome.ELIGIBLE, facts));
        Standing performance = stand(rules.axis(AxisCode.PERFORMANCE), facts, reasons, obstacles);
        Standing potential = stand(rules.axis(AxisCode.POTENTIAL), facts, reasons, obstacles);
        if (performance == null || potential == null) {
            reasons.add(notPlaced(obstacles));
            return new Placement(null, performance, potential, null, obstacles, reasons);
        }
        Box box = rules.box(performance.level(), potential.level());
        reasons.add(Reason.of(
                PlacementSubject.BOX,
                Integer.toString(box.number()),
                PlacementOutcome.PLACED,
                performance.level().name(),
                potential.level().name(),
                null,
                null));
        BigDecimal talentValue = talentValue(performance.score(), potential.score(), reasons);
        return new Placement(box, performance, potential, talentValue, obstacles, reasons);
    }

    private static Reason employment(PlacementOutcome outcome, Facts facts) {
        return Reason.of(PlacementSubject.EMPLOYMENT, null, outcome, facts.employment(), null, null, null);
    }

    private static Reason notPlaced(List<Obstacle> obstacles) {
        return Reason.of(
                PlacementSubject.BOX,
                null,
                PlacementOutcome.NOT_PLACED,
                Integer.toString(obstacles.size()),
                null,
                null,
                null);
    }

    private Standing stand(Axis axis, Facts facts, List<Reason> reasons, List<Obstacle> obstacles) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Group group : axis.groups()) {
            BigDecimal points = sumUp(group, facts, reasons, obstacles);
            sum = sum == null || points == null ? null : sum.add(points);
        }
        if (sum == null) {
            reasons.add(Reason.of(
                    PlacementSubject.AXIS, axis.code().name(), PlacementOutcome.NOT_SUMMED, null, null, null, null));
            return null;
        }
        BigDecimal score = rules.rounding().of(sum);
        reasons.add(Reason.of(
                        PlacementSubject.AXIS,
                        axis.code().name(),
                        PlacementOutcome.SUMMED,
                        Reason.text(sum),
                        null,
                        null,
                        score)
                .sensitive(axis.isSensitive()));
        return new Standing(
                score, axis.cutoffs() == null ? levelByGrade(axis, reasons) : levelByScore(axis, score, reasons));
    }

    private BigDecimal sumUp(Group group, Facts facts, List<Reason> reasons, List<Obstacle> obstacles) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean sensitive = false;
        for (Indicator indicator : group.indicators()) {
            BigDecimal points = weigh(indicator, facts, reasons, obstacles);
            sensitive |= indicator.isSensitive();
            sum = sum == null || points == null ? null : sum.add(points);
        }
        PlacementOutcome outcome = sum == null ? PlacementOutcome.NOT_SUMMED : PlacementOutcome.SUMMED;
        reasons.add(Reason.of(PlacementSubject.GROUP, group.code(), outcome, null, null, group.weight(), sum)
                .sensitive(sensitive && sum != null));
        return sum;
    }

    private BigDecimal weigh(Indicator indicator, Facts facts, List<Reason> reasons, List<Obstacle> obstacles) {
        BigDecimal score = scoreOf(indicator, facts, reasons, obstacles);
        if (score == null) {
            reasons.add(Reason.of(
                    PlacementSubject.INDICATOR,
                    indicator.code(),
                    PlacementOutcome.NOT_WEIGHTED,
                    null,
                    null,
                    indicator.weight(),
                    null));
            return null;
        }
        BigDecimal points = score.multiply(indicator.weight()).divide(HUNDRED);
        reasons.add(Reason.of(
                        PlacementSubject.INDICATOR,
                        indicator.code(),
                        PlacementOutcome.WEIGHTED,
                        Reason.text(score),
                        null,
                        indicator.weight(),
                        points)
                .sensitive(indicator.isSensitive()));
        return points;
    }

    /** The mean of an indicator's components; null if one of them has no score. */
    private BigDecimal scoreOf(Indicator indicator, Facts facts, List<Reason> reasons, List<Obstacle> obstacles) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Component component : indicator.components()) {
            Reason reason = scorer.score(rules.component(component), facts);
            if (component == Component.PREDICATE
                    && reason.value() != null
                    && reason.outcome() == PlacementOutcome.ON_SCALE) {
                reasons.add(appraisal(facts.appraisal()));
            }
            reasons.add(reason);
            if (reason.outcome().isObstacle()) {
                obstacles.add(new Obstacle(reason.outcome(), component));
            }
            sum = sum == null || reason.points() == null ? null : sum.add(reason.points());
        }
        int number = indicator.components().size();
        return sum == null || number == 1 ? sum : rules.rounding().quotient(sum, BigDecimal.valueOf(number));
    }

    private static Reason appraisal(AppraisalFact fact) {
        return Reason.of(
                PlacementSubject.APPRAISAL,
                Integer.toString(fact.year()),
                PlacementOutcome.DECIDED,
                fact.result().name(),
                fact.behaviour().name(),
                null,
                null);
    }

    private static AxisLevel levelByScore(Axis axis, BigDecimal score, List<Reason> reasons) {
        AxisLevel level = axis.cutoffs().level(score);
        reasons.add(
                cutoff(PlacementSubject.HIGH_CUTOFF, axis, score, axis.cutoffs().high()));
        if (level != AxisLevel.HIGH) {
            reasons.add(cutoff(
                    PlacementSubject.MIDDLE_CUTOFF, axis, score, axis.cutoffs().middle()));
        }
        return level;
    }

    private static Reason cutoff(PlacementSubject subject, Axis axis, BigDecimal score, BigDecimal bound) {
        return Reason.of(
                        subject,
                        axis.code().name(),
                        score.compareTo(bound) >= 0 ? PlacementOutcome.REACHED : PlacementOutcome.NOT_REACHED,
                        Reason.text(score),
                        Reason.text(bound),
                        null,
                        null)
                .sensitive(axis.isSensitive());
    }

    private static AxisLevel levelByGrade(Axis axis, List<Reason> reasons) {
        String component = axis.levelByGrade().component().name();
        String grade = reasons.stream()
                .filter(reason -> reason.subject() == PlacementSubject.COMPONENT && component.equals(reason.code()))
                .map(Reason::value)
                .findFirst()
                .orElseThrow();
        AxisLevel level = axis.levelByGrade().levels().get(grade);
        reasons.add(Reason.of(
                        PlacementSubject.GRADE_LEVEL,
                        axis.code().name(),
                        PlacementOutcome.valueOf(level.name()),
                        grade,
                        null,
                        null,
                        null)
                .sensitive(axis.levelByGrade().component().isSensitive()));
        return level;
    }

    private BigDecimal talentValue(BigDecimal performance, BigDecimal potential, List<Reason> reasons) {
        Axis first = rules.axis(AxisCode.PERFORMANCE);
        Axis second = rules.axis(AxisCode.POTENTIAL);
        BigDecimal exact = performance
                .multiply(first.weight())
                .add(potential.multiply(second.weight()))
                .divide(HUNDRED);
        BigDecimal value = rules.rounding().of(exact);
        reasons.add(Reason.of(
                        PlacementSubject.TALENT_VALUE,
                        null,
                        PlacementOutcome.CALCULATED,
                        Reason.text(performance),
                        Reason.text(potential),
                        first.weight(),
                        value)
                .sensitive(first.isSensitive() || second.isSensitive()));
        return value;
    }
}
