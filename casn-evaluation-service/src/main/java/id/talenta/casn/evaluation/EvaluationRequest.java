package id.talenta.casn.evaluation;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "EvaluationRequest", description = "What to evaluate", examples = "{\"stage\":\"SKD\"}")
record EvaluationRequest(
        @NotNull Stage stage,

        @Schema(
                nullable = true,
                defaultValue = "false",
                description = "Evaluate without any consequence: it can be read, not published")
        Boolean dryRun) {

    boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }
}
