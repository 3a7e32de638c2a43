package id.talenta.talent.assessment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.talenta.talent.ruleset.rules.Name;
import id.talenta.talent.ruleset.rules.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobFitRulesTest {

    private static final List<JobFitRules.Band> BANDS = List.of(
            new JobFitRules.Band(new BigDecimal("90"), new Name("Optimal", "optimal")),
            new JobFitRules.Band(new BigDecimal("78"), new Name("Cukup Optimal", "fairly optimal")),
            new JobFitRules.Band(BigDecimal.ZERO, new Name("Kurang Optimal", "less than optimal")));

    private final JobFitRules capped = rules(true);
    private final JobFitRules uncapped = rules(false);

    @Test
    void asManyLevelsAsRequiredAreAHundredPerCent() {
        assertThat(capped.percent(levels("M.01:3/3", "M.02:3/3", "SK.01:3/3"))).isEqualByComparingTo("100");
    }

    @Test
    void aSurplusMakesUpForALackOnlyWhereItIsNotCapped() {
        List<CompetencyLevel> levels = levels("M.01:4/3", "M.02:2/3", "SK.01:3/3");
        assertThat(capped.percent(levels)).isEqualByComparingTo("88.89");
        assertThat(uncapped.percent(levels)).isEqualByComparingTo("100");
    }

    @Test
    void theTotalIsCappedInAnyCase() {
        assertThat(uncapped.percent(levels("M.01:5/3", "M.02:5/3"))).isEqualByComparingTo("100");
    }

    @Test
    void whatMustBeAssessedAndIsNotIsNamed() {
        assertThat(capped.missing(levels("M.02:3/3", "T.01:2/2"))).containsExactly("M.01", "SK.01");
        assertThat(capped.missing(levels("M.01:1/1", "M.02:3/3", "SK.01:2/2"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "100, Optimal",
        "90, Optimal",
        "89.99, Cukup Optimal",
        "78, Cukup Optimal",
        "77.99, Kurang Optimal",
        "0, Kurang Optimal"
    })
    void bandsAreThoseOfMapping(BigDecimal percent, String band) {
        assertThat(capped.band(percent).id()).isEqualTo(band);
    }

    @Test
    void levelsThatCannotBeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CompetencyLevel("M.01", 6, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new CompetencyLevel("M.01", 3, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new CompetencyLevel("M.1", 3, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JobFitRules(true, rounding(), List.of("M.01", "M.01"), BANDS))
                .withMessage("payload.mapping.jobFit.competencies[1]: repeats M.01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JobFitRules(true, rounding(), List.of("M.01"), BANDS.subList(0, 2)))
                .withMessage("payload.mapping.jobFit.bands[1].from: must be 0");
    }

    @Property
    void aHigherLevelNeverLowersTheFit(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(max = 4) Integer> actual,
            @ForAll @IntRange(min = 1, max = 5) int required,
            @ForAll boolean cap) {
        List<CompetencyLevel> before = new ArrayList<>();
        actual.forEach(level -> before.add(new CompetencyLevel("M.01", level, required)));
        for (int i = 0; i < actual.size(); i++) {
            List<CompetencyLevel> after = new ArrayList<>(before);
            after.set(i, new CompetencyLevel("M.01", actual.get(i) + 1, required));
            assertThat(rules(cap).percent(after))
                    .isGreaterThanOrEqualTo(rules(cap).percent(before));
            assertThat(capped.percent(after)).isLessThanOrEqualTo(uncapped.percent(after));
        }
    }

    private static JobFitRules rules(boolean cap) {
        return new JobFitRules(cap, rounding(), List.of("M.01", "M.02", "SK.01"), BANDS);
    }

    private static Rounding rounding() {
        return new Rounding(2, RoundingMode.HALF_UP);
    }

    private static List<CompetencyLevel> levels(String... written) {
        List<CompetencyLevel> levels = new ArrayList<>();
        for (String one : written) {
            String[] parts = one.split("[:/]");
            levels.add(new CompetencyLevel(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
        }
        return levels;
    }
}
