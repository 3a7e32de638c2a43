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
            reasons.add(employment(Outcome.ON_PROBATION, facts));
            obstacles.add(new Obstacle(Outcome.ON_PROBATION, null));
            reasons.add(notPlaced(obstacles));
            return new Placement(null, null, null, null, obstacles, reasons);
        }
        reasons.add(employment(Outcome.ELIGIBLE, facts));
        Standing performance = stand(rules.axis(AxisCode.PERFORMANCE), facts, reasons, obstacles);
        Standing potential = stand(rules.axis(AxisCode.POTENTIAL), facts, reasons, obstacles);
        if (performance == null || potential == null) {
            reasons.add(notPlaced(obstacles));
            return new Placement(null, performance, potential, null, obstacles, reasons);
        }
        Box box = rules.box(performance.level(), potential.level());
        reasons.add(Reason.of(
                Subject.BOX,
                Integer.toString(box.number()),
                Outcome.PLACED,
                performance.level().name(),
                potential.level().name(),
                null,
                null));
        BigDecimal talentValue = talentValue(performance.score(), potential.score(), reasons);
        return new Placement(box, performance, potential, talentValue, obstacles, reasons);
    }

    private static Reason employment(Outcome outcome, Facts facts) {
        return Reason.of(Subject.EMPLOYMENT, null, outcome, facts.employment(), null, null, null);
    }

    private static Reason notPlaced(List<Obstacle> obstacles) {
        return Reason.of(Subject.BOX, null, Outcome.NOT_PLACED, Integer.toString(obstacles.size()), null, null, null);
    }

    private Standing stand(Axis axis, Facts facts, List<Reason> reasons, List<Obstacle> obstacles) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Group group : axis.groups()) {
            BigDecimal points = sumUp(group, facts, reasons, obstacles);
            sum = sum == null || points == null ? null : sum.add(points);
        }
        if (sum == null) {
            reasons.add(Reason.of(Subject.AXIS, axis.code().name(), Outcome.NOT_SUMMED, null, null, null, null));
            return null;
        }
        BigDecimal score = rules.rounding().of(sum);
        reasons.add(Reason.of(Subject.AXIS, axis.code().name(), Outcome.SUMMED, Reason.text(sum), null, null, score)
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
        Outcome outcome = sum == null ? Outcome.NOT_SUMMED : Outcome.SUMMED;
        reasons.add(Reason.of(Subject.GROUP, group.code(), outcome, null, null, group.weight(), sum)
                .sensitive(sensitive && sum != null));
        return sum;
    }

    private BigDecimal weigh(Indicator indicator, Facts facts, List<Reason> reasons, List<Obstacle> obstacles) {
        BigDecimal score = scoreOf(indicator, facts, reasons, obstacles);
        if (score == null) {
            reasons.add(Reason.of(
                    Subject.INDICATOR, indicator.code(), Outcome.NOT_WEIGHTED, null, null, indicator.weight(), null));
            return null;
        }
        BigDecimal points = score.multiply(indicator.weight()).divide(HUNDRED);
        reasons.add(Reason.of(
                        Subject.INDICATOR,
                        indicator.code(),
                        Outcome.WEIGHTED,
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
            if (component == Component.PREDICATE && reason.value() != null && reason.outcome() == Outcome.ON_SCALE) {
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
                Subject.APPRAISAL,
                Integer.toString(fact.year()),
                Outcome.DECIDED,
                fact.result().name(),
                fact.behaviour().name(),
                null,
                null);
    }

    private static Level levelByScore(Axis axis, BigDecimal score, List<Reason> reasons) {
        Level level = axis.cutoffs().level(score);
        reasons.add(cutoff(Subject.HIGH_CUTOFF, axis, score, axis.cutoffs().high()));
        if (level != Level.HIGH) {
            reasons.add(
                    cutoff(Subject.MIDDLE_CUTOFF, axis, score, axis.cutoffs().middle()));
        }
        return level;
    }

    private static Reason cutoff(Subject subject, Axis axis, BigDecimal score, BigDecimal bound) {
        return Reason.of(
                        subject,
                        axis.code().name(),
                        score.compareTo(bound) >= 0 ? Outcome.REACHED : Outcome.NOT_REACHED,
                        Reason.text(score),
                        Reason.text(bound),
                        null,
                        null)
                .sensitive(axis.isSensitive());
    }

    private static Level levelByGrade(Axis axis, List<Reason> reasons) {
        String component = axis.levelByGrade().component().name();
        String grade = reasons.stream()
                .filter(reason -> reason.subject() == Subject.COMPONENT && component.equals(reason.code()))
                .map(Reason::value)
                .findFirst()
                .orElseThrow();
        Level level = axis.levelByGrade().levels().get(grade);
        reasons.add(Reason.of(
                        Subject.GRADE_LEVEL, axis.code().name(), Outcome.valueOf(level.name()), grade, null, null, null)
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
                        Subject.TALENT_VALUE,
                        null,
                        Outcome.CALCULATED,
                        Reason.text(performance),
                        Reason.text(potential),
                        first.weight(),
                        value)
                .sensitive(first.isSensitive() || second.isSensitive()));
        return value;
    }
}
