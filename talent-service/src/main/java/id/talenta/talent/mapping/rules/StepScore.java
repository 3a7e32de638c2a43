package id.talenta.talent.mapping.rules;

import java.math.BigDecimal;

/**
 * A row of a scale of whole years.
 *
 * @param from the fewest years of this row
 * @param score what they are worth, 0 to 100
 */
public record StepScore(int from, BigDecimal score) {}
