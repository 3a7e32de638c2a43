package id.talenta.casn.ruleset;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RuleSetComparison", description = "How one version of a rule set differs from another")
record RuleSetComparisonView(
        @Schema(description = "The version of the path") Named before,

        @Schema(description = "The version it is compared with")
        Named after,

        @Schema(description = "True if there are more differences than are shown")
        boolean truncated,

        @Size(max = MOST) List<Differing> differences) {

    private static final int MOST = 2_000;

    @Schema(name = "RuleSetVersion", description = "Names a version of a rule set")
    record Named(
            @Schema(maxLength = 40, examples = "cpns-2024") String code,
            @Schema(examples = "1") @Min(1) @Max(10_000) int version) {}

    @Schema(name = "RuleSetDifference", description = "A value that differs. Lists are compared place by place")
    record Differing(
            @Schema(
                    maxLength = 500,
                    examples = "/payload/skd/passingGrades/0/perTest/TKP",
                    description = "JSON pointer into the document")
            String pointer,

            @Schema(
                    nullable = true,
                    maxLength = 4000,
                    examples = "126",
                    description = "The value as JSON; null if there is none")
            String before,

            @Schema(nullable = true, maxLength = 4000, examples = "166")
            String after) {}

    static RuleSetComparisonView of(RuleSetKey before, RuleSetKey after, List<Difference> differences) {
        return new RuleSetComparisonView(
                new Named(before.code(), before.version()),
                new Named(after.code(), after.version()),
                differences.size() > MOST,
                differences.stream()
                        .limit(MOST)
                        .map(difference -> new Differing(difference.pointer(), difference.before(), difference.after()))
                        .toList());
    }
}
