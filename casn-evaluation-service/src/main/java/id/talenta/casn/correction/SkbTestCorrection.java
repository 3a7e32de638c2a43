package id.talenta.casn.correction;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The row of one test of SKB as it is to be. */
@Schema(
        name = "SkbTestCorrection",
        description =
                "The participant's whole row of one test of SKB, as it is to be; score and passed are null for who was absent")
public record SkbTestCorrection(
        @Schema(examples = "WAWANCARA", maxLength = 32) @NotNull @Size(min = 1, max = 32)
        String test,

        @Schema(examples = "true") @NotNull Boolean present,

        @Schema(nullable = true, examples = "48") @DecimalMin("0") @DecimalMax("1000")
        BigDecimal score,

        @Schema(nullable = true, description = "Only of a test that eliminates without a minimum")
        Boolean passed) {}
