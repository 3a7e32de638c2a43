package id.talenta.casn.evaluation.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Which values on the way to the final score are rounded, and how. 2024, as the official lists show it: three
 * decimals, half up, and each of SKD_SCALED, SKD_WEIGHTED and SKB_WEIGHTED; their sum then needs none.
 *
 * @param decimals decimals kept, 0 to 6
 * @param mode how the rest is rounded
 * @param steps the values that are rounded, in the order in which they arise; others stay exact
 */
public record Rounding(int decimals, RoundingMode mode, List<Step> steps) {

    /** A value on the way to the final score. */
    public enum Step {
        /** SKD brought to the scale. */
        SKD_SCALED,
        /** Share of SKD. */
        SKD_WEIGHTED,
        /** Share of SKB. */
        SKB_WEIGHTED,
        /** Sum of both shares. */
        FINAL
    }

    private static final String PATH = "payload.finalResult.rounding";

    /** Checks that the final score always ends with the given number of decimals. */
    public Rounding {
        steps = PayloadCheck.rounding(decimals, mode, steps, PATH);
        PayloadCheck.require(
                steps.contains(Step.SKD_SCALED),
                PATH + ".steps",
                "must contain SKD_SCALED, because that division has no finite decimal value");
        PayloadCheck.require(
                steps.contains(Step.FINAL) || steps.contains(Step.SKD_WEIGHTED) && steps.contains(Step.SKB_WEIGHTED),
                PATH + ".steps",
                "must contain FINAL or both SKD_WEIGHTED and SKB_WEIGHTED");
    }

    /**
     * The value as it goes on from a step.
     *
     * @param step where the value arose
     * @param exact its exact value
     * @return the value rounded if this step is one that rounds, else as it is
     */
    public BigDecimal after(Step step, BigDecimal exact) {
        return steps.contains(step) ? exact.setScale(decimals, mode) : exact;
    }
}
