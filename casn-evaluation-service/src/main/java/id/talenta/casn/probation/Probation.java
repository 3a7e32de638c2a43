package id.talenta.casn.probation;

import id.talenta.casn.intake.rules.Sex;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A probation, with the person and the post of its appointment.
 *
 * @param id of the appointment, whose probation it is
 * @param end how it ended, null while it goes on
 * @param version grows with each record and with the end, from 0
 */
record Probation(
        UUID id,
        UUID selection,
        String agency,
        String ruleSetCode,
        int ruleSetVersion,
        String ruleSetDigest,
        LocalDate beganOn,
        ProbationState state,
        End end,
        int version,
        Instant openedAt,
        Instant changedAt,
        Appointed appointed) {

    /** The decree that ended it. */
    record End(String decreeNumber, LocalDate decreeDate, LocalDate effectiveDate, String reason) {}

    /** The appointment, which has come to its own end. */
    record Appointed(
            String participantNumber,
            String nip,
            String name,
            LocalDate birthDate,
            Sex sex,
            String position,
            String unitName,
            int version) {}
}
