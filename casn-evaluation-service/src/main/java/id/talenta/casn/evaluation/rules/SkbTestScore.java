package id.talenta.casn.evaluation.rules;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What somebody came to in one test of SKB.
 *
 * @param test code of the test
 * @param present whether they sat it; absence is recorded, never inferred
 * @param score null for who was absent, and in a test that is only passed or failed
 * @param passed as it was stated; null where nothing has to be
 */
public record SkbTestScore(String test, boolean present, BigDecimal score, Boolean passed) {

    /** Checks that nobody absent has a score. */
    public SkbTestScore {
        Objects.requireNonNull(test, "test");
        if (!present && (score != null || passed != null)) {
            throw new IllegalArgumentException("those absent have no score");
        }
        score = score == null ? null : SkbTest.plain(score);
    }

    /**
     * Whether it eliminates.
     *
     * @param rule the test
     * @return true for somebody who sat it and is below its minimum, or is stated to have failed
     */
    public boolean eliminatedBy(SkbTest rule) {
        if (!rule.eliminating() || !present) {
            return false;
        }
        return rule.minimum() == null ? Boolean.FALSE.equals(passed) : score.compareTo(rule.minimum()) < 0;
    }
}
