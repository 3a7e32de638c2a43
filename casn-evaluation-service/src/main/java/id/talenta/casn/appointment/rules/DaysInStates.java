package id.talenta.casn.appointment.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How long an appointment has been in each state, in days of the calendar: the days from the one on which it came in to the
 * one on which it left. Who comes back, after documents were returned, goes on being counted. An end is no waiting and
 * is not counted.
 */
public final class DaysInStates {

    private DaysInStates() {}

    /**
     * That an appointment came into a state.
     *
     * @param state the state
     * @param on the legal date
     */
    public record Entered(AppointmentState state, LocalDate on) {}

    /**
     * Days by state.
     *
     * @param history how it went, in order
     * @param today the legal date
     * @return the days of each state that it has been in, ends left out
     */
    public static Map<AppointmentState, Long> of(List<Entered> history, LocalDate today) {
        Map<AppointmentState, Long> days = new EnumMap<>(AppointmentState.class);
        for (int i = 0; i < history.size(); i++) {
            Entered entered = history.get(i);
            if (!entered.state().isEnd()) {
                LocalDate left = i + 1 < history.size() ? history.get(i + 1).on() : today;
                days.merge(entered.state(), between(entered.on(), left), Long::sum);
            }
        }
        return days;
    }

    /**
     * Days from one date to another.
     *
     * @param from the first
     * @param to the second
     * @return 0 on the same day, never less
     */
    public static long between(LocalDate from, LocalDate to) {
        return Math.max(0, ChronoUnit.DAYS.between(from, to));
    }
}
