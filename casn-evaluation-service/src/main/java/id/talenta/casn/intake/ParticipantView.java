package id.talenta.casn.intake;

import id.talenta.casn.evaluation.rules.Affirmation;
import id.talenta.casn.evaluation.rules.ParticipantOutcome;
import id.talenta.casn.intake.rules.Sex;
import id.talenta.platform.web.contract.PersonalData;
import id.talenta.platform.web.security.Masking;
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

        @Schema(maxLength = 16, examples = "************0012") @PersonalData("pii:read")
        String nik,

        @Schema(nullable = true, maxLength = 200, examples = "Sintetis Wulan 00017") @PersonalData("pii:read")
        String name,

        @Schema(nullable = true) @PersonalData("pii:read") LocalDate birthDate,
        @PersonalData("pii:read") Sex sex,
        @Schema(maxLength = 64, examples = "KP-001") String formationCode,
        @Schema(maxLength = 300, examples = "S-1 AKUNTANSI") String qualification,

        @Schema(nullable = true, examples = "3.41") @Min(0) @Max(100) @PersonalData("pii:read")
        BigDecimal gpa,

        @Schema(nullable = true, maxLength = 6, examples = "R2", description = "Priority class (PPPK)")
        String priority,

        @Schema(
                nullable = true,
                description = "Grounds for points on the technical score (PPPK); null without `pii:sensitive`")
        @Size(max = 4)
        @PersonalData("pii:sensitive")
        List<Affirmation> affirmations,

        @Schema(nullable = true, description = "How they left other than by the tests; null if they did not")
        ParticipantOutcome outcome,

        @Schema(
                nullable = true,
                maxLength = 500,
                examples = "Surat pengunduran diri 5 September 2024",
                description = "Why, as it was recorded; null without `pii:read`")
        @PersonalData("pii:read")
        String outcomeReason) {

    /** The same for somebody who may see neither, or one of it. */
    ParticipantView shown(boolean personal, boolean sensitive) {
        return new ParticipantView(
                participantNumber,
                Masking.number(nik, personal),
                personal ? name : null,
                personal ? birthDate : null,
                sex,
                formationCode,
                qualification,
                gpa,
                priority,
                sensitive ? affirmations : null,
                outcome,
                personal ? outcomeReason : null);
    }

    @Schema(name = "ParticipantPage", description = "A page of participants, by participant number")
    record Page(
            @Size(max = 200) List<ParticipantView> data,
            @Schema(nullable = true, maxLength = 1000) String next) {}
}
