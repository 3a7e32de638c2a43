package id.talenta.talent.profile;

import id.talenta.talent.profile.rules.EmploymentStatus;
import id.talenta.talent.profile.rules.Sex;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What this service reads of {@code id.talenta.casn.probation-ended.v1}.
 *
 * @param state PNS, DISMISSED or RESIGNED; another one is of a later version, and has no effect
 */
record ProbationEnded(
        UUID appointment,
        String agency,
        String state,
        String nip,
        String name,
        LocalDate birthDate,
        Sex sex,
        EmploymentStatus employment,
        String position,
        String unitName) {

    boolean isAppointed() {
        return "PNS".equals(state);
    }

    /** Whether the person serves no more. */
    boolean isLeft() {
        return "DISMISSED".equals(state) || "RESIGNED".equals(state);
    }
}
