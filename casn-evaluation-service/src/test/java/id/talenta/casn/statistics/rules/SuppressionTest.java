package id.talenta.casn.statistics.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts under 5 people are not shown, and nothing that gives one away is. */
class SuppressionTest {

    private static final PeopleCounts.Probations NONE = PeopleCounts.Probations.NONE;

    private static PeopleCounts of(PeopleCounts group) {
        return Suppression.of(List.of(group)).get(0);
    }

    private static PeopleCounts filled(long posts, Long filled, Long empty) {
        return new PeopleCounts(posts, 80L, 80L, 50L, 30L, filled, null, empty, 0L, Map.of(), NONE);
    }

    private static PeopleCounts appointed(
            Long appointed, Map<String, Long> states, PeopleCounts.Probations probations) {
        return new PeopleCounts(40, 80L, 80L, 50L, 30L, 30L, null, 10L, appointed, states, probations);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, ", "4, ", "5, 5", "1000000, 1000000", ", "})
    void oneToFourPeopleAreNotShown(Long count, Long shown) {
        PeopleCounts many = of(new PeopleCounts(
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
                new PeopleCounts.Probations(count, count, count, count)));
        assertThat(many.applied()).isEqualTo(shown);
        assertThat(many.present()).isEqualTo(shown);
        assertThat(many.passed()).isEqualTo(shown);
        assertThat(many.letThrough()).isEqualTo(shown);
        assertThat(many.filled()).isEqualTo(shown);
        assertThat(many.appointed()).isEqualTo(shown);
        assertThat(many.probations()).isEqualTo(new PeopleCounts.Probations(shown, shown, shown, shown));
        assertThat(many.posts()).isEqualTo(10);
    }

    @Test
    void emptyPostsAreNotShownWhereTheyGiveTheFilledOnesAway() {
        assertThat(of(filled(10, 3L, 7L)).filled()).isNull();
        assertThat(of(filled(10, 3L, 7L)).empty()).isNull();
        assertThat(of(filled(10, 0L, 10L)).empty()).isEqualTo(10);
        assertThat(of(filled(10, 8L, 2L)).empty()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0"})
    void whetherASinglePostIsFilledIsNotShown(Long filled, Long empty) {
        assertThat(of(filled(1, filled, empty)).filled()).isNull();
        assertThat(of(filled(1, filled, empty)).empty()).isNull();
    }

    @Test
    void whoIsLeftOfTheAppointedIsNotShown() {
        PeopleCounts shown = of(appointed(10L, Map.of("SK_TERBIT", 7L, "SPMT", 3L), NONE));
        assertThat(shown.appointed()).isEqualTo(10);
        assertThat(shown.appointments()).containsEntry("SK_TERBIT", null).containsEntry("SPMT", null);
    }

    @Test
    void theAppointedAreNotShownWhereThePartsWouldGiveThemAway() {
        PeopleCounts shown = of(appointed(4L, Map.of("SK_TERBIT", 4L), NONE));
        assertThat(shown.appointed()).isNull();
        assertThat(shown.appointments()).containsEntry("SK_TERBIT", null);
    }

    @Test
    void theOnlyStateOfAFewIsHiddenWithTheNextSmallest() {
        PeopleCounts shown = of(appointed(
                20L, Map.of("BTS", 1L, "DIUSULKAN", 6L, "SPMT", 20L), new PeopleCounts.Probations(20L, 0L, 0L, 0L)));
        assertThat(shown.appointments())
                .containsEntry("BTS", null)
                .containsEntry("DIUSULKAN", null)
                .containsEntry("SPMT", 20L);
        assertThat(shown.appointed()).isEqualTo(20);
    }

    @Test
    void whoIsLeftOfThoseAtWorkIsNotShown() {
        PeopleCounts shown = of(appointed(30L, Map.of("SPMT", 30L), new PeopleCounts.Probations(20L, 8L, 2L, 0L)));
        assertThat(shown.appointments()).containsEntry("SPMT", 30L);
        assertThat(shown.probations()).isEqualTo(new PeopleCounts.Probations(20L, null, null, 0L));
    }

    @Test
    void fewTogetherAreNotEnough() {
        PeopleCounts shown = of(appointed(30L, Map.of("SPMT", 30L), new PeopleCounts.Probations(28L, 1L, 1L, 0L)));
        assertThat(shown.probations()).isEqualTo(new PeopleCounts.Probations(null, null, null, 0L));
    }

    @Test
    void theOnlyGroupOfAFewIsHiddenWithTheNextSmallest() {
        List<PeopleCounts> shown =
                Suppression.of(List.of(filled(10, 3L, 7L), filled(20, 8L, 12L), filled(30, 25L, 5L)));
        assertThat(shown).extracting(PeopleCounts::filled).containsExactly(null, null, 25L);
        assertThat(shown).extracting(PeopleCounts::empty).containsExactly(null, null, 5L);
        assertThat(shown).extracting(PeopleCounts::applied).containsExactly(80L, 80L, 80L);
    }

    @Test
    void whereNothingIsSmallEverythingIsShown() {
        PeopleCounts group =
                appointed(30L, Map.of("APS", 6L, "SPMT", 30L), new PeopleCounts.Probations(20L, 10L, 0L, 0L));
        assertThat(of(group)).isEqualTo(group);
    }
}
