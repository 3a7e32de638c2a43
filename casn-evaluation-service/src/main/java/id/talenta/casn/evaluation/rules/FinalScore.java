package id.talenta.casn.evaluation.rules;

import java.math.BigDecimal;

/**
 * The final score and the values on the way to it, in decimal arithmetic, rounded as the rule set says. 2024: {@code
 * skd100 = round3(SKD / 550 × 100)}, {@code final = round3(0.40 × skd100) + round3(0.60 × SKB)}, round3 = three
 * decimals, half up.
 *
 * @param skdScaled SKD brought to the scale (0–100)
 * @param skdWeighted share of SKD
 * @param skbWeighted share of SKB
 * @param total the final score
 */
public record FinalScore(BigDecimal skdScaled, BigDecimal skdWeighted, BigDecimal skbWeighted, BigDecimal total) {

    /**
     * The final score of someone.
     *
     * @param rules the rule set
     * @param skd total SKD score
     * @param skb SKB score
     * @return the score and how it came about
     */
    public static FinalScore of(CpnsRules rules, int skd, BigDecimal skb) {
        FinalRules integration = rules.finalResult();
        Rounding rounding = integration.rounding();
        BigDecimal skdScaled = BigDecimal.valueOf((long) skd * integration.scale())
                .divide(BigDecimal.valueOf(rules.skd().maximum()), rounding.decimals(), rounding.mode());
        BigDecimal skdWeighted = rounding.after(
                Rounding.Step.SKD_WEIGHTED, integration.weights().skd().multiply(skdScaled));
        BigDecimal skbWeighted = rounding.after(
                Rounding.Step.SKB_WEIGHTED, integration.weights().skb().multiply(skb));
        BigDecimal total = rounding.after(Rounding.Step.FINAL, skdWeighted.add(skbWeighted));
        return new FinalScore(skdScaled, skdWeighted, skbWeighted, total);
    }
}
