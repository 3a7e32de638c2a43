package id.talenta.casn.appointment;

import id.talenta.casn.appointment.rules.Employment;
import id.talenta.casn.intake.rules.Sex;
import id.talenta.platform.data.events.Event;
import id.talenta.platform.data.events.Topic;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The event that an appointment began, or got its decree. The only one that names a person, so its topic is restricted.
 *
 * @param nip null until the decree is issued, as is the effective date
 * @param position of the formation, as is the unit
 */
record AppointmentChanged(
        UUID appointment,
        String agency,
        AppointmentState state,
        String nip,
        String name,
        LocalDate birthDate,
        Sex sex,
        Employment employment,
        String position,
        String unitName,
        LocalDate effectiveDate,
        long version)
        implements Event {

    static final Topic TOPIC = Topic.restrictedFacts("talenta.casn.appointments.v1");

    static AppointmentChanged of(Appointment of) {
        return new AppointmentChanged(
                of.id(),
                of.agency(),
                of.state(),
                of.nip(),
                of.name(),
                of.birthDate(),
                of.sex(),
                of.employment(),
                of.position(),
                of.unitName(),
                of.effectiveDate(),
                of.version() + 1L);
    }

    @Override
    public Topic topic() {
        return TOPIC;
    }

    @Override
    public String type() {
        return "id.talenta.casn.appointment-changed.v1";
    }

    @Override
    public String key() {
        return appointment.toString();
    }
}
