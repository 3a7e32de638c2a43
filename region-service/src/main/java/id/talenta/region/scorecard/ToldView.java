package id.talenta.region.scorecard;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ScorecardTold", description = "The event that something was told by")
record ToldView(
        @NotNull UUID event,

        @Schema(required = true, examples = "17", description = "Of what it is about; grows with each change")
        @Min(1)
        @Max(1_000_000_000_000L)
        long version,

        @Schema(required = true, description = "When it happened") @NotNull
        Instant at) {

    static ToldView of(Told told) {
        return new ToldView(told.event(), told.version(), told.at());
    }
}
