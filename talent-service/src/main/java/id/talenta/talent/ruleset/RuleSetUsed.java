package id.talenta.talent.ruleset;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which rule set decided. */
@Schema(name = "TalentRuleSetUsed", description = "The rule set that decided, and the SHA-256 of its canonical JSON")
public record RuleSetUsed(
        @Schema(maxLength = 40, examples = "talent-kepka-411-2025")
        String code,

        @Schema(examples = "1") @Min(1) @Max(10_000) int version,
        @Schema(maxLength = 64) String digest) {}
