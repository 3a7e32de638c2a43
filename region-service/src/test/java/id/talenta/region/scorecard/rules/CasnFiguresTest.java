package id.talenta.region.scorecard.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CasnFiguresTest {

    @Test
    void eachFigureIsTheSum() {
        CasnFigures both = CasnFigures.of(List.of(
                published(10, 100, 8, 2, Map.of("SK_TERBIT", 5, "DRH_DIISI", 1)),
                published(20, 300, 15, 5, Map.of("SK_TERBIT", 7))));
        assertThat(both)
                .isEqualTo(new CasnFigures(
                        2,
                        2,
                        2,
                        30,
                        400,
                        380,
                        200,
                        90,
                        23,
                        7,
                        12,
                        Map.of("DRH_DIISI", 1, "SK_TERBIT", 12),
                        Map.of("RUNNING", 4)));
    }

    @Test
    void whatNothingPublishedDecidesIsUnknownAndNotZero() {
        CasnFigures one = CasnFigures.of(List.of(unpublished()));
        assertThat(one.published()).isZero();
        assertThat(one.participants()).isEqualTo(50);
        assertThat(one.present()).isNull();
        assertThat(one.met()).isNull();
        assertThat(one.letThrough()).isNull();
        assertThat(one.filled()).isNull();
        assertThat(one.empty()).isNull();
    }

    @Test
    void whatIsDecidedInSomeIsTheSumOfThose() {
        CasnFigures both = CasnFigures.of(List.of(published(10, 100, 0, 10, Map.of()), unpublished()));
        assertThat(both.published()).isEqualTo(1);
        assertThat(both.participants()).isEqualTo(150);
        assertThat(both.filled()).isZero();
        assertThat(both.empty()).isEqualTo(10);
        assertThat(both.probations()).isEqualTo(Map.of("RUNNING", 2));
    }

    private static SelectionFigures published(
            int posts, int participants, int filled, int empty, Map<String, Integer> byState) {
        return new SelectionFigures(
                UUID.randomUUID(),
                "CPNS",
                2024,
                1,
                posts,
                participants,
                participants - 10,
                participants / 2,
                45,
                filled,
                empty,
                byState.getOrDefault("SK_TERBIT", 0),
                byState,
                Map.of("RUNNING", 2),
                UUID.randomUUID());
    }

    private static SelectionFigures unpublished() {
        return new SelectionFigures(
                UUID.randomUUID(), "CPNS", 2024, 1, 5, 50, null, null, null, null, null, 0, Map.of(), Map.of(), null);
    }
}
