package id.talenta.talent.export;

import id.talenta.talent.appraisal.AppraisalView;
import id.talenta.talent.assessment.AssessmentView;
import id.talenta.talent.profile.TalentView;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "TalentExport",
        description =
                "Everything that is held on a person, unmasked, as the person may ask for (Law 27/2022, article 7)")
record ExportView(
        Instant exportedAt,
        TalentView profile,

        @Schema(description = "The appointments that made or found the profile") @Size(max = 1000)
        List<@Size(max = 36) @Pattern(regexp = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") String> appointments,

        @Schema(description = "With what each was before it was corrected") @Size(max = 1000)
        List<AppraisalView> appraisals,

        @Size(max = 1000) List<AssessmentView> assessments,

        @Schema(description = "Where each mapping placed the person, the latest first") @Size(max = 1000)
        List<PlacedView> placements,

        @Schema(
                description =
                        "What was left out since the token lacks `pii:sensitive`: the disciplinary record, and scores"
                                + " that it can be worked out from. Empty if nothing was")
        @Size(max = 2)
        List<Withheld> withheld) {

    /** What can be left out. */
    @Schema(name = "WithheldData")
    enum Withheld {
        DISCIPLINE,
        SCORES
    }
}
