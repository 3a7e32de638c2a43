package id.talenta.casn.probation.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The rules of a probation, the payload of a rule set. The training (<em>latsar</em>) is scored by components with weights in
 * per cent and graded by bands.
 *
 * @param kind always {@link #KIND}
 * @param months least length of the probation
 * @param components what the training consists of; weights add up to 100
 * @param decimals decimals of the training's score, rounded half up
 * @param bands grades from the best to the worst; the last has no lower bound
 * @param appraisalMinimum the least predicate of the year's appraisal
 * @param appraisalDecides whether the appraisal decides, or is only shown
 */
public record ProbationRules(
        String kind,
        int months,
        List<Component> components,
        int decimals,
        List<Band> bands,
        Predicate appraisalMinimum,
        boolean appraisalDecides) {

    /** The kind of these rules. */
    public static final String KIND = "PROBATION";

    private static final int WHOLE = 100;

    /**
     * A component of the training.
     *
     * @param code names it
     * @param weight in per cent
     * @param verified whether the weight was held against a source that quotes the regulation
     */
    public record Component(String code, int weight, boolean verified) {}

    /**
     * A grade of the training.
     *
     * @param code names it
     * @param above scores above this one have it; null for the last
     * @param outcome what it means
     * @param verified whether the bounds were held against the regulation
     */
    public record Band(String code, Integer above, TrainingOutcome outcome, boolean verified) {}

    /** What a grade of the training means. */
    public enum TrainingOutcome {
        /** Passed. */
        PASSED,
        /** Passing is put off: there is one remedial. */
        REMEDIAL,
        /** Failed; there is no second attempt. */
        FAILED
    }

    /** Predicate of a year's appraisal, from the best. */
    public enum Predicate {
        /** Very good. */
        SANGAT_BAIK,
        /** Good. */
        BAIK,
        /** Needs improvement. */
        BUTUH_PERBAIKAN,
        /** Poor. */
        KURANG,
        /** Very poor. */
        SANGAT_KURANG
    }

    /** Checks that the rules are complete and without gap or overlap. */
    public ProbationRules {
        require(KIND.equals(kind), "payload.kind must be " + KIND);
        require(months > 0, "payload.months must be positive");
        require(components != null && !components.isEmpty(), "payload.components must not be empty");
        components = List.copyOf(components);
        Set<String> codes = new HashSet<>();
        int sum = 0;
        for (Component component : components) {
            require(codes.add(component.code()), "payload.components repeats " + component.code());
            require(component.weight() > 0, "payload.components: a weight must be positive");
            sum += component.weight();
        }
        require(sum == WHOLE, "payload.components: the weights must add up to 100");
        require(decimals >= 0, "payload.decimals must not be negative");
        require(bands != null && !bands.isEmpty(), "payload.bands must not be empty");
        bands = List.copyOf(bands);
        for (int i = 0; i < bands.size(); i++) {
            boolean last = i == bands.size() - 1;
            require(last == (bands.get(i).above() == null), "payload.bands: only the last has no bound");
            require(
                    last || i == 0 || bands.get(i).above() < bands.get(i - 1).above(),
                    "payload.bands must go from the best to the worst");
        }
        require(appraisalMinimum != null, "payload.appraisalMinimum is missing");
    }

    /**
     * The score of a training.
     *
     * @param scores by component, each 0 to 100
     * @return the weighted mean, rounded half up
     * @throws IllegalArgumentException unless exactly the components are there
     */
    public BigDecimal score(Map<String, BigDecimal> scores) {
        Map<String, BigDecimal> left = new TreeMap<>(scores);
        BigDecimal sum = BigDecimal.ZERO;
        for (Component component : components) {
            BigDecimal score = left.remove(component.code());
            require(score != null, "a component has no score");
            sum = sum.add(score.multiply(BigDecimal.valueOf(component.weight())));
        }
        require(left.isEmpty(), "there is a score of no component");
        return sum.divide(BigDecimal.valueOf(WHOLE)).setScale(decimals, RoundingMode.HALF_UP);
    }

    /**
     * The grade of a score.
     *
     * @param score the training's score
     * @return its band
     */
    public Band band(BigDecimal score) {
        return bands.stream()
                .filter(band -> band.above() == null || score.compareTo(BigDecimal.valueOf(band.above())) > 0)
                .findFirst()
                .orElseThrow();
    }

    private static void require(boolean met, String what) {
        if (!met) {
            throw new IllegalArgumentException(what);
        }
    }
}
