package id.talenta.casn.appointment;

import id.talenta.casn.appointment.rules.AppointmentState;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which appointments are listed. */
public class AppointmentFilter {

    @QueryParam("selection")
    @Parameter(description = "Only of this selection")
    UUID selection;

    @QueryParam("agency")
    @Size(min = 2, max = 13)
    @Pattern(regexp = "[0-9A-Z]{2,8}(\\.[0-9A-Z]{2,4})?")
    @Parameter(description = "Only of this agency", example = "35.74")
    String agency;

    @QueryParam("state")
    @Parameter(description = "Only in this state")
    AppointmentState state;

    @QueryParam("overdue")
    @Parameter(
            description = "`true`: only those that have been in their state for more days than the installation allows;"
                    + " `false`: only the others")
    Boolean overdue;

    Boolean overdue() {
        return overdue;
    }

    UUID selection() {
        return selection;
    }

    String agency() {
        return agency;
    }

    AppointmentState state() {
        return state;
    }
}
