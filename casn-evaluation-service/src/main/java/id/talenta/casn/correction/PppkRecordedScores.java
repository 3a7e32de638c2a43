package id.talenta.casn.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The scores of a row of PPPK scores, before or after a correction. */
@Schema(name = "CorrectedPppkScores", description = "The scores of a PPPK selection; what there is none of is left out")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PppkRecordedScores(
        @Schema(
                nullable = true,
                minimum = "0",
                maximum = "1000",
                examples = "310",
                description = "Left out without `pii:sensitive` where the rules have affirmations")
        Integer technical,

        @Schema(nullable = true, minimum = "0", maximum = "1000", examples = "80")
        Integer managerial,

        @Schema(nullable = true, minimum = "0", maximum = "1000", examples = "64")
        Integer sociocultural,

        @Schema(nullable = true, minimum = "0", maximum = "1000", examples = "32")
        Integer interview,

        @Schema(
                nullable = true,
                minimum = "0",
                maximum = "1000",
                examples = "71.5",
                description = "Left out like `technical`")
        BigDecimal additional) {

    /** One way to write a number, so that equal rows are equal. */
    PppkRecordedScores {
        if (additional != null) {
            BigDecimal stripped = additional.stripTrailingZeros();
            additional = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
    }

    static PppkRecordedScores of(PppkCorrection correction) {
        return new PppkRecordedScores(
                correction.technical(),
                correction.managerial(),
                correction.sociocultural(),
                correction.interview(),
                correction.additional());
    }

    /** For who may not see from what it could be worked out on what ground points were added. */
    PppkRecordedScores withoutSensitive() {
        return new PppkRecordedScores(null, managerial, sociocultural, interview, null);
    }
}
