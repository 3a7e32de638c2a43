package id.talenta.casn.appointment;

import id.talenta.casn.appointment.rules.AppointmentState;
import id.talenta.casn.appointment.rules.DaysInStates;
import id.talenta.platform.data.database.Time;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** When an appointment has waited too long. The limits are the operator's: no regulation that we know of sets them by state. */
@ApplicationScoped
class AppointmentLimits {

    private final Map<AppointmentState, Integer> days;
    private final Clock clock;

    AppointmentLimits(AppointmentConfig config, Clock clock) {
        this.days = new EnumMap<>(AppointmentState.class);
        config.limits().forEach((state, limit) -> {
            if (state.isEnd() || limit < 0) {
                throw new IllegalStateException("talenta.appointments.limits." + state + " cannot be set to " + limit);
            }
            days.put(state, limit);
        });
        this.clock = clock;
    }

    /** The limit of a state in days, null without one. */
    Integer of(AppointmentState state) {
        return days.get(state);
    }

    /** Whether an appointment that came into a state then is overdue today. */
    boolean isOverdue(AppointmentState state, Instant since) {
        Integer limit = days.get(state);
        return limit != null && DaysInStates.between(dateOf(since), Time.today(clock)) > limit;
    }

    /** By state, the moment before which an overdue appointment came into it: the same rule for a query. */
    Map<AppointmentState, Instant> lateBefore() {
        Map<AppointmentState, Instant> before = new EnumMap<>(AppointmentState.class);
        days.forEach((state, limit) -> before.put(
                state,
                Time.today(clock).minusDays(limit).atStartOfDay(Time.LEGAL_ZONE).toInstant()));
        return before;
    }

    LocalDate today() {
        return Time.today(clock);
    }

    static LocalDate dateOf(Instant at) {
        return LocalDate.ofInstant(at, Time.LEGAL_ZONE);
    }
}
