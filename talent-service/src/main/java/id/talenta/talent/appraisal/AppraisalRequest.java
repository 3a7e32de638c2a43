package id.talenta.talent.appraisal;

import id.talenta.talent.appraisal.rules.WorkRating;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AppraisalRequest", description = "How somebody worked in a period, against what was expected")
record AppraisalRequest(
        @Schema(examples = "2025") @NotNull @Min(AppraisalPeriod.FIRST_YEAR) @Max(AppraisalPeriod.LAST_YEAR)
        Integer year,

        @Schema(nullable = true, examples = "2", description = "Null for the whole year") @Min(1) @Max(4)
        Integer quarter,

        @Schema(description = "Work result (hasil kerja)") @NotNull
        WorkRating workResult,

        @Schema(description = "Work behaviour (perilaku kerja)") @NotNull
        WorkRating workBehaviour) {

    AppraisalPeriod period() {
        return new AppraisalPeriod(year, quarter);
    }
}
