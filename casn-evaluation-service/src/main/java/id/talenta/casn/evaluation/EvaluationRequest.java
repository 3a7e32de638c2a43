package id.talenta.casn.evaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "EvaluationRequest", description = "What to evaluate", examples = "{\"stage\":\"SKD\"}")
record EvaluationRequest(
        @NotNull Stage stage,

        @Schema(
                nullable = true,
                defaultValue = "false",
                description = "Evaluate without any consequence: it can be read, not published")
        Boolean dryRun,

        @Schema(nullable = true, description = "What to suppose instead of what is; makes it a dry run") @Valid
        WhatIf whatIf) {

    @Schema(
            name = "WhatIf",
            description = "What an evaluation is to suppose: another rule set, other numbers of posts, or both")
    record WhatIf(
            @Schema(nullable = true, description = "Instead of the one in effect; of the same kind of selection") @Valid
            RuleSetAsked ruleSet,

            @Schema(
                    nullable = true,
                    examples = "{\"KP-001\":3}",
                    description = "Posts by formation code, instead of what was imported")
            @Size(max = 10_000)
            Map<String, @NotNull @Min(1) @Max(100_000) Integer> quotas) {}

    @Schema(name = "RuleSetAsked", description = "A version of a rule set")
    record RuleSetAsked(
            @Schema(examples = "cpns-2024") @NotNull @Size(min = 1, max = 40) @Pattern(regexp = "[a-z0-9-]+")
            String code,

            @Schema(examples = "1") @NotNull @Min(1) @Max(10_000)
            Integer version) {}

    boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun) || whatIf != null;
    }
}
