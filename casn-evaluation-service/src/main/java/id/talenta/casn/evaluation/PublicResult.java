package id.talenta.casn.evaluation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A result as it is announced: without reasons, since those compare birth dates, and without anything else about the person. */
@Schema(name = "PublicResult", description = "A result as it is announced: no name, no NIK, no birth date")
public record PublicResult(
        @Schema(maxLength = 32, examples = "24350174000000017")
        String participantNumber,

        @Schema(maxLength = 64, examples = "KP-001") String formationCode,
        @Schema(maxLength = 20, examples = "P/L") String code,

        @Schema(nullable = true, examples = "2") @Min(1) @Max(10_000_000)
        Integer rank,

        ResultView.Scores scores,

        @Schema(
                nullable = true,
                maxLength = 64,
                examples = "KP-002",
                description = "The formation whose post is theirs, if that is another one than they applied for")
        String placedFormationCode,

        @Schema(nullable = true, description = "Scores of a PPPK selection; null for others")
        PublicPppkScores pppk) {

    static PublicResult of(ResultRow row) {
        ResultView view = ResultView.of(row, List.of());
        return new PublicResult(
                view.participantNumber(),
                view.formationCode(),
                view.code(),
                view.rank(),
                view.scores(),
                view.placedFormationCode(),
                null);
    }

    static PublicResult of(PppkRow row) {
        return new PublicResult(
                row.participantNumber(),
                row.formationCode(),
                row.code(),
                row.rank() == 0 ? null : row.rank(),
                new ResultView.Scores(null, null, null, null, null, null),
                row.placedFormationCode(),
                PublicPppkScores.of(row.facts()));
    }

    /** A page of them. */
    @Schema(name = "PublicResultPage", description = "A page of announced results, by participant number")
    public record Page(
            @Size(max = 200) List<PublicResult> data,
            @Schema(nullable = true, maxLength = 1000) String next) {}
}
