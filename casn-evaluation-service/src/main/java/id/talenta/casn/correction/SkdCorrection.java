package id.talenta.casn.correction;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The row of SKD scores as it is to be. */
@Schema(
        name = "SkdCorrection",
        description = "The participant's whole row of SKD scores, as it is to be; scores are null for who was absent")
public record SkdCorrection(
        @Schema(examples = "true") @NotNull Boolean present,

        @Schema(nullable = true, examples = "85") @Min(0) @Max(1000)
        Integer twk,

        @Schema(nullable = true, examples = "110") @Min(0) @Max(1000)
        Integer tiu,

        @Schema(nullable = true, examples = "180") @Min(0) @Max(1000)
        Integer tkp) {}
