package id.talenta.casn.comparison;

import id.talenta.casn.evaluation.EvaluationReader.Evaluated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of a comparison as a whole, on each of its pages. */
@Schema(
        name = "DiffSummary",
        description = "The two evaluations, and how many changed between them, whatever the filter")
record DiffView(
        SideView before,
        SideView after,

        @Schema(examples = "false", description = "Whether anything that was decided from differs")
        boolean sameInput,

        @Schema(examples = "true") boolean sameRuleSet,
        @Schema(examples = "3") @Min(0) @Max(20_000_000) int changed,
        @Schema(examples = "0") @Min(0) @Max(10_000_000) int added,
        @Schema(examples = "0") @Min(0) @Max(10_000_000) int removed,

        @Schema(examples = "2", description = "Another code") @Min(0) @Max(10_000_000)
        int outcome,

        @Schema(examples = "0", description = "The same code, another formation") @Min(0) @Max(10_000_000)
        int formation,

        @Schema(examples = "1", description = "The same code, another rank") @Min(0) @Max(10_000_000)
        int rank,

        @Schema(examples = "0", description = "The same code and rank, from other facts") @Min(0) @Max(10_000_000)
        int facts) {

    @Schema(name = "ComparedEvaluation", description = "One of the two evaluations")
    record SideView(
            UUID evaluation,
            @Schema(maxLength = 40, examples = "cpns-2024") String ruleSet,
            @Schema(examples = "1") @Min(1) @Max(10_000) int ruleSetVersion,
            @Schema(maxLength = 64) String inputDigest,
            @Schema(maxLength = 64) String resultDigest) {

        static SideView of(Evaluated of) {
            return new SideView(of.id(), of.ruleSet(), of.ruleSetVersion(), of.inputDigest(), of.resultDigest());
        }
    }

    static DiffView of(Evaluated before, Evaluated after, Map<Change, Integer> counts) {
        return new DiffView(
                SideView.of(before),
                SideView.of(after),
                before.inputDigest().equals(after.inputDigest()),
                before.ruleSetDigest().equals(after.ruleSetDigest()),
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                counts.getOrDefault(Change.ADDED, 0),
                counts.getOrDefault(Change.REMOVED, 0),
                counts.getOrDefault(Change.OUTCOME, 0),
                counts.getOrDefault(Change.FORMATION, 0),
                counts.getOrDefault(Change.RANK, 0),
                counts.getOrDefault(Change.FACTS, 0));
    }

    @Schema(name = "DiffPage", description = "A page of changes, by participant number, and the summary of all")
    record Page(
            DiffView summary,
            @Size(max = 200) List<ChangeView> data,
            @Schema(nullable = true, maxLength = 1000) String next) {}
}
