package id.talenta.casn.appointment;

import id.talenta.casn.appointment.rules.Employment;
import id.talenta.casn.intake.rules.Sex;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An appointment, with the person and the post as they were imported.
 *
 * @param evaluation the published final evaluation that it rests on
 * @param nip null until the decree is issued, as are the three fields of the decree
 * @param version grows with each change, from 0
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
        String nip,
        LocalDate effectiveDate,
        String decreeNumber,
        LocalDate decreeDate,
        int version,
        Instant createdAt,
        Instant changedAt,
        String name,
        LocalDate birthDate,
        Sex sex,
        String position,
        String unitName) {}
