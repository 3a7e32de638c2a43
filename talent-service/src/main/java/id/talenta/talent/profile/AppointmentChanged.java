package id.talenta.talent.profile;

import id.talenta.talent.profile.rules.EmploymentStatus;
import id.talenta.talent.profile.rules.PositionLevel;
import id.talenta.talent.profile.rules.Sex;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * What this service reads of {@code id.talenta.casn.appointment-changed.v1}.
 *
 * @param nip null unless the decree stands, so also if the number was withdrawn
 */
record AppointmentChanged(
        UUID appointment,
        String agency,
        String state,
        String nip,
        String name,
        LocalDate birthDate,
        Sex sex,
        EmploymentStatus employment,
        String position,
        String unitName,
        LocalDate effectiveDate) {

    private static final Set<String> DECREED = Set.of("SK_TERBIT", "SPMT");
    private static final Set<String> OVER = Set.of("TMS", "APS", "DIBATALKAN");

    /** Whether the decree stands, with a number: the person serves. */
    boolean serves() {
        return DECREED.contains(state) && nip != null;
    }

    /** Whether there is no appointment any more, or its number was withdrawn. */
    boolean isOver() {
        return OVER.contains(state) || DECREED.contains(state) && nip == null;
    }

    Talent.Person person() {
        return new Talent.Person(nip, name, birthDate, sex);
    }

    Talent.Post post() {
        PositionLevel level = PositionLevel.ofNewcomer(position);
        return new Talent.Post(unitName, position, level.type(), level);
    }
}
