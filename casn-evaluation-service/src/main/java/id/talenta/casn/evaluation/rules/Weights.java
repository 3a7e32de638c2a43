package id.talenta.casn.evaluation.rules;

import java.math.BigDecimal;

/**
 * Shares of SKD and SKB in the final score; together exactly 1 (2024: 0.40 and 0.60).
 *
 * @param skd share of SKD, greater than 0
 * @param skb share of SKB, greater than 0
 */
public record Weights(BigDecimal skd, BigDecimal skb) {

    /** Checks that both are positive and add up to 1. */
    public Weights {
        PayloadCheck.present(skd, "payload.finalResult.weights.skd");
        PayloadCheck.present(skb, "payload.finalResult.weights.skb");
        PayloadCheck.require(skd.signum() > 0, "payload.finalResult.weights.skd", "must be positive");
        PayloadCheck.require(skb.signum() > 0, "payload.finalResult.weights.skb", "must be positive");
        PayloadCheck.require(
                skd.add(skb).compareTo(BigDecimal.ONE) == 0, "payload.finalResult.weights", "must add up to 1");
        // 0.4 and 0.40 are the same weight, and the same reason is given for both.
        skd = skd.stripTrailingZeros();
        skb = skb.stripTrailingZeros();
    }
}
