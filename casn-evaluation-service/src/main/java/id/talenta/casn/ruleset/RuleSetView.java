package id.talenta.casn.ruleset;

import com.fasterxml.jackson.databind.JsonNode;
import id.talenta.casn.evaluation.rules.SelectionRules;
import id.talenta.platform.data.ruleset.RuleSet;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "SelectionRuleSet",
        description =
                "What the regulation says, as data. A published version never changes; `digest` is the SHA-256 of its"
                        + " canonical JSON. A draft has none, and may lack anything but code and version.")
record RuleSetView(
        @Schema(maxLength = 40, examples = "cpns-2024") String code,
        @Schema(examples = "1") @Min(1) @Max(10_000) int version,
        RuleSetState state,

        @Schema(nullable = true) Title title,

        @Schema(examples = "[\"PermenPANRB 6/2024\"]") @Size(max = 50)
        List<@Size(max = 300) String> legalBasis,

        @Schema(nullable = true) LocalDate effectiveFrom,
        @Schema(nullable = true) LocalDate effectiveTo,

        @Size(max = 50) List<@Size(max = 500) String> sourceUrl,

        @Schema(nullable = true) RuleSet.Confidence confidence,

        @Schema(nullable = true, description = "Whether somebody held it against the full text of the regulation")
        Boolean verified,

        @Size(max = 100) List<@Size(max = 2000) String> notes,

        @Schema(nullable = true, maxLength = 64, examples = "5f0c…")
        String digest,

        @Schema(
                type = SchemaType.OBJECT,
                nullable = true,
                description = "The rules: tests, passing grades, ranking, weights, rounding, codes")
        JsonNode payload) {

    @Schema(name = "LocalTitle", description = "A title in both languages")
    record Title(
            @Schema(maxLength = 300, examples = "Seleksi CPNS Tahun Anggaran 2024")
            String id,

            @Schema(maxLength = 300, examples = "CPNS selection of fiscal year 2024")
            String en) {}

    static RuleSetView of(RuleSet<SelectionRules> ruleSet) {
        return new RuleSetView(
                ruleSet.code(),
                ruleSet.version(),
                RuleSetState.PUBLISHED,
                new Title(ruleSet.title().id(), ruleSet.title().en()),
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

    static RuleSetView of(RuleSetDraft draft) {
        JsonNode document = draft.document();
        JsonNode title = document.get("title");
        return new RuleSetView(
                draft.key().code(),
                draft.key().version(),
                RuleSetState.DRAFT,
                title == null
                        ? null
                        : new Title(title.path("id").asText(), title.path("en").asText()),
                texts(document.get("legalBasis")),
                date(document.get("effectiveFrom")),
                date(document.get("effectiveTo")),
                texts(document.get("sourceUrl")),
                document.has("confidence")
                        ? RuleSet.Confidence.valueOf(document.get("confidence").asText())
                        : null,
                document.has("verified") ? document.get("verified").booleanValue() : null,
                texts(document.get("notes")),
                null,
                document.get("payload"));
    }

    private static LocalDate date(JsonNode value) {
        return value == null ? null : LocalDate.parse(value.asText());
    }

    private static List<String> texts(JsonNode values) {
        return values == null
                ? List.of()
                : StreamSupport.stream(values.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList();
    }

    @Schema(name = "SelectionRuleSetPage", description = "A page of rule sets")
    record Page(
            @Size(max = 200) List<RuleSetView> data,
            @Schema(nullable = true, maxLength = 1000) String next) {}
}
