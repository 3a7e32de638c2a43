package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.evaluation.rules.FormationNeed;
import id.talenta.casn.evaluation.rules.SkbIntegration;
import id.talenta.casn.evaluation.rules.SkbTestScore;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the tests that an SKB score is made of, as it is shown. */
@Schema(name = "SkbTestScore", description = "One of the tests that SKB is made of, and the person's score in it")
public record SkbTestView(
        @Schema(maxLength = 32, examples = "WAWANCARA") String test,
        boolean present,

        @Schema(nullable = true, examples = "48") @Min(0) @Max(1000)
        BigDecimal score,

        @Schema(
                nullable = true,
                examples = "60",
                description = "Highest score; null for a test that is only passed or failed")
        @Min(1)
        @Max(1000)
        Integer maximum,

        @Schema(examples = "0.4", description = "Share of SKB") @Min(0) @Max(1)
        BigDecimal weight,

        @Schema(nullable = true, examples = "32", description = "The part of SKB that it comes to") @Min(0) @Max(100)
        BigDecimal weighted,

        boolean eliminating,

        @Schema(nullable = true, examples = "30", description = "The score below which it eliminates")
        @Min(0)
        @Max(1000)
        BigDecimal minimum,

        @Schema(nullable = true, description = "As it was stated, of a test that eliminates without a minimum")
        Boolean passed,

        @Schema(description = "Whether it eliminated the person")
        boolean eliminated) {

    /** The tests that somebody has a row of; none where the formation has declared none. */
    static List<SkbTestView> of(CpnsRules rules, FormationNeed formation, List<SkbTestScore> scores) {
        return formation.skbTests().isEmpty()
                ? List.of()
                : SkbIntegration.of(rules, formation.skbTests(), scores).parts().stream()
                        .map(SkbTestView::of)
                        .toList();
    }

    private static SkbTestView of(SkbIntegration.Part part) {
        return new SkbTestView(
                part.test().code(),
                part.result().present(),
                part.result().score(),
                part.test().maximum(),
                part.test().weight(),
                part.weighted(),
                part.test().eliminating(),
                part.test().minimum(),
                part.result().passed(),
                part.result().eliminatedBy(part.test()));
    }
}
