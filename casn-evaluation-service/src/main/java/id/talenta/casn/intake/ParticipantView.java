package id.talenta.casn.intake;

import id.talenta.casn.evaluation.rules.ParticipantOutcome;
import id.talenta.casn.intake.rules.Sex;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "Participant",
        description =
                "A participant of a selection. Without `pii:read` the NIK shows its last four digits, name and birth date are null")
record ParticipantView(
        @Schema(maxLength = 32, examples = "24350174000000017")
        String participantNumber,

        @Schema(maxLength = 16, examples = "************0012")
        String nik,

        @Schema(nullable = true, maxLength = 200, examples = "Sintetis Wulan 00017")
        String name,

        @Schema(nullable = true) LocalDate birthDate,
        Sex sex,
        @Schema(maxLength = 64, examples = "KP-001") String formationCode,
        @Schema(maxLength = 300, examples = "S-1 AKUNTANSI") String qualification,

        @Schema(nullable = true, examples = "3.41") @Min(0) @Max(100)
        BigDecimal gpa,

        @Schema(nullable = true, description = "How they left other than by the tests; null if they did not")
        ParticipantOutcome outcome,

        @Schema(
                nullable = true,
                maxLength = 500,
                examples = "Surat pengunduran diri 5 September 2024",
                description = "Why, as it was imported; null without `pii:read`")
        String outcomeReason) {

    @Schema(name = "ParticipantPage", description = "A page of participants, by participant number")
    record Page(
            @Size(max = 200) List<ParticipantView> data,
            @Schema(nullable = true, maxLength = 1000) String next) {}
}
