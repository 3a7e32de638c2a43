package id.talenta.casn.appointment;

import id.talenta.casn.appointment.rules.AppointmentState;
import id.talenta.platform.web.contract.PersonalData;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AppointmentTransition", description = "That an appointment came into a state; never changed")
record TransitionView(
        @Schema(examples = "2", description = "Counts the appointment's transitions") @Min(1) @Max(1_000_000)
        int number,

        @Schema(nullable = true, description = "null for the first")
        AppointmentState from,

        AppointmentState to,

        @Schema(nullable = true, maxLength = 1000, examples = "Ijazah belum dilegalisasi.") @PersonalData("pii:read")
        String reason,

        @Schema(nullable = true, maxLength = 200, examples = "bkn", description = "The subject that moved it")
        String by,

        Instant at) {

    static TransitionView of(Transition of) {
        return new TransitionView(of.number(), of.from(), of.to(), of.reason(), of.by(), of.at());
    }

    @Schema(name = "AppointmentTransitionPage", description = "A page of transitions, in order")
    record Page(
            @Size(max = 200) List<TransitionView> data,
            @Schema(nullable = true, maxLength = 1000) String next) {}
}
