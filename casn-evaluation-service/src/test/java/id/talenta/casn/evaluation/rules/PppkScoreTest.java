package id.talenta.casn.evaluation.rules;

import static id.talenta.casn.evaluation.rules.PppkPeople.affirmed;
import static id.talenta.casn.evaluation.rules.PppkPeople.candidate;
import static id.talenta.casn.evaluation.rules.PppkPeople.formation;
import static id.talenta.casn.evaluation.rules.PppkPeople.scores;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Affirmation in per cent of the highest technical score, capped there; the additional test by its weight. */
class PppkScoreTest {

    private static final PppkFormation CLASS = formation("F", PppkPeople.TEACHER, "A", NeedType.UMUM, 1);

    @ParameterizedTest(name = "{0}: {1} with {2} counts {4}, capped from {3}")
    @CsvSource({
        "2021, 200, '', 200, 200",
        "2021, 200, CERTIFICATE, 650, 450",
        "2021, 0, CERTIFICATE, 450, 450",
        "2021, 200, AGE_AND_SERVICE, 267.5, 267.5",
        "2021, 200, DISABILITY, 245, 245",
        "2021, 200, THK_II, 245, 245",
        "2021, 200, AGE_AND_SERVICE DISABILITY THK_II, 357.5, 357.5",
        "2021, 410, DISABILITY, 455, 450",
        "2021, 405, DISABILITY, 450, 450",
        "2022, 200, CERTIFICATE, 650, 450",
        "2022, 200, DISABILITY, 245, 245",
        "2022, 200, AGE_AND_SERVICE, 200, 200",
        "2022, 200, THK_II, 200, 200"
    })
    void affirmationOfTeachers(int year, int technical, String claimed, BigDecimal sum, BigDecimal counted) {
        Affirmation[] affirmations = Arrays.stream(claimed.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Affirmation::valueOf)
                .toArray(Affirmation[]::new);
        PppkScore score =
                PppkScore.of(PppkFile.of(year), CLASS, affirmed("1", "F", scores(technical, 80, 60, 30), affirmations));
        assertThat(score.affirmed()).isEqualByComparingTo(sum);
        assertThat(score.technical()).isEqualByComparingTo(counted);
        assertThat(score.total()).isEqualByComparingTo(counted.add(BigDecimal.valueOf(170)));
    }

    @Test
    void anAffirmationOfTeachersIsNotGivenToOthers() {
        PppkFormation nurse = formation("F", "PERAWAT TERAMPIL", "A", NeedType.UMUM, 1);
        PppkScore score = PppkScore.of(
                PppkFile.of(2021), nurse, affirmed("1", "F", scores(200, 80, 60, 30), Affirmation.CERTIFICATE));
        assertThat(score.technical()).isEqualByComparingTo("200");
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({"400, 100, 415", "400, 0, 280", "0, 100, 135", "450, 100, 450", "335, 71.5, 331.025"})
    void theAdditionalTestOf2023Weighs30PerCent(int technical, String additional, BigDecimal expected) {
        PppkScore score = PppkScore.of(
                PppkFile.of(2023), CLASS, candidate("1", "F", null, PppkPeople.withAdditional(technical, additional)));
        assertThat(score.technical()).isEqualByComparingTo(expected);
        assertThat(score.total()).isEqualByComparingTo(expected.add(BigDecimal.valueOf(170)));
    }
}
