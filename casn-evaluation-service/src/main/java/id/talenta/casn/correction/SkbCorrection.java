package id.talenta.casn.correction;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The row of SKB scores as it is to be. */
@Schema(
        name = "SkbCorrection",
        description = "The participant's whole row of SKB scores, as it is to be; the score is null for who was absent")
public record SkbCorrection(
        @Schema(examples = "true") @NotNull Boolean present,

        @Schema(nullable = true, examples = "82.5") @DecimalMin("0") @DecimalMax("1000")
        BigDecimal score,

        @Schema(examples = "false") @NotNull Boolean eliminated) {}
