package id.talenta.talent.mapping.rules;

import id.talenta.talent.ruleset.rules.Name;
import java.math.BigDecimal;

/**
 * A row of a scale of grades.
 *
 * @param grade as it is recorded
 * @param score what it is worth, 0 to 100
 * @param name what it is called
 */
public record GradeScore(String grade, BigDecimal score, Name name) {}
