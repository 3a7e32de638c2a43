package id.talenta.casn.comparison;

import id.talenta.casn.comparison.rules.Cause;
import id.talenta.casn.comparison.rules.Difference;
import id.talenta.casn.evaluation.PppkScoresView;
import id.talenta.casn.evaluation.ReasonView;
import id.talenta.casn.evaluation.ResultView;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Change", description = "Somebody whose result differs, how, and why")
record ChangeView(
        @Schema(maxLength = 32, examples = "24350174000000017")
        String participantNumber,

        @Schema(description = "By the first that holds, in this order")
        Change change,

        @Schema(description = "Why; at least one") @Size(min = 1, max = 6)
        List<Cause> causes,

        @Schema(examples = "[\"skb\"]", description = "What was decided from and differs, by its name in /input.csv")
        @Size(max = 20)
        List<@Size(max = 20) String> inputs,

        @Schema(description = "Their corrections, where the input differs") @Size(max = 100)
        List<@Size(min = 36, max = 36) UUID> corrections,

        @Schema(nullable = true, description = "In the earlier evaluation; null if they were not in it")
        StandingView before,

        @Schema(nullable = true, description = "In the later evaluation; null if they are not in it")
        StandingView after) {

    @Schema(
            name = "StandingInEvaluation",
            description = "What was decided for somebody, and the reasons that the other evaluation does not have")
    record StandingView(
            @Schema(maxLength = 64, examples = "KP-001") String formationCode,

            @Schema(examples = "2", description = "Posts of the formation") @Min(1) @Max(100_000)
            int quota,

            @Schema(maxLength = 20, examples = "P/TL") String code,

            @Schema(
                    nullable = true,
                    maxLength = 64,
                    examples = "KP-002",
                    description = "The formation whose post is theirs, if that is another one than they applied for")
            String placedFormationCode,

            @Schema(nullable = true, examples = "3") @Min(1) @Max(10_000_000)
            Integer rank,

            boolean present,
            @Schema(nullable = true) Boolean eliminated,
            ResultView.Scores scores,

            @Schema(nullable = true, description = "Priority class and scores of a PPPK selection; null for others")
            PppkScoresView pppk,

            @Size(max = 100) List<ReasonView> reasons) {}

    static ChangeView of(Compared compared, Difference difference, List<UUID> corrections) {
        return new ChangeView(
                compared.participantNumber(),
                compared.change(),
                List.copyOf(difference.causes()),
                difference.inputs(),
                difference.causes().contains(Cause.INPUT) ? corrections : List.of(),
                side(
                        compared.before(),
                        difference.before().stream().map(ReasonView::of).toList()),
                side(
                        compared.after(),
                        difference.after().stream().map(ReasonView::of).toList()));
    }

    private static StandingView side(Compared.Side side, List<ReasonView> reasons) {
        if (side == null) {
            return null;
        }
        return new StandingView(
                side.standing().formationCode(),
                side.standing().quota(),
                side.standing().code(),
                side.standing().placedFormationCode(),
                side.standing().rank() == 0 ? null : side.standing().rank(),
                side.present(),
                side.eliminated(),
                side.scores(),
                side.pppk(),
                reasons);
    }
}
