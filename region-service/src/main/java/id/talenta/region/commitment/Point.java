package id.talenta.region.commitment;

import id.talenta.region.input.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Embeddable
@Schema(name = "CommitmentPoint", description = "One thing that was committed to, and its follow-up")
record Point(
        @Schema(examples = "Menetapkan peraturan kepala daerah tentang manajemen talenta")
        @NotBlank
        @Size(max = 500)
        @Pattern(regexp = Text.LINE)
        String text,

        @Enumerated(EnumType.STRING) @NotNull PointStatus status,

        @Column(name = "follow_up")
        @Schema(nullable = true, examples = "Rancangan peraturan dibahas", description = "What was done about it")
        @Size(min = 1, max = 500)
        @Pattern(regexp = Text.LINE)
        String followUp) {}
