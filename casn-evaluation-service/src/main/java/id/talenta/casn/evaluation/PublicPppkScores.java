package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.PppkScore;
import id.talenta.casn.evaluation.rules.PppkScores;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Scores of a PPPK selection as they are announced: what counts, and nothing of the grounds on which points were added. */
@Schema(
        name = "PublicPppkScores",
        description = "Scores of a PPPK selection as they are announced; null where there is no score")
public record PublicPppkScores(
        @Schema(nullable = true, examples = "345", description = "Technical score that counts, affirmation included")
        @Min(0)
        @Max(1000)
        BigDecimal technical,

        @Schema(nullable = true, examples = "80") @Min(0) @Max(1000)
        Integer managerial,

        @Schema(nullable = true, examples = "64") @Min(0) @Max(1000)
        Integer sociocultural,

        @Schema(nullable = true, examples = "32") @Min(0) @Max(1000)
        Integer interview,

        @Schema(nullable = true, examples = "521") @Min(0) @Max(10_000)
        BigDecimal total) {

    static PublicPppkScores of(PppkFacts facts) {
        PppkScores scores = facts.scores();
        PppkScore score = facts.score();
        return new PublicPppkScores(
                score == null ? null : score.technical(),
                scores == null ? null : scores.managerial(),
                scores == null ? null : scores.sociocultural(),
                scores == null ? null : scores.interview(),
                score == null ? null : score.total());
    }
}
