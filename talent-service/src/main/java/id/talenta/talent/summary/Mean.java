package id.talenta.talent.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A mean with two decimals, rounded half up. */
final class Mean {

    /** Of fewer people a mean tells too much of each. */
    private static final int FEWEST = 5;

    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private BigDecimal sum = BigDecimal.ZERO;
    private int count;

    void add(BigDecimal value) {
        sum = sum.add(value);
        count++;
    }

    int count() {
        return count;
    }

    /** Null of fewer than five. */
    BigDecimal value() {
        return count < FEWEST ? null : sum.divide(BigDecimal.valueOf(count), DECIMALS, RoundingMode.HALF_UP);
    }

    /** A part of a whole in per cent; null of nothing. */
    static BigDecimal percent(int part, int whole) {
        return whole == 0
                ? null
                : HUNDRED.multiply(BigDecimal.valueOf(part))
                        .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
    }
}
