package id.talenta.casn.objection;

import id.talenta.casn.correction.CorrectionRequest;
import id.talenta.platform.web.contract.PersonalData;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ObjectionAnswer",
        description = "Whether an objection is accepted, why, and what is corrected because of it")
record AnswerRequest(
        @Schema(examples = "true") @NotNull Boolean accepted,

        @Schema(
                examples = "Lembar nilai SKB tertukar dengan peserta lain; berita acara BA-17.",
                description =
                        "With an accepted objection the reason of its corrections, which is shown without `pii:read`: no names")
        @NotBlank
        @Size(min = 20, max = 2000)
        @Pattern(regexp = "[^\\x00-\\x08\\x0e-\\x1f]*")
        @PersonalData("pii:read")
        String reasoning,

        @Schema(nullable = true, description = "Needed where it is accepted, and only there") @Valid
        CorrectionRequest correction) {}
