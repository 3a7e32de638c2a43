package id.talenta.casn.evaluation.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Which values on the way from the scores of the tests to the SKB score are rounded, and how.
 *
 * @param decimals decimals kept, 0 to 6; no more than an SKB score may have
 * @param mode how the rest is rounded
 * @param steps the values that are rounded, in the order in which they arise; others stay exact
 * @param verified false where nobody has held it against the text of the regulation
 */
public record SkbRounding(int decimals, RoundingMode mode, List<Step> steps, Boolean verified) {

    /** A value on the way to the SKB score. */
    public enum Step {
        /** Score of a test brought to the scale. */
        SCALED,
        /** Share of a test. */
        WEIGHTED,
        /** Sum of all shares. */
        TOTAL
    }

    private static final String PATH = "payload.skb.additional.rounding";

    /** Checks that the SKB score always ends with the given number of decimals. */
    public SkbRounding {
        steps = PayloadCheck.rounding(decimals, mode, steps, PATH);
        PayloadCheck.require(
                steps.contains(Step.SCALED),
                PATH + ".steps",
                "must contain SCALED, because that division can have no finite decimal value");
        PayloadCheck.require(
                steps.contains(Step.WEIGHTED) || steps.contains(Step.TOTAL),
                PATH + ".steps",
                "must contain WEIGHTED or TOTAL");
        verified = verified == null || verified;
    }

    /** The value as it goes on from a step. */
    BigDecimal after(Step step, BigDecimal exact) {
        return steps.contains(step) ? exact.setScale(decimals, mode) : exact;
    }
}
