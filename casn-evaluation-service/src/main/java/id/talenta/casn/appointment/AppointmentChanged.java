package id.talenta.casn.appointment;

import id.talenta.casn.appointment.rules.AppointmentState;
import id.talenta.casn.appointment.rules.Employment;
import id.talenta.casn.intake.rules.Sex;
import id.talenta.platform.data.events.Event;
import id.talenta.platform.data.events.Topic;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The event that an appointment began, or came into another state. The only kind that names a person, so its topic is restricted.
 *
 * @param from the state before, null when it begins
 * @param nip told while the decree stands, and at no other time: whoever hears of one hears of an employee; so with the effective date
 * @param position of the formation, as is the unit
 * @param replaces the appointment whose post it took, null if it rests on the result itself
 */
record AppointmentChanged(
        UUID appointment,
        String agency,
        AppointmentState state,
        AppointmentState from,
        String nip,
        String name,
        LocalDate birthDate,
        Sex sex,
        Employment employment,
        String position,
        String unitName,
        LocalDate effectiveDate,
        UUID replaces,
        long version)
        implements Event {

    static final Topic TOPIC = Topic.restrictedFacts("talenta.casn.appointments.v1");

    static AppointmentChanged of(Appointment of, AppointmentState from) {
        boolean decreed = of.state().isDecreed();
        return new AppointmentChanged(
                of.id(),
                of.agency(),
                of.state(),
                from,
                decreed ? of.papers().nip() : null,
                of.name(),
                of.birthDate(),
                of.sex(),
                of.employment(),
                of.position(),
                of.unitName(),
                decreed ? of.papers().effectiveDate() : null,
                of.replaces(),
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
