package id.talenta.casn.intake;

import id.talenta.casn.evaluation.rules.ParticipantOutcome;
import id.talenta.platform.web.contract.PersonalData;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ParticipantOutcomeRecord",
        description =
                "How a participant left other than by the tests: as it was recorded, or as it was corrected since")
record OutcomeView(
        UUID selection,

        @Schema(maxLength = 32, examples = "24350174000000017")
        String participantNumber,

        ParticipantOutcome outcome,

        @Schema(
                nullable = true,
                maxLength = 500,
                examples = "Surat pengunduran diri 5 September 2024",
                description = "Why; null without `pii:read`")
        @PersonalData("pii:read")
        String reason,

        @Schema(nullable = true, description = "The import that it came with, null if it was recorded by itself")
        UUID importedBy,

        @Schema(maxLength = 100, description = "The subject that recorded or imported it")
        String recordedBy,

        Instant recordedAt) {

    /** The same for somebody who may not see the reason. */
    OutcomeView shown(boolean personal) {
        return personal
                ? this
                : new OutcomeView(selection, participantNumber, outcome, null, importedBy, recordedBy, recordedAt);
    }
}
