package id.talenta.casn.publication;

import id.talenta.casn.evaluation.ResultView;
import id.talenta.casn.evaluation.Stage;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "OwnResult",
        description = "A participant's own published result with every reason, and when they can object to it")
record ResultLookupView(
        UUID selection,
        UUID evaluation,
        Stage stage,
        @Schema(examples = "1") @Min(1) @Max(10_000) int version,
        Instant publishedAt,
        @Schema(nullable = true, maxLength = 10) LocalDate objectionsFrom,
        @Schema(nullable = true, maxLength = 10) LocalDate objectionsUntil,
        ResultView result) {}
