package id.talenta.talent.ruleset;

import com.fasterxml.jackson.databind.JsonNode;
import id.talenta.platform.data.ruleset.RuleSet;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "TalentRuleSet",
        description =
                "What the regulation says, as data. A version never changes; `digest` is the SHA-256 of its canonical JSON.")
record RuleSetView(
        @Schema(maxLength = 40, examples = "talent-kepka-411-2025")
        String code,

        @Schema(examples = "1") @Min(1) @Max(10_000) int version,
        @Schema(description = "What it decides") TalentRules.RulesKind kind,
        TextView title,

        @Schema(examples = "[\"Keputusan Kepala BKN 411/2025\"]") @Size(max = 50)
        List<@Size(max = 300) String> legalBasis,

        LocalDate effectiveFrom,
        @Schema(nullable = true) LocalDate effectiveTo,

        @Size(max = 50) List<@Size(max = 500) String> sourceUrl,

        RuleSet.Confidence confidence,

        @Schema(description = "Whether somebody held it against the full text of the regulation")
        boolean verified,

        @Size(max = 100) List<@Size(max = 2000) String> notes,

        @Schema(maxLength = 64, examples = "5f0c…") String digest,

        @Schema(
                type = SchemaType.OBJECT,
                description = "The rules: the table of predicates, or axes, weights, scales, cut-offs and boxes")
        JsonNode payload) {

    static RuleSetView of(RuleSet<TalentRules> ruleSet) {
        return new RuleSetView(
                ruleSet.code(),
                ruleSet.version(),
                ruleSet.payload().kind(),
                new TextView(ruleSet.title().id(), ruleSet.title().en()),
                ruleSet.legalBasis(),
                ruleSet.effectiveFrom(),
                ruleSet.effectiveTo(),
                ruleSet.sourceUrl(),
                ruleSet.confidence(),
                ruleSet.verified(),
                ruleSet.notes(),
                ruleSet.digest(),
                ruleSet.document().get("payload"));
    }

    @Schema(name = "TalentRuleSetPage", description = "A page of rule sets, by code and version")
    record Page(
            @Size(max = 200) List<RuleSetView> data,
            @Schema(nullable = true, maxLength = 1000) String next) {}
}
