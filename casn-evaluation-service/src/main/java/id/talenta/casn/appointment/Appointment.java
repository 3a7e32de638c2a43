package id.talenta.casn.appointment;

import id.talenta.casn.appointment.rules.AppointmentState;
import id.talenta.casn.appointment.rules.Employment;
import id.talenta.casn.appointment.rules.Pipeline;
import id.talenta.casn.intake.rules.Sex;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An appointment, with the person and the post as they were imported.
 *
 * @param evaluation the published final evaluation that it rests on
 * @param papers what its steps have brought
 * @param version grows with each move, from 0
 * @param changedAt since when it has been in its state
 * @param replaces the appointment whose post it took, null if it rests on the result itself
 * @param replacedBy the appointment that took its post, null if none did
 * @param superseded whether a later version of the final result that it rests on is published
 */
record Appointment(
        UUID id,
        UUID selection,
        String agency,
        UUID evaluation,
        String participantNumber,
        String formationCode,
        Employment employment,
        AppointmentState state,
        Papers papers,
        int version,
        Instant createdAt,
        Instant changedAt,
        String name,
        LocalDate birthDate,
        Sex sex,
        String position,
        String unitName,
        UUID replaces,
        UUID replacedBy,
        boolean superseded) {

    /** The steps that can follow. It is annulled only if there is a later result, which may not give the person the post. */
    List<Pipeline.Step> steps() {
        return Pipeline.stepsFrom(state).stream()
                .filter(step -> superseded || step.to() != AppointmentState.DIBATALKAN)
                .toList();
    }

    /**
     * The papers of an appointment, each null until its step.
     *
     * @param nip given with the technical approval, as is the date
     * @param effectiveDate the day from which the appointment counts
     */
    record Papers(
            String nip,
            LocalDate effectiveDate,
            String pertekNumber,
            LocalDate pertekDate,
            String decreeNumber,
            LocalDate decreeDate,
            String spmtNumber,
            LocalDate spmtDate) {}
}
