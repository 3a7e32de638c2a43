package id.talenta.casn.appointment;

import id.talenta.casn.appointment.rules.AppointmentState;
import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** What an operator sets for appointments. */
@ConfigMapping(prefix = "talenta.appointments")
public interface AppointmentConfig {

    /** By state, after how many days in it an appointment is overdue; a state that is left out never is. */
    Map<AppointmentState, Integer> limits();
}
