package id.talenta.casn.ruleset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.talenta.platform.data.ruleset.RuleSet;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "SelectionRuleSetDocument",
        description =
                "A version of a rule set as its draft holds it. Only code and version must be there from the beginning;"
                        + " what is missing is named by the validation")
record RuleSetDocument(
        @Schema(examples = "cpns-2026") @NotNull @Size(min = 1, max = 40) @Pattern(regexp = CODE)
        String code,

        @Schema(examples = "1") @NotNull @Min(1) @Max(10_000)
        Integer version,

        @Schema(nullable = true) @Valid Title title,

        @Schema(nullable = true, examples = "[\"PermenPANRB 6/2024\"]") @Size(max = 50)
        List<@NotNull @Size(min = 1, max = 300) @Pattern(regexp = LINE) String> legalBasis,

        @Schema(nullable = true, maxLength = 10, description = "First day of effect")
        LocalDate effectiveFrom,

        @Schema(nullable = true, maxLength = 10, description = "Last day of effect; null while open")
        LocalDate effectiveTo,

        @Schema(nullable = true, examples = "[\"https://bisnis.tempo.co/read/1900395\"]") @Size(max = 50)
        List<@NotNull @Size(min = 1, max = 500) @Pattern(regexp = LINE) String> sourceUrl,

        @Schema(nullable = true) RuleSet.Confidence confidence,

        @Schema(nullable = true, description = "Whether somebody held it against the full text of the regulation")
        Boolean verified,

        @Schema(nullable = true, examples = "[\"payload.skd.duration: text not seen\"]") @Size(max = 100)
        List<@NotNull @Size(min = 1, max = 2000) @Pattern(regexp = LINE) String> notes,

        @Schema(
                type = SchemaType.OBJECT,
                nullable = true,
                description = "The rules: tests, passing grades, ranking, weights, rounding, codes")
        JsonNode payload) {

    static final String CODE = "[a-z0-9-]+";
    static final String LINE = "[^\\p{Cntrl}]*";

    @Schema(name = "LocalTitleRequest", description = "A title in both languages")
    record Title(
            @Schema(examples = "Seleksi CPNS Tahun Anggaran 2026")
            @NotNull
            @Size(min = 1, max = 300)
            @Pattern(regexp = LINE)
            String id,

            @Schema(examples = "CPNS selection of fiscal year 2026")
            @NotNull
            @Size(min = 1, max = 300)
            @Pattern(regexp = LINE)
            String en) {}

    RuleSetKey key() {
        return new RuleSetKey(code, version);
    }

    /** The document as a file would have it; what is not given is left out. */
    ObjectNode toJson() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("code", code);
        document.put("version", version);
        if (title != null) {
            document.putObject("title").put("id", title.id()).put("en", title.en());
        }
        put(document, "legalBasis", legalBasis);
        put(document, "effectiveFrom", effectiveFrom);
        put(document, "effectiveTo", effectiveTo);
        put(document, "sourceUrl", sourceUrl);
        put(document, "confidence", confidence);
        if (verified != null) {
            document.put("verified", verified);
        }
        put(document, "notes", notes);
        if (payload != null && !payload.isNull()) {
            document.set("payload", payload);
        }
        return document;
    }

    private static void put(ObjectNode document, String field, Object value) {
        if (value != null) {
            document.put(field, value.toString());
        }
    }

    private static void put(ObjectNode document, String field, List<String> values) {
        if (values != null) {
            ArrayNode array = document.putArray(field);
            values.forEach(array::add);
        }
    }
}
