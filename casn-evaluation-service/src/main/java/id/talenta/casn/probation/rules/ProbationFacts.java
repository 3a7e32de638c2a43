package id.talenta.casn.probation.rules;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is known of a probation; null is what nobody has recorded yet, and is never taken for an answer.
 *
 * @param began first day
 * @param training score of the training
 * @param fit whether the examining physicians found the person fit in body and mind
 * @param discipline the heaviest punishment
 * @param appraisal predicate of the year's appraisal
 */
public record ProbationFacts(
        LocalDate began, BigDecimal training, Boolean fit, Punishment discipline, ProbationRules.Predicate appraisal) {}
