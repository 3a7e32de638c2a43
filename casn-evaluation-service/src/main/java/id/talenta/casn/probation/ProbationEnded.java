package id.talenta.casn.probation;

import id.talenta.casn.intake.rules.Sex;
import id.talenta.platform.data.events.Event;
import id.talenta.platform.data.events.Topic;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The event that a probation ended. It names a person, so its topic is restricted. The number is told of a PNS and not of somebody who
 * was dismissed or has resigned, as with appointments: whoever hears of a number hears of an employee.
 *
 * @param version follows that of the appointment, which has come to its own end and changes no more
 */
record ProbationEnded(
        UUID appointment,
        String agency,
        ProbationState state,
        String nip,
        String name,
        LocalDate birthDate,
        Sex sex,
        String employment,
        String position,
        String unitName,
        LocalDate effectiveDate,
        long version)
        implements Event {

    static final Topic TOPIC = Topic.restrictedFacts("talenta.casn.appointments.v1");

    static ProbationEnded of(Probation of) {
        Probation.Appointed person = of.appointed();
        boolean stays = of.state() == ProbationState.PNS;
        return new ProbationEnded(
                of.id(),
                of.agency(),
                of.state(),
                stays ? person.nip() : null,
                person.name(),
                person.birthDate(),
                person.sex(),
                stays ? "PNS" : "CPNS",
                person.position(),
                person.unitName(),
                of.end().effectiveDate(),
                person.version() + 2L);
    }

    @Override
    public Topic topic() {
        return TOPIC;
    }

    @Override
    public String type() {
        return "id.talenta.casn.probation-ended.v1";
    }

    @Override
    public String key() {
        return appointment.toString();
    }
}
