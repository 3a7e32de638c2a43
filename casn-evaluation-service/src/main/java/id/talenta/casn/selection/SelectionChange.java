package id.talenta.casn.selection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "SelectionChange",
        description = "What to change; what is left out stays. The list of phases is replaced whole",
        examples = "{\"phases\":[{\"phase\":\"SKD\",\"from\":\"2024-10-16\",\"until\":\"2024-11-14\"}]}")
record SelectionChange(
        @Schema(nullable = true, examples = "CPNS 2024 Pemerintah Kota Probolinggo")
        @Size(min = 1, max = 200)
        @Pattern(regexp = " *[^\\p{Cntrl}\\s][^\\p{Cntrl}]*")
        String name,

        @Schema(nullable = true, description = "In the order in which they begin") @Size(max = 20)
        List<@NotNull @Valid SelectionPhase> phases) {}
