package id.talenta.casn.selection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SelectionRequest", description = "A selection to set up")
record SelectionRequest(
        @NotNull SelectionKind kind,

        @Schema(examples = "2024") @NotNull @Min(2018) @Max(2100)
        Integer year,

        @Schema(
                examples = "35.74",
                description = "The agency that holds it: code of its region, or of a central agency")
        @NotNull
        @Size(min = 2, max = 13)
        @Pattern(regexp = AGENCY)
        String agency,

        @Schema(examples = "CPNS 2024 Pemerintah Kota Probolinggo")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "[^\\p{Cntrl}]*")
        String name,

        @Schema(nullable = true, description = "In the order in which they begin; may be planned later")
        @Valid
        @Size(max = 20)
        List<@NotNull @Valid SelectionPhase> phases) {

    static final String AGENCY = "[0-9A-Z]{2,8}(\\.[0-9A-Z]{2,4})?";

    List<SelectionPhase> planned() {
        return phases == null ? List.of() : phases;
    }
}
