package id.talenta.region.operations;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Published", description = "What is going to be sent")
record Published(
        @Schema(required = true, examples = "39") @Min(0) @Max(100_000)
        int events) {}
