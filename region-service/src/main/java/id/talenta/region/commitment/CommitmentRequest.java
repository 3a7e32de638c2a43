package id.talenta.region.commitment;

import id.talenta.platform.web.input.DateWithin;
import id.talenta.region.input.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CommitmentRequest", description = "A signed commitment to record")
record CommitmentRequest(
        @NotNull @DateWithin LocalDate signedOn,

        @Schema(nullable = true, maxLength = 36, description = "The meeting that it was signed at; null for none")
        UUID meetingId,

        @Schema(examples = "Komitmen Bersama Akselerasi dan Keberlanjutan Manajemen Talenta")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = Text.LINE)
        String title,

        @NotNull @Valid Signatory signatory,
        @Schema(nullable = true) @Valid Document document,

        @Schema(description = "What is committed to; empty if left out") @Size(max = 100)
        List<@NotNull @Valid Point> points) {

    CommitmentRequest {
        points = points == null ? List.of() : points;
    }

    static CommitmentRequest of(Commitment commitment) {
        return new CommitmentRequest(
                commitment.signedOn(),
                commitment.meetingId(),
                commitment.title(),
                commitment.signatory(),
                commitment.document(),
                commitment.points());
    }
}
