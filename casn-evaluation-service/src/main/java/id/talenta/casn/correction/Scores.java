package id.talenta.casn.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.talenta.casn.evaluation.rules.ParticipantOutcome;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row of scores, or what else is corrected, before or after it. What its kind does not have is null. */
@Schema(
        name = "CorrectedScores",
        description = "A row of scores, or what else is corrected; what its kind does not have is left out")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Scores(
        @Schema(nullable = true, description = "Of every kind of scores")
        Boolean present,

        @Schema(nullable = true, minimum = "0", maximum = "1000", examples = "85")
        Integer twk,

        @Schema(nullable = true, minimum = "0", maximum = "1000", examples = "110")
        Integer tiu,

        @Schema(nullable = true, minimum = "0", maximum = "1000", examples = "180")
        Integer tkp,

        @Schema(nullable = true, minimum = "0", maximum = "1000", examples = "82.5")
        BigDecimal score,

        @Schema(nullable = true) Boolean eliminated,

        @Schema(nullable = true, description = "The scores of a PPPK selection")
        PppkRecordedScores pppk,

        @Schema(
                nullable = true,
                maxLength = 32,
                examples = "WAWANCARA",
                description =
                        "The test of SKB, of skbTest; left out without `pii:sensitive` where one of the formation is sensitive")
        String test,

        @Schema(nullable = true, description = "Whether the test was passed, as it was stated")
        Boolean passed,

        @Schema(nullable = true, description = "Of the kind outcome; left out where they did not leave")
        ParticipantOutcome outcome,

        @Schema(nullable = true, description = "Of the kind participant")
        ParticipantFacts participant) {

    /** One way to write a number, so that equal rows are equal. */
    Scores {
        score = score == null ? null : plain(score);
    }

    Scores(
            Boolean present,
            Integer twk,
            Integer tiu,
            Integer tkp,
            BigDecimal score,
            Boolean eliminated,
            PppkRecordedScores pppk,
            String test,
            Boolean passed) {
        this(present, twk, tiu, tkp, score, eliminated, pppk, test, passed, null, null);
    }

    Scores(boolean present, Integer twk, Integer tiu, Integer tkp, BigDecimal score, Boolean eliminated) {
        this(present, twk, tiu, tkp, score, eliminated, null, null, null);
    }

    static Scores of(boolean present, PppkRecordedScores pppk) {
        return new Scores(present, null, null, null, null, null, pppk, null, null);
    }

    /** @param outcome null where they did not leave */
    static Scores of(ParticipantOutcome outcome) {
        return new Scores(null, null, null, null, null, null, null, null, null, outcome, null);
    }

    static Scores of(ParticipantFacts participant) {
        return new Scores(null, null, null, null, null, null, null, null, null, null, participant);
    }

    static Scores of(SkbTestCorrection test) {
        return new Scores(test.present(), null, null, null, test.score(), null, null, test.test(), test.passed());
    }

    static Scores of(SkdCorrection skd) {
        return new Scores(skd.present(), skd.twk(), skd.tiu(), skd.tkp(), null, null);
    }

    static Scores of(SkbCorrection skb) {
        return new Scores(skb.present(), null, null, null, skb.score(), skb.eliminated());
    }

    /** What is left where nothing of a test may be seen. */
    Scores withoutTest() {
        return new Scores(present, null, null, null, null, null);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
