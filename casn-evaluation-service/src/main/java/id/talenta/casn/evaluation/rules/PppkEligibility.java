package id.talenta.casn.evaluation.rules;

import java.math.BigDecimal;
import java.util.Optional;

/** Who competes for the posts of a formation: those who reach its passing grade, if it has one. */
final class PppkEligibility {

    private final PppkRules rules;

    PppkEligibility(PppkRules rules) {
        this.rules = rules;
    }

    /**
     * The least technical score that a formation asks for.
     *
     * @param value the minimum
     * @param verified whether the rule that names it was held against the regulation
     */
    record Minimum(int value, boolean verified) {}

    /** The formation's own minimum, or that of the rules for its position; nothing where neither is known. */
    Optional<Minimum> technicalMinimum(PppkFormation formation) {
        if (formation.technicalMinimum() != null) {
            return Optional.of(new Minimum(formation.technicalMinimum(), true));
        }
        return rules.technicalMinimum(formation.position())
                .map(minimum -> new Minimum(minimum.minimum(), minimum.verified()));
    }

    boolean met(PppkFormation formation, PppkScores scores, PppkScore score) {
        return rules.threshold(formation.need().needType())
                .map(threshold -> scores.managerialAndSociocultural() >= threshold.managerialAndSociocultural()
                        && scores.interview() >= threshold.interview()
                        && (!threshold.technicalByPosition() || technicalMet(formation, score)))
                .orElse(true);
    }

    private boolean technicalMet(PppkFormation formation, PppkScore score) {
        return technicalMinimum(formation)
                .map(minimum -> score.technical().compareTo(BigDecimal.valueOf(minimum.value())) >= 0)
                .orElse(true);
    }
}
