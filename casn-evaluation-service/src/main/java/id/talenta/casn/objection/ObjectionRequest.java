package id.talenta.casn.objection;

import id.talenta.casn.evaluation.Stage;
import id.talenta.platform.web.contract.PersonalData;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ObjectionRequest",
        description = "Whose result is objected to, and on what grounds; against the publication that stands")
record ObjectionRequest(
        @NotNull UUID selection,
        @NotNull Stage stage,

        @Schema(examples = "24350174000000017")
        @NotNull
        @Size(min = 1, max = 32)
        @Pattern(regexp = "[0-9A-Za-z][0-9A-Za-z._/-]*")
        String participantNumber,

        @Schema(examples = "Nilai SKB pada pengumuman tidak sama dengan nilai pada layar ujian.")
        @NotBlank
        @Size(min = 20, max = 4000)
        @Pattern(regexp = "[^\\x00-\\x08\\x0e-\\x1f]*")
        @PersonalData("pii:read")
        String grounds,

        @Schema(
                nullable = true,
                examples = "Foto layar ujian, nomor berkas 17/2024",
                description = "Where the evidence is kept")
        @Size(min = 1, max = 500)
        @Pattern(regexp = "[^\\p{Cntrl}]*")
        @PersonalData("pii:read")
        String evidence) {}
