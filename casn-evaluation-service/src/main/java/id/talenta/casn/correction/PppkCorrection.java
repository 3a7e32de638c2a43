package id.talenta.casn.correction;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The row of PPPK scores as it is to be. */
@Schema(
        name = "PppkCorrection",
        description = "The participant's whole row of PPPK scores, as it is to be; scores are null for who was absent")
public record PppkCorrection(
        @Schema(examples = "true") @NotNull Boolean present,

        @Schema(nullable = true, examples = "310") @Min(0) @Max(1000)
        Integer technical,

        @Schema(nullable = true, examples = "80") @Min(0) @Max(1000)
        Integer managerial,

        @Schema(nullable = true, examples = "64") @Min(0) @Max(1000)
        Integer sociocultural,

        @Schema(nullable = true, examples = "32") @Min(0) @Max(1000)
        Integer interview,

        @Schema(nullable = true, examples = "71.5", description = "Additional technical test, where one was held")
        @DecimalMin("0")
        @DecimalMax("1000")
        BigDecimal additional) {}
