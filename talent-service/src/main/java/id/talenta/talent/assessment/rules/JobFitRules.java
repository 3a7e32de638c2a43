package id.talenta.talent.assessment.rules;

import id.talenta.talent.ruleset.rules.Name;
import id.talenta.talent.ruleset.rules.PayloadCheck;
import id.talenta.talent.ruleset.rules.Rounding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Job fit (<em>job person match</em>, JPM): how far a person's competency levels reach those of the post.
 * {@code 100 × Σ counted / Σ required}, never above 100.
 *
 * @param capPerCompetency whether a level above the required one counts as the required one only, so that a surplus in one
 *     competency cannot make up for a lack in another
 * @param rounding of the percentage
 * @param competencies the competencies that must be assessed; others count too where they are
 * @param bands what the percentage is called, from the highest down; the last begins at 0
 */
public record JobFitRules(boolean capPerCompetency, Rounding rounding, List<String> competencies, List<Band> bands) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String PATH = "payload.mapping.jobFit";

    /**
     * A range of the percentage.
     *
     * @param from its lower bound, itself included
     * @param name what it is called
     */
    public record Band(BigDecimal from, Name name) {}

    /** Checks that the competencies are codes and that the bands cover 0 to 100. */
    public JobFitRules {
        Rounding.check(rounding, PATH + ".rounding");
        competencies = PayloadCheck.distinct(competencies, PATH + ".competencies");
        for (int i = 0; i < competencies.size(); i++) {
            PayloadCheck.require(
                    competencies.get(i).matches(CompetencyLevel.CODE),
                    PATH + ".competencies[" + i + "]",
                    "is no code of a competency");
        }
        bands = PayloadCheck.filled(bands, PATH + ".bands");
        for (int i = 0; i < bands.size(); i++) {
            String path = PATH + ".bands[" + i + "]";
            PayloadCheck.between(bands.get(i).from(), 0, 100, path + ".from");
            Name.check(bands.get(i).name(), path + ".name");
            PayloadCheck.require(
                    i == 0 || bands.get(i).from().compareTo(bands.get(i - 1).from()) < 0,
                    path + ".from",
                    "must be lower than the one before");
        }
        PayloadCheck.require(
                bands.get(bands.size() - 1).from().signum() == 0,
                PATH + ".bands[" + (bands.size() - 1) + "].from",
                "must be 0");
    }

    /** The competencies that must be assessed and are not, in the order of the rules. */
    public List<String> missing(List<CompetencyLevel> levels) {
        Set<String> assessed = levels.stream().map(CompetencyLevel::competency).collect(Collectors.toSet());
        return competencies.stream()
                .filter(competency -> !assessed.contains(competency))
                .toList();
    }

    /** The sum of what counts of the levels reached. */
    public int counted(List<CompetencyLevel> levels) {
        return levels.stream()
                .mapToInt(level -> capPerCompetency ? Math.min(level.actual(), level.required()) : level.actual())
                .sum();
    }

    /** The sum of the levels required. */
    public static int required(List<CompetencyLevel> levels) {
        return levels.stream().mapToInt(CompetencyLevel::required).sum();
    }

    /**
     * The job fit in per cent.
     *
     * @param levels at least one
     */
    public BigDecimal percent(List<CompetencyLevel> levels) {
        BigDecimal exact = rounding.quotient(
                HUNDRED.multiply(BigDecimal.valueOf(counted(levels))), BigDecimal.valueOf(required(levels)));
        return exact.min(rounding.of(HUNDRED));
    }

    /** What a percentage is called. */
    public Name band(BigDecimal percent) {
        return bands.stream()
                .filter(band -> percent.compareTo(band.from()) >= 0)
                .findFirst()
                .orElseThrow()
                .name();
    }
}
