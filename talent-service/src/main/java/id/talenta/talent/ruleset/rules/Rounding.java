package id.talenta.talent.ruleset.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a value that is published is rounded.
 *
 * @param decimals decimals kept, 0 to 4
 * @param mode how the rest is rounded
 */
public record Rounding(int decimals, RoundingMode mode) {

    private static final int MOST_DECIMALS = 4;

    /** Refuses a rounding that cannot be used. */
    public static void check(Rounding rounding, String path) {
        PayloadCheck.present(rounding, path);
        PayloadCheck.require(
                rounding.decimals >= 0 && rounding.decimals <= MOST_DECIMALS,
                path + ".decimals",
                "must be between 0 and " + MOST_DECIMALS + ", is " + rounding.decimals);
        PayloadCheck.present(rounding.mode, path + ".mode");
        PayloadCheck.require(rounding.mode != RoundingMode.UNNECESSARY, path + ".mode", "must round");
    }

    /** The value with this rounding's decimals. */
    public BigDecimal of(BigDecimal exact) {
        return exact.setScale(decimals, mode);
    }

    /** A quotient with this rounding's decimals. */
    public BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, decimals, mode);
    }
}
