package id.talenta.casn.evaluation.rules;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A test of SKB as a formation announces it. A test that is scored has a highest score, and counts by its weight; one
 * that is only passed or failed has neither. One that eliminates (<em>menggugurkan</em>) does so below its minimum, or,
 * where it has none, by a statement that it was failed.
 *
 * @param code how files name it
 * @param weight share of SKB, 0 to 1; 0 exactly where there is no highest score
 * @param maximum highest score, null for a test that is only passed or failed
 * @param minimum the score below which it eliminates, null where none does
 * @param eliminating whether it can eliminate
 */
public record SkbTest(String code, BigDecimal weight, Integer maximum, BigDecimal minimum, boolean eliminating) {

    /** Form of a code: so that it needs no quoting anywhere. */
    public static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,31}");

    /** Checks that the parts fit together. */
    public SkbTest {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(weight, "weight");
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("no code of a test");
        }
        if (weight.signum() < 0 || weight.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("a weight is between 0 and 1");
        }
        if ((weight.signum() == 0) != (maximum == null)) {
            throw new IllegalArgumentException("exactly the tests that are scored have a weight");
        }
        if (maximum == null && !eliminating) {
            throw new IllegalArgumentException("a test that neither counts nor eliminates decides nothing");
        }
        if (minimum != null && (!eliminating || maximum == null)) {
            throw new IllegalArgumentException("only a scored test that eliminates has a minimum");
        }
        // 0.5 and 0.50 are the same, and so is everything that is made of them
        weight = plain(weight);
        minimum = minimum == null ? null : plain(minimum);
    }

    /**
     * Whether it has scores.
     *
     * @return false for a test that is only passed or failed
     */
    public boolean scored() {
        return maximum != null;
    }

    /**
     * Whether somebody who sat it must be stated to have passed or failed.
     *
     * @return true for a test that eliminates and has no minimum
     */
    public boolean stated() {
        return eliminating && minimum == null;
    }

    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
