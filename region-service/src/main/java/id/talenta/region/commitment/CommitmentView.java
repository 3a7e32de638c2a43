package id.talenta.region.commitment;

import id.talenta.region.input.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Commitment", description = "What the head of a region has signed, and what became of it")
record CommitmentView(
        @NotNull UUID id,

        @Schema(required = true, maxLength = Text.REGION_CODE_LENGTH, pattern = Text.REGION_CODE, examples = "35.74")
        String region,

        @NotNull LocalDate signedOn,

        @Schema(required = true, nullable = true, maxLength = 36, description = "The meeting that it was signed at")
        UUID meetingId,

        @Schema(
                required = true,
                maxLength = 200,
                examples = "Komitmen Bersama Akselerasi dan Keberlanjutan Manajemen Talenta")
        String title,

        @Schema(required = true) Signatory signatory,
        @Schema(required = true, nullable = true) Document document,
        @Schema(required = true) @Size(max = 100) List<Point> points) {

    static CommitmentView of(Commitment commitment) {
        return new CommitmentView(
                commitment.id(),
                commitment.region(),
                commitment.signedOn(),
                commitment.meetingId(),
                commitment.title(),
                commitment.signatory(),
                commitment.document(),
                List.copyOf(commitment.points()));
    }

    @Schema(name = "CommitmentPage", description = "A page of commitments, the latest first")
    record Page(
            @Schema(required = true) @Size(max = 200) List<CommitmentView> data,

            @Schema(required = true, nullable = true, maxLength = 1000) @Pattern(regexp = "[A-Za-z0-9_.-]+")
            String next) {}
}
