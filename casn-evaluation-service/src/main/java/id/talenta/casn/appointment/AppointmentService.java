package id.talenta.casn.appointment;

import id.talenta.casn.CasnProblem;
import id.talenta.casn.appointment.rules.Appointee;
import id.talenta.casn.appointment.rules.Employment;
import id.talenta.casn.appointment.rules.Nip;
import id.talenta.casn.appointment.rules.NipFault;
import id.talenta.casn.evaluation.PublishedFinal;
import id.talenta.casn.intake.Person;
import id.talenta.casn.intake.RosterService;
import id.talenta.casn.progress.ProgressService;
import id.talenta.casn.selection.Selection;
import id.talenta.casn.selection.SelectionService;
import id.talenta.platform.data.database.Ids;
import id.talenta.platform.data.database.Time;
import id.talenta.platform.data.events.Outbox;
import id.talenta.platform.web.http.EntityVersion;
import id.talenta.platform.web.problem.CommonProblem;
import id.talenta.platform.web.problem.InputError;
import id.talenta.platform.web.problem.ProblemException;
import id.talenta.platform.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Appointments of those who passed a published final result. */
@ApplicationScoped
public class AppointmentService {

    private final AppointmentRepository appointments;
    private final SelectionService selections;
    private final RosterService roster;
    private final PublishedFinal published;
    private final ProgressService progress;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    AppointmentService(
            AppointmentRepository appointments,
            SelectionService selections,
            RosterService roster,
            PublishedFinal published,
            ProgressService progress,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.appointments = appointments;
        this.selections = selections;
        this.roster = roster;
        this.published = published;
        this.progress = progress;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** Begins an appointment, and enters its decree if there is one already. */
    @Transactional
    Appointment appoint(AppointmentRequest request) {
        Selection selection = selections.get(request.selection());
        caller.requireAgency(selection.agency());
        Person person = person(selection.id(), request.participantNumber());
        Employment employment = Employment.valueOf(selection.kind().name());
        Optional<Decree> decree = request.decree();
        decree.ifPresent(given -> requireInOrder(given, employment, person));
        Instant at = now();
        AppointmentRepository.Beginning beginning = new AppointmentRepository.Beginning(
                Ids.next(),
                selection,
                published.requirePassed(selection.id(), request.participantNumber()),
                request.participantNumber(),
                employment,
                caller.subject(),
                at);
        if (!appointments.begin(beginning)) {
            throw new ProblemException(CasnProblem.ALREADY_APPOINTED);
        }
        decree.ifPresent(given -> enter(beginning.id(), 0, given, at));
        return told(beginning.id(), null);
    }

    /** Enters the decree of an appointment that has none. */
    @Transactional
    Appointment issue(UUID id, String ifMatch, Decree decree) {
        Appointment appointment = get(id);
        caller.requireAgency(appointment.agency());
        EntityVersion.of(appointment.version()).requireMatch(ifMatch);
        if (appointment.state() == AppointmentState.SK_TERBIT) {
            throw new ProblemException(CasnProblem.DECREE_ISSUED);
        }
        requireInOrder(
                decree, appointment.employment(), person(appointment.selection(), appointment.participantNumber()));
        enter(id, appointment.version(), decree, now());
        return told(id, appointment.state());
    }

    /**
     * An appointment that the caller may see.
     *
     * @throws ProblemException if there is none
     */
    @Transactional
    Appointment get(UUID id) {
        return appointments.find(id).orElseThrow(ProblemException::notFound);
    }

    @Transactional
    List<Appointment> page(UUID after, AppointmentFilter filter, int atMost) {
        return appointments.page(after, filter, atMost);
    }

    /** Tells what an appointment has become; last, since the numbers of the selection are locked from here on. */
    private Appointment told(UUID id, AppointmentState from) {
        Appointment now = get(id);
        outbox.record(AppointmentChanged.of(now));
        progress.appointmentMoved(
                now.selection(), from == null ? null : from.name(), now.state().name());
        return now;
    }

    private void enter(UUID id, int version, Decree decree, Instant at) {
        if (!appointments.take(decree.nip())) {
            throw new ProblemException(CasnProblem.NIP_IN_USE);
        }
        if (!appointments.issue(id, version, decree, at)) {
            throw new ProblemException(CommonProblem.PRECONDITION_FAILED);
        }
    }

    private Person person(UUID selectionId, String participantNumber) {
        return roster.person(selectionId, participantNumber)
                .orElseThrow(() -> ProblemException.invalid(
                        InputError.inBody("/participantNumber", "unknown-participant", Map.of())));
    }

    private void requireInOrder(Decree decree, Employment employment, Person person) {
        List<InputError> errors = new ArrayList<>();
        if (decree.decreeDate().isAfter(Time.today(clock))) {
            errors.add(InputError.inBody("/decreeDate", "in-the-future", Map.of()));
        }
        Appointee appointee = new Appointee(person.nik(), person.birthDate(), person.sex());
        for (NipFault fault : Nip.faults(decree.nip(), employment, appointee, decree.effectiveDate())) {
            errors.add(InputError.inBody(pointer(fault), code(fault), values(fault)));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private static String pointer(NipFault fault) {
        return fault == NipFault.EFFECTIVE_DAY ? "/effectiveDate" : "/nip";
    }

    private static String code(NipFault fault) {
        return fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, ?> values(NipFault fault) {
        return fault == NipFault.NIP_AGE ? Map.of("min", Nip.LEAST_AGE, "max", Nip.GREATEST_AGE) : Map.of();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
