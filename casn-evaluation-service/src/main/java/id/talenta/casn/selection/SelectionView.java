package id.talenta.casn.selection;

import id.talenta.casn.evaluation.rules.SelectionRules;
import id.talenta.casn.selection.rules.SelectionState;
import id.talenta.platform.data.ruleset.RuleSet;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Selection", description = "A selection of an agency in a year")
record SelectionView(
        UUID id,
        SelectionKind kind,
        @Schema(examples = "2024") @Min(2018) @Max(2100) int year,
        @Schema(maxLength = 13, examples = "35.74") String agency,

        @Schema(maxLength = 200, examples = "CPNS 2024 Pemerintah Kota Probolinggo")
        String name,

        RuleSetRef ruleSet,

        @Schema(
                description =
                        "How far it has come: the furthest of what has happened to it. Says what it still accepts; there may be further values")
        SelectionState state,

        @Schema(description = "In the order in which they begin; empty where none is planned") @Size(max = 20)
        List<SelectionPhase> phases,

        Instant createdAt,

        @Schema(nullable = true, description = "When it was closed; null while it is not")
        Instant closedAt) {

    @Schema(
            name = "RuleSetInEffect",
            description =
                    "The rule set that an evaluation would use today; where all have ended, the last that was in effect")
    record RuleSetRef(
            @Schema(maxLength = 40, examples = "cpns-2024") String code,
            @Schema(examples = "1") @Min(1) @Max(10_000) int version) {}

    static SelectionView of(Selection selection, RuleSet<SelectionRules> ruleSet, SelectionState state) {
        return new SelectionView(
                selection.id(),
                selection.kind(),
                selection.year(),
                selection.agency(),
                selection.name(),
                new RuleSetRef(ruleSet.code(), ruleSet.version()),
                state,
                selection.phases(),
                selection.createdAt(),
                selection.closedAt());
    }

    @Schema(name = "SelectionPage", description = "A page of selections, newest first")
    record Page(
            @Size(max = 200) List<SelectionView> data,
            @Schema(nullable = true, maxLength = 1000) String next) {}
}
