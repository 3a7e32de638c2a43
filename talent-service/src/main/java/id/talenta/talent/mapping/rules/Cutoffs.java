package id.talenta.talent.mapping.rules;

import java.math.BigDecimal;

/**
 * Where the levels of an axis begin. A bound that is reached exactly is reached.
 *
 * @param high the least score of {@link AxisLevel#HIGH}
 * @param middle the least score of {@link AxisLevel#MIDDLE}
 */
public record Cutoffs(BigDecimal high, BigDecimal middle) {

    /** The level of a score. */
    public AxisLevel level(BigDecimal score) {
        if (score.compareTo(high) >= 0) {
            return AxisLevel.HIGH;
        }
        return score.compareTo(middle) >= 0 ? AxisLevel.MIDDLE : AxisLevel.LOW;
    }
}
