package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.FinalRules;
import id.talenta.casn.evaluation.rules.PppkRules;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Map;
import java.util.Set;
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

        @Schema(nullable = true, description = "Selected, in their own formation or another (FINAL)")
        @Min(0)
        @Max(10_000_000)
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
        Integer empty,

        @Schema(
                nullable = true,
                description =
                        "Posts filled by people of other formations; part of `filled` (FINAL, where the rule set fills empty posts)")
        @Min(0)
        @Max(10_000_000)
        Integer filledByOptimisation,

        @Schema(
                nullable = true,
                description =
                        "Withdrawn, disqualified, requirements not met; neither present nor absent (where the rule set has codes for them)")
        @Min(0)
        @Max(10_000_000)
        Integer excluded) {

    Counts(
            int participants,
            int present,
            int absent,
            Integer met,
            Integer letThrough,
            Integer selected,
            Integer notSelected,
            Integer eliminated,
            Integer undecided,
            int formations,
            int posts,
            Integer filled,
            Integer empty) {
        this(
                participants,
                present,
                absent,
                met,
                letThrough,
                selected,
                notSelected,
                eliminated,
                undecided,
                formations,
                posts,
                filled,
                empty,
                null,
                null);
    }

    /** The same people of a PPPK selection, as they came out. */
    Counts decided(PppkRules rules, Map<String, Integer> byCode) {
        int selected = sum(rules.selectedCodes(), byCode);
        int tied = byCode.getOrDefault(rules.undecidedCode(), 0);
        return new Counts(
                participants,
                present,
                absent,
                met,
                letThrough,
                selected,
                present - selected - tied,
                eliminated,
                tied,
                formations,
                posts,
                selected,
                posts - selected,
                rules.relocation() ? sum(rules.relocatedCodes(), byCode) : null,
                excluded);
    }

    /** Nobody and nothing, to which others are added: what it does not count they may. */
    static Counts none() {
        return new Counts(0, 0, 0, null, null, null, null, null, null, 0, 0, null, null);
    }

    /** Both together, of different people and formations. */
    Counts plus(Counts other) {
        return new Counts(
                participants + other.participants,
                present + other.present,
                absent + other.absent,
                sum(met, other.met),
                sum(letThrough, other.letThrough),
                sum(selected, other.selected),
                sum(notSelected, other.notSelected),
                sum(eliminated, other.eliminated),
                sum(undecided, other.undecided),
                formations + other.formations,
                posts + other.posts,
                sum(filled, other.filled),
                sum(empty, other.empty),
                sum(filledByOptimisation, other.filledByOptimisation),
                sum(excluded, other.excluded));
    }

    private static Integer sum(Integer one, Integer other) {
        if (one == null) {
            return other;
        }
        return other == null ? one : Integer.valueOf(one + other);
    }

    private static int sum(Set<String> codes, Map<String, Integer> byCode) {
        return codes.stream().mapToInt(code -> byCode.getOrDefault(code, 0)).sum();
    }

    /** The same people, as they came out. */
    Counts decided(FinalRules rules, Map<String, Integer> byCode) {
        int own = byCode.getOrDefault(rules.codes().selected(), 0);
        int all = sum(rules.codesOfThoseWithAPost(), byCode);
        return new Counts(
                participants,
                present,
                absent,
                met,
                letThrough,
                all,
                byCode.getOrDefault(rules.codes().notSelected(), 0),
                byCode.getOrDefault(rules.codes().eliminated(), 0),
                byCode.getOrDefault(rules.codes().undecided(), 0),
                formations,
                posts,
                all,
                posts - all,
                rules.optimisation() == null ? null : all - own,
                excluded);
    }
}
