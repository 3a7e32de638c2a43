package id.talenta.casn.evaluation.rules;

import java.math.BigDecimal;

/**
 * Scores of someone who was present. Bounds and steps are the rule set's business, checked when scores come in.
 *
 * @param technical technical test, 0 or more
 * @param managerial managerial test, 0 or more
 * @param sociocultural sociocultural test, 0 or more
 * @param interview interview, 0 or more
 * @param additional additional technical test, null where none was held
 */
public record PppkScores(int technical, int managerial, int sociocultural, int interview, BigDecimal additional) {

    /** Scores are never negative. */
    public PppkScores {
        if (technical < 0 || managerial < 0 || sociocultural < 0 || interview < 0) {
            throw new IllegalArgumentException("scores must not be negative");
        }
    }

    /**
     * Managerial and sociocultural score together.
     *
     * @return their sum
     */
    public int managerialAndSociocultural() {
        return managerial + sociocultural;
    }
}
