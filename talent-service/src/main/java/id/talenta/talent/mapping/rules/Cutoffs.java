package id.talenta.talent.mapping.rules;

import java.math.BigDecimal;

/**
 * Where the levels of an axis begin. A bound that is reached exactly is reached.
 *
 * @param high the least score of {@link Level#HIGH}
 * @param middle the least score of {@link Level#MIDDLE}
 */
public record Cutoffs(BigDecimal high, BigDecimal middle) {

    /** The level of a score. */
    public Level level(BigDecimal score) {
        if (score.compareTo(high) >= 0) {
            return Level.HIGH;
        }
        return score.compareTo(middle) >= 0 ? Level.MIDDLE : Level.LOW;
    }
}
