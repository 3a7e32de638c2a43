package id.talenta.casn.appointment;

import id.talenta.casn.CasnProblem;
import id.talenta.casn.appointment.rules.AppointmentState;
import id.talenta.casn.appointment.rules.Employment;
import id.talenta.casn.evaluation.PublishedFinal;
import id.talenta.casn.intake.Person;
import id.talenta.casn.intake.RosterService;
import id.talenta.casn.progress.ProgressService;
import id.talenta.casn.selection.Selection;
import id.talenta.casn.selection.SelectionService;
import id.talenta.platform.data.database.Ids;
import id.talenta.platform.web.problem.InputError;
import id.talenta.platform.web.problem.ProblemException;
import id.talenta.platform.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Appointments of those who passed a published final result. */
@ApplicationScoped
public class AppointmentService {

    private final AppointmentRepository appointments;
    private final TransitionRepository transitions;
    private final AppointmentMoves moves;
    private final AppointmentLimits limits;
    private final SelectionService selections;
    private final RosterService roster;
    private final PublishedFinal published;
    private final ProgressService progress;
    private final Caller caller;

    AppointmentService(
            AppointmentRepository appointments,
            TransitionRepository transitions,
            AppointmentMoves moves,
            AppointmentLimits limits,
            SelectionService selections,
            RosterService roster,
            PublishedFinal published,
            ProgressService progress,
            Caller caller) {
        this.appointments = appointments;
        this.transitions = transitions;
        this.moves = moves;
        this.limits = limits;
        this.selections = selections;
        this.roster = roster;
        this.published = published;
        this.progress = progress;
        this.caller = caller;
    }

    /** Begins an appointment, and enters its decree if there is one already. */
    @Transactional
    Appointment appoint(AppointmentRequest request) {
        Selection selection = selections.get(request.selection());
        caller.requireAgency(selection.agency());
        Person person = person(selection.id(), request.participantNumber());
        Employment employment = Employment.valueOf(selection.kind().name());
        Optional<Decree> decree = request.decree();
        decree.ifPresent(given -> moves.requireInOrder(given, employment, person));
        PublishedFinal.Passed passed = published.requirePassed(selection.id(), request.participantNumber());
        Instant at = moves.now();
        AppointmentRepository.Beginning beginning = new AppointmentRepository.Beginning(
                Ids.next(),
                selection,
                passed.evaluation(),
                passed.formationCode(),
                request.participantNumber(),
                employment,
                caller.subject(),
                at);
        moves.begin(beginning);
        decree.ifPresent(given -> moves.decree(get(beginning.id()), given, at));
        return told(beginning.id(), null);
    }

    /** Enters the decree of an appointment that has only begun. */
    @Transactional
    Appointment issue(UUID id, String ifMatch, Decree decree) {
        Appointment appointment = locked(id, ifMatch);
        if (appointment.state().isDecreed()) {
            throw new ProblemException(CasnProblem.DECREE_ISSUED);
        }
        if (appointment.state() != AppointmentState.DRH_DIISI) {
            throw new ProblemException(
                    CasnProblem.ON_ITS_WAY, Map.of("from", appointment.state().name()));
        }
        moves.requireInOrder(
                decree, appointment.employment(), person(appointment.selection(), appointment.participantNumber()));
        moves.decree(appointment, decree, moves.now());
        return told(id, appointment.state());
    }

    /** Moves an appointment along the pipeline. */
    @Transactional
    Appointment move(UUID id, String ifMatch, MoveRequest request) {
        Appointment before = locked(id, ifMatch);
        Appointment now = moves.move(before, request);
        progress.appointmentMoved(
                now.selection(), before.state().name(), now.state().name());
        return now;
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
        return appointments.page(after, filter, limits.lateBefore(), atMost);
    }

    /** What happened to an appointment that the caller may see, after the given number. */
    @Transactional
    List<Transition> transitions(UUID id, int after, int atMost) {
        get(id);
        return transitions.page(id, after, atMost);
    }

    /** What happened to appointments that the caller sees. */
    @Transactional
    List<Transition> historyOf(List<UUID> ids) {
        return transitions.of(ids);
    }

    private Appointment locked(UUID id, String ifMatch) {
        Appointment found = appointments.lock(id).orElseThrow(ProblemException::notFound);
        caller.requireAgency(found.agency());
        AppointmentMoves.requireVersion(found, ifMatch);
        return found;
    }

    /** Tells what an appointment has become; last, since the numbers of the selection are locked from here on. */
    private Appointment told(UUID id, AppointmentState from) {
        Appointment now = get(id);
        moves.tell(now, from);
        progress.appointmentMoved(
                now.selection(), from == null ? null : from.name(), now.state().name());
        return now;
    }

    private Person person(UUID selectionId, String participantNumber) {
        return roster.person(selectionId, participantNumber)
                .orElseThrow(() -> ProblemException.invalid(
                        InputError.inBody("/participantNumber", "unknown-participant", Map.of())));
    }
}
