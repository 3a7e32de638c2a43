package id.talenta.talent.standing.rules;

import id.talenta.talent.assessment.rules.CompetencyLevel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Competency levels of one person, at least one of them (PermenPANRB 38/2017). Figures have two decimals, rounded half
 * up.
 *
 * @param levels what was reached, and what the post asks for
 */
public record Levels(List<CompetencyLevel> levels) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;
    private static final String MANAGERIAL = "M.";

    /** Copies the list. */
    public Levels {
        levels = List.copyOf(levels);
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("There are no levels");
        }
    }

    /** Whether there are managerial levels ({@code M.01} to {@code M.08}) among some levels. */
    public static boolean areManagerial(List<CompetencyLevel> levels) {
        return levels.stream().anyMatch(Levels::isManagerial);
    }

    /** The managerial ones alone. */
    public Levels managerial() {
        return new Levels(levels.stream().filter(Levels::isManagerial).toList());
    }

    /** Mean of the levels reached. */
    public BigDecimal actual() {
        return mean(levels.stream().mapToInt(CompetencyLevel::actual).sum());
    }

    /** Mean of the levels that the post asks for. */
    public BigDecimal required() {
        return mean(sumRequired());
    }

    /** The job fit: {@code 100 × Σ actual / Σ required}, at most 100. */
    public BigDecimal percent() {
        int actual = levels.stream().mapToInt(CompetencyLevel::actual).sum();
        return HUNDRED.multiply(BigDecimal.valueOf(actual))
                .divide(BigDecimal.valueOf(sumRequired()), DECIMALS, RoundingMode.HALF_UP)
                .min(HUNDRED.setScale(DECIMALS));
    }

    private int sumRequired() {
        return levels.stream().mapToInt(CompetencyLevel::required).sum();
    }

    private BigDecimal mean(int sum) {
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(levels.size()), DECIMALS, RoundingMode.HALF_UP);
    }

    private static boolean isManagerial(CompetencyLevel level) {
        return level.competency().startsWith(MANAGERIAL);
    }
}
