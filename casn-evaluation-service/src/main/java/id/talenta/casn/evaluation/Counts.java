package id.talenta.casn.evaluation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an evaluation counted. Those that its stage does not decide are null. */
@Schema(name = "EvaluationCounts", description = "What the evaluation counted; what its stage does not decide is null")
record Counts(
        @Schema(examples = "2000", description = "Participants evaluated") @Min(0) @Max(10_000_000)
        int participants,

        @Schema(examples = "1905") @Min(0) @Max(10_000_000) int present,
        @Schema(examples = "95") @Min(0) @Max(10_000_000) int absent,

        @Schema(nullable = true, examples = "801", description = "Met the passing grade (SKD)") @Min(0) @Max(10_000_000)
        Integer met,

        @Schema(nullable = true, examples = "240", description = "Let through to SKB (SKD)") @Min(0) @Max(10_000_000)
        Integer letThrough,

        @Schema(nullable = true, description = "Selected (FINAL)") @Min(0) @Max(10_000_000)
        Integer selected,

        @Schema(nullable = true, description = "Not selected (FINAL)") @Min(0) @Max(10_000_000)
        Integer notSelected,

        @Schema(nullable = true, description = "Eliminated at SKB (FINAL)") @Min(0) @Max(10_000_000)
        Integer eliminated,

        @Schema(nullable = true, description = "Equal on every criterion across the quota (FINAL)")
        @Min(0)
        @Max(10_000_000)
        Integer undecided,

        @Schema(examples = "32") @Min(0) @Max(1_000_000) int formations,
        @Schema(examples = "80") @Min(0) @Max(10_000_000) int posts,

        @Schema(nullable = true, description = "Posts filled (FINAL)") @Min(0) @Max(10_000_000)
        Integer filled,

        @Schema(nullable = true, description = "Posts left empty (FINAL)") @Min(0) @Max(10_000_000)
        Integer empty) {

    /** After a tie was decided: {@code chosen} of {@code undecided} people were selected. */
    Counts decided(int undecidedPeople, int chosen) {
        return new Counts(
                participants,
                present,
                absent,
                met,
                letThrough,
                selected + chosen,
                notSelected + undecidedPeople - chosen,
                eliminated,
                undecided - undecidedPeople,
                formations,
                posts,
                filled + chosen,
                empty - chosen);
    }
}
