package id.talenta.casn.selection;

import com.fasterxml.jackson.annotation.JsonFormat;
import id.talenta.casn.selection.rules.Phase;
import id.talenta.casn.selection.rules.PhaseDates;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a phase of a selection runs, as it is sent, shown and stored. */
@Schema(name = "SelectionPhase", description = "When a phase of a selection runs, both days included (Asia/Jakarta)")
public record SelectionPhase(
        @Schema(examples = "SKD") @NotNull Phase phase,

        @Schema(examples = "2024-10-16") @NotNull @JsonFormat(shape = JsonFormat.Shape.STRING)
        LocalDate from,

        @Schema(examples = "2024-11-14") @NotNull @JsonFormat(shape = JsonFormat.Shape.STRING)
        LocalDate until) {

    PhaseDates dates() {
        return new PhaseDates(phase, from, until);
    }
}
