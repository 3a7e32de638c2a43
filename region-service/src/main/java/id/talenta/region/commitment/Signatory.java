package id.talenta.region.commitment;

import id.talenta.region.input.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Embeddable
@Schema(name = "Signatory", description = "Who signed: the office, and its holder where known")
record Signatory(
        @Column(name = "signatory_office")
        @Schema(examples = "Wali Kota Probolinggo")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = Text.LINE)
        String office,

        @Column(name = "signatory_name")
        @Schema(nullable = true, examples = "dr. Aminuddin")
        @Size(min = 1, max = 150)
        @Pattern(regexp = Text.LINE)
        String name) {}
