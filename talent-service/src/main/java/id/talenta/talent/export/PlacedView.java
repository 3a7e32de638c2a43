package id.talenta.talent.export;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PlacedInMapping", description = "Where a mapping placed somebody; its reasons stand with the mapping")
record PlacedView(
        UUID mapping,
        @Schema(maxLength = 7, examples = "2026") String period,

        @Schema(maxLength = 40, examples = "talent-kepka-411-2025")
        String ruleSet,

        @Schema(examples = "1") @Min(1) @Max(10_000) int ruleSetVersion,

        @Schema(nullable = true, description = "Null while it is not published")
        Instant publishedAt,

        @Schema(nullable = true, examples = "8", description = "Null for none") @Min(1) @Max(9)
        Integer box,

        @Schema(nullable = true, maxLength = 20, examples = "HIGH")
        String performanceLevel,

        @Schema(nullable = true, maxLength = 20, examples = "HIGH")
        String potentialLevel,

        @Schema(nullable = true, examples = "84") @Min(0) @Max(100)
        BigDecimal performance,

        @Schema(nullable = true, examples = "81.5") @Min(0) @Max(100)
        BigDecimal potential,

        @Schema(nullable = true, examples = "82.75") @Min(0) @Max(100)
        BigDecimal talentValue,

        @Schema(description = "What keeps the person out of the boxes") @Size(max = 40)
        List<@Size(max = 64) String> obstacles) {

    PlacedView withoutScores() {
        return new PlacedView(
                mapping,
                period,
                ruleSet,
                ruleSetVersion,
                publishedAt,
                box,
                performanceLevel,
                potentialLevel,
                null,
                null,
                null,
                obstacles);
    }
}
