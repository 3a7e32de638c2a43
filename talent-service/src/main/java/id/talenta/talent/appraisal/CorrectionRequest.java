package id.talenta.talent.appraisal;

import id.talenta.talent.appraisal.rules.WorkRating;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AppraisalCorrectionRequest", description = "How somebody worked, after all")
record CorrectionRequest(
        @Schema(description = "Work result (hasil kerja)") @NotNull
        WorkRating workResult,

        @Schema(description = "Work behaviour (perilaku kerja)") @NotNull
        WorkRating workBehaviour) {

    static CorrectionRequest of(Appraisal appraisal) {
        Decision decision = appraisal.decision();
        return new CorrectionRequest(decision.result(), decision.behaviour());
    }
}
