package id.talenta.talent.assessment;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An assessment as it was given. */
@Schema(name = "Assessment", description = "An assessment of somebody, as it was given; a newer one takes its place")
public record AssessmentView(
        UUID id,
        UUID talent,
        LocalDate assessedOn,
        @Schema(nullable = true) LocalDate validUntil,

        @Schema(maxLength = 200, examples = "Assessment center Kanreg II BKN")
        String instrument,

        Components components,
        Instant recordedAt) {

    static AssessmentView of(Assessment assessment, boolean maySeeSensitive) {
        Components components = assessment.components();
        return new AssessmentView(
                assessment.id(),
                assessment.talentId(),
                assessment.assessedOn(),
                assessment.validUntil(),
                assessment.instrument(),
                maySeeSensitive ? components : components.withoutSensitive(),
                assessment.recordedAt());
    }

    @Schema(name = "AssessmentPage", description = "A page of assessments, the latest first")
    record Page(
            @Size(max = 200) List<AssessmentView> data,
            @Schema(nullable = true, maxLength = 1000) String next) {}
}
