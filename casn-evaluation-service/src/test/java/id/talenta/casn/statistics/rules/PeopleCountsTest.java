package id.talenta.casn.statistics.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts under 5 people are not shown, and nothing that gives one away is. */
class PeopleCountsTest {

    private static final PeopleCounts.Probations NONE = PeopleCounts.Probations.NONE;

    @ParameterizedTest
    @CsvSource({"0, 0", "1, ", "4, ", "5, 5", "1000000, 1000000", ", "})
    void oneToFourPeopleAreNotShown(Long count, Long shown) {
        PeopleCounts of = new PeopleCounts(
                10,
                count,
                count,
                count,
                count,
                count,
                count,
                3L,
                count,
                Map.of(),
                new PeopleCounts.Probations(count, count, count));
        PeopleCounts many = of.withoutSmallOnes();
        assertThat(many.applied()).isEqualTo(shown);
        assertThat(many.present()).isEqualTo(shown);
        assertThat(many.passed()).isEqualTo(shown);
        assertThat(many.letThrough()).isEqualTo(shown);
        assertThat(many.filled()).isEqualTo(shown);
        assertThat(many.appointed()).isEqualTo(shown);
        assertThat(many.probations()).isEqualTo(new PeopleCounts.Probations(shown, shown, shown));
        assertThat(many.posts()).isEqualTo(10);
    }

    @Test
    void emptyPostsAreNotShownWhereTheyGiveTheFilledOnesAway() {
        PeopleCounts few = new PeopleCounts(10, 80L, 80L, 50L, 30L, 3L, null, 7L, 0L, Map.of(), NONE);
        assertThat(few.withoutSmallOnes().filled()).isNull();
        assertThat(few.withoutSmallOnes().empty()).isNull();
        PeopleCounts none = new PeopleCounts(10, 80L, 80L, 50L, 30L, 0L, null, 10L, 0L, Map.of(), NONE);
        assertThat(none.withoutSmallOnes().empty()).isEqualTo(10);
        PeopleCounts many = new PeopleCounts(10, 80L, 80L, 50L, 30L, 8L, null, 2L, 0L, Map.of(), NONE);
        assertThat(many.withoutSmallOnes().empty()).isEqualTo(2);
    }

    @Test
    void appointmentsAreCountedByStateAndHiddenByState() {
        PeopleCounts counts = new PeopleCounts(
                10, 80L, 80L, 50L, 30L, 8L, null, 2L, 8L, Map.of("SK_TERBIT", 7L, "DRH_DIISI", 1L), NONE);
        assertThat(counts.withoutSmallOnes().appointments())
                .containsEntry("SK_TERBIT", 7L)
                .containsEntry("DRH_DIISI", null);
    }
}
