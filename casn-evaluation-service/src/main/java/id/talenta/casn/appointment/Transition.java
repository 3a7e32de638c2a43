package id.talenta.casn.appointment;

import id.talenta.casn.appointment.rules.AppointmentState;
import java.time.Instant;
import java.util.UUID;

/**
 * That an appointment came into a state.
 *
 * @param number counts the transitions of the appointment, from 1
 * @param from null for the first
 * @param reason null where none was given
 * @param by null where it was not recorded
 */
record Transition(
        UUID appointment,
        int number,
        AppointmentState from,
        AppointmentState to,
        String reason,
        String by,
        Instant at) {}
