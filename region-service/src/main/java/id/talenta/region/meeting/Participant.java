package id.talenta.region.meeting;

import id.talenta.region.input.Text;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Embeddable
@Schema(name = "Participant", description = "Who took part, by office. Names only of holders of a public office")
record Participant(
        @Enumerated(EnumType.STRING) @NotNull ParticipantRole role,

        @Schema(examples = "Wali Kota Probolinggo", description = "The office, or the group of offices")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = Text.LINE)
        String office,

        @Schema(nullable = true, examples = "dr. Aminuddin") @Size(min = 1, max = 150) @Pattern(regexp = Text.LINE)
        String name,

        @Schema(nullable = true, examples = "35.74", description = "The region that the office belongs to")
        @Size(max = Text.REGION_CODE_LENGTH)
        @Pattern(regexp = Text.REGION_CODE)
        String region) {}
