package id.talenta.casn.intake;

import id.talenta.casn.evaluation.rules.ParticipantOutcome;
import id.talenta.platform.web.contract.PersonalData;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "OutcomeRequest",
        description = "How a participant left other than by the tests, and why",
        examples = "{\"outcome\":\"WITHDRAWN\",\"reason\":\"Surat pengunduran diri 5 September 2024\"}")
record OutcomeRequest(
        @NotNull ParticipantOutcome outcome,

        @Schema(
                examples = "Surat pengunduran diri 5 September 2024",
                description = "One line; shown only with `pii:read`")
        @NotBlank
        @Size(max = 500)
        @Pattern(regexp = "[^\\p{Cntrl}]*")
        @PersonalData("pii:read")
        String reason) {}
