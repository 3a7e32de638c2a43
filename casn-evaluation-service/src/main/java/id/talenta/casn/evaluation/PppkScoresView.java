package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.PppkScore;
import id.talenta.casn.evaluation.rules.PppkScores;
import id.talenta.platform.web.contract.PersonalData;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Priority class and scores of a PPPK selection as they are shown. */
@Schema(
        name = "PppkScores",
        description = "Priority class and scores of a PPPK selection; null where there is no score")
public record PppkScoresView(
        @Schema(nullable = true, maxLength = 6, examples = "R2", description = "Priority class")
        String priority,

        @Schema(
                nullable = true,
                examples = "300",
                description =
                        "Technical test as it was scored. Null without `pii:sensitive` where the rules have affirmations")
        @Min(0)
        @Max(1000)
        @PersonalData("pii:sensitive")
        Integer technicalTest,

        @Schema(
                nullable = true,
                examples = "71.5",
                description = "Additional technical test, hidden like `technicalTest`")
        @Min(0)
        @Max(1000)
        @PersonalData("pii:sensitive")
        BigDecimal additional,

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

    static PppkScoresView of(PppkFacts facts, boolean sensitive) {
        PppkScores scores = facts.scores();
        if (scores == null) {
            return new PppkScoresView(facts.priority(), null, null, null, null, null, null, null);
        }
        PppkScore score = facts.score();
        return new PppkScoresView(
                facts.priority(),
                sensitive ? scores.technical() : null,
                sensitive ? scores.additional() : null,
                score == null ? null : score.technical(),
                scores.managerial(),
                scores.sociocultural(),
                scores.interview(),
                score == null ? null : score.total());
    }
}
