package id.talenta.talent.mapping.rules;

import java.math.BigDecimal;

/**
 * Where a person stands on an axis.
 *
 * @param score 0 to 100, rounded
 * @param level what that is
 */
public record Standing(BigDecimal score, AxisLevel level) {}
