package id.talenta.talent.profile;

import id.talenta.talent.profile.rules.EmploymentStatus;
import id.talenta.talent.profile.rules.PositionLevel;
import id.talenta.talent.profile.rules.Sex;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What this service reads of {@code id.talenta.casn.appointment-changed.v1}.
 *
 * @param nip null until the decree is issued, and again if the number was withdrawn
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

    Talent.Person person() {
        return new Talent.Person(nip, name, birthDate, sex);
    }

    Talent.Post post() {
        PositionLevel level = PositionLevel.ofNewcomer(position);
        return new Talent.Post(unitName, position, level.type(), level);
    }
}
