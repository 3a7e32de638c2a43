package id.talenta.casn.evaluation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinalScoreTest {

    private static final CpnsRules RULES = RuleSetFile.CPNS_2024;

    @ParameterizedTest(name = "SKD {0}, SKB {1}: {5}")
    @CsvSource({
        // 392 / 550 × 100 = 71.2727…
        "392,75.5,71.273,28.509,45.300,73.809",
        // 332 / 550 × 100 = 60.3636…; 0.40 × 60.364 = 24.1456; 0.60 × 61.123 = 36.6738
        "332,61.123,60.364,24.146,36.674,60.820",
        // 311 / 550 × 100 = 56.5454…
        "311,30,56.545,22.618,18.000,40.618",
        "550,100,100.000,40.000,60.000,100.000",
        "0,0,0.000,0.000,0.000,0.000"
    })
    void everyPartIsRoundedToThreeDecimals(
            int skd, String skb, String scaled, String skdWeighted, String skbWeighted, String total) {
        assertThat(FinalScore.of(RULES, skd, new BigDecimal(skb)))
                .isEqualTo(new FinalScore(
                        new BigDecimal(scaled),
                        new BigDecimal(skdWeighted),
                        new BigDecimal(skbWeighted),
                        new BigDecimal(total)));
    }

    /** Rounding only the sum, 0.40 × 55.273 + 0.60 × 60.004 = 58.1116, would give 58.112. */
    @Test
    void roundingEachPartIsNotRoundingTheSum() {
        FinalScore score = FinalScore.of(RULES, 304, new BigDecimal("60.004"));
        assertThat(score.skdScaled()).isEqualTo(new BigDecimal("55.273"));
        assertThat(score.skdWeighted()).isEqualTo(new BigDecimal("22.109"));
        assertThat(score.skbWeighted()).isEqualTo(new BigDecimal("36.002"));
        assertThat(score.total()).isEqualTo(new BigDecimal("58.111"));
        CpnsRules onlyTheSum = RuleSetFile.cpns2024(payload -> ((ObjectNode) payload.at("/finalResult/rounding"))
                .putArray("steps")
                .add("SKD_SCALED")
                .add("FINAL"));
        assertThat(FinalScore.of(onlyTheSum, 304, new BigDecimal("60.004")).total())
                .isEqualTo(new BigDecimal("58.112"));
    }

    /** With weights of 0.35 and 0.65 exact halves arise: 0.65 × 70.070 = 45.5455 and 0.65 × 70.090 = 45.5585. */
    @ParameterizedTest
    @CsvSource({
        "HALF_UP,70.070,45.546",
        "HALF_UP,70.090,45.559",
        "HALF_EVEN,70.070,45.546",
        "HALF_EVEN,70.090,45.558",
        "HALF_DOWN,70.070,45.545",
        "DOWN,70.090,45.558"
    })
    void anExactHalfIsRoundedAsTheRuleSetSays(String mode, String skb, String skbWeighted) {
        CpnsRules otherWeights = RuleSetFile.cpns2024(payload -> {
            ((ObjectNode) payload.at("/finalResult/weights"))
                    .put("skd", new BigDecimal("0.35"))
                    .put("skb", new BigDecimal("0.65"));
            ((ObjectNode) payload.at("/finalResult/rounding")).put("mode", mode);
        });
        assertThat(FinalScore.of(otherWeights, 0, new BigDecimal(skb)).skbWeighted())
                .isEqualTo(new BigDecimal(skbWeighted));
    }

    @Test
    void everyPossibleSkdScoreAgreesWithWholeNumberArithmetic() {
        for (int skd = 0; skd <= 550; skd++) {
            FinalScore score = FinalScore.of(RULES, skd, BigDecimal.ZERO);
            long scaled = (2L * skd * 100_000 + 550) / 1_100;
            long weighted = (4 * scaled + 5) / 10;
            assertThat(score.skdScaled()).isEqualTo(BigDecimal.valueOf(scaled, 3));
            assertThat(score.skdWeighted()).isEqualTo(BigDecimal.valueOf(weighted, 3));
        }
    }

    @Test
    void everyPossibleSkbScoreAgreesWithWholeNumberArithmetic() {
        for (int thousandths = 0; thousandths <= 100_000; thousandths++) {
            BigDecimal weighted =
                    FinalScore.of(RULES, 0, BigDecimal.valueOf(thousandths, 3)).skbWeighted();
            if (!weighted.equals(BigDecimal.valueOf((6L * thousandths + 5) / 10, 3))) {
                assertThat(weighted).as("SKB of %d thousandths", thousandths).isNull();
            }
        }
    }

    @Test
    void zerosAtTheEndOfAScoreMakeNoDifference() {
        assertThat(FinalScore.of(RULES, 392, new BigDecimal("75.500")))
                .isEqualTo(FinalScore.of(RULES, 392, new BigDecimal("75.5")));
    }
}
