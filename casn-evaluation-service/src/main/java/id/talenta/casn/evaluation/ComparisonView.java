package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.Move;
import id.talenta.casn.evaluation.rules.Reason;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "Comparison",
        description = "The participant and somebody at the cut, criterion by criterion down to the one that differs")
record ComparisonView(
        @Schema(maxLength = 64, examples = "KP-001", description = "The formation at whose cut they are compared")
        String formationCode,

        @Schema(
                nullable = true,
                maxLength = 16,
                examples = "U-1",
                description =
                        "The step, for a cut in the filling of empty posts; null for that of the own formation, and of PPPK")
        String step,

        @Schema(maxLength = 32, examples = "24350174000000018", description = "The other participant")
        String participantNumber,

        @Schema(maxLength = 20, examples = "P/L") String code,

        @Schema(examples = "3", description = "The other's rank in their formation, or in the queue of the step")
        @Min(1)
        @Max(10_000_000)
        int rank,

        @Schema(description = "`value` is the participant's own, `bound` the other's") @Size(max = 20)
        List<ReasonView> criteria) {

    static ComparisonView of(String formationCode, PppkRow other, List<Reason> criteria) {
        return new ComparisonView(
                formationCode,
                null,
                other.participantNumber(),
                other.code(),
                other.rank(),
                criteria.stream().map(ReasonView::of).toList());
    }

    static ComparisonView of(ResultRow row, Move queue, ResultRow other, List<Reason> criteria) {
        return new ComparisonView(
                queue == null ? row.formationCode() : queue.formationCode(),
                queue == null ? null : queue.stepCode(),
                other.participantNumber(),
                other.code(),
                queue == null ? other.rank() : other.move().rank(),
                criteria.stream().map(ReasonView::of).toList());
    }
}
