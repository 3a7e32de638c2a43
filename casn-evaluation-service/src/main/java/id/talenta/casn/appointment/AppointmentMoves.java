package id.talenta.casn.appointment;

import id.talenta.casn.CasnProblem;
import id.talenta.casn.appointment.rules.AppointmentState;
import id.talenta.casn.appointment.rules.Authority;
import id.talenta.casn.appointment.rules.Employment;
import id.talenta.casn.appointment.rules.Particular;
import id.talenta.casn.appointment.rules.Pipeline;
import id.talenta.casn.intake.Person;
import id.talenta.casn.intake.RosterService;
import id.talenta.casn.probation.ProbationService;
import id.talenta.platform.data.database.Time;
import id.talenta.platform.data.events.Outbox;
import id.talenta.platform.web.http.EntityVersion;
import id.talenta.platform.web.problem.CommonProblem;
import id.talenta.platform.web.problem.InputError;
import id.talenta.platform.web.problem.ProblemException;
import id.talenta.platform.web.security.Agencies;
import id.talenta.platform.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Moves appointments along the pipeline, in the transaction of whoever calls: each move with its history and its event. What is not in
 * order is found before anything is written, so a caller with many moves can leave one out. Telling the selection's numbers is left to
 * the caller, who does it last.
 */
@ApplicationScoped
class AppointmentMoves {

    private final AppointmentRepository appointments;
    private final TransitionRepository transitions;
    private final RosterService roster;
    private final SupersededPosts superseded;
    private final ProbationService probations;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    AppointmentMoves(
            AppointmentRepository appointments,
            TransitionRepository transitions,
            RosterService roster,
            SupersededPosts superseded,
            ProbationService probations,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.appointments = appointments;
        this.transitions = transitions;
        this.roster = roster;
        this.superseded = superseded;
        this.probations = probations;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** Stores an appointment that begins, with the first row of its history. */
    void begin(AppointmentRepository.Beginning beginning) {
        UUID selection = beginning.selection().id();
        int posts = appointments.lockPosts(selection, beginning.formationCode());
        if (!appointments.begin(beginning)) {
            throw new ProblemException(CasnProblem.ALREADY_APPOINTED);
        }
        if (appointments.live(selection, beginning.formationCode()) > posts) {
            throw new ProblemException(
                    CasnProblem.POSTS_TAKEN, Map.of("formation", beginning.formationCode(), "posts", posts));
        }
        transitions.add(
                new Transition(
                        beginning.id(),
                        1,
                        null,
                        AppointmentState.DRH_DIISI,
                        null,
                        beginning.createdBy(),
                        beginning.at()),
                beginning.selection().agency());
    }

    /** Moves an appointment that is locked; who may, and what it takes, says {@link Pipeline}. */
    Appointment move(Appointment from, MoveRequest move) {
        requireAllowed(from, move.to());
        if (move.to() == AppointmentState.DIBATALKAN) {
            superseded.require(from);
        }
        requireInOrder(from, move);
        return store(from, move.to(), move.papers(), move.reasonGiven());
    }

    /** Enters decree and number at once, past the steps in between: for what was settled outside of the suite. */
    Appointment decree(Appointment from, Decree decree, Instant at) {
        Appointment.Papers papers = new Appointment.Papers(
                decree.nip(),
                decree.effectiveDate(),
                null,
                null,
                decree.decreeNumber().strip(),
                decree.decreeDate(),
                null,
                null);
        return store(from, AppointmentState.SK_TERBIT, papers, null, at);
    }

    /** Tells what an appointment has become. */
    void tell(Appointment now, AppointmentState from) {
        outbox.record(AppointmentChanged.of(now, from));
    }

    /** The decree at once passes over BKN's verification and the number that BKN gives, so it is for BKN alone. */
    void requireInOrder(Decree decree, Employment employment, Person person) {
        if (authority() != Authority.BKN) {
            throw new ProblemException(
                    CasnProblem.STEP_OF_BKN,
                    Map.of(
                            "from",
                            AppointmentState.DRH_DIISI.name(),
                            "to",
                            AppointmentState.SK_TERBIT.name(),
                            "next",
                            names(Pipeline.stepsFrom(AppointmentState.DRH_DIISI))));
        }
        List<InputError> errors = new ArrayList<>();
        requirePast(errors, "/decreeDate", decree.decreeDate());
        errors.addAll(NumberCheck.errors(decree.nip(), employment, person, decree.effectiveDate()));
        refuse(errors);
    }

    private void requireAllowed(Appointment from, AppointmentState to) {
        Map<String, ?> move = Map.of("from", from.state().name(), "to", to.name(), "next", nextOf(from));
        switch (Pipeline.judge(from.state(), to, authority())) {
            case ALLOWED -> {}
            case ENDED -> throw new ProblemException(CasnProblem.APPOINTMENT_ENDED, move);
            case NO_SUCH_STEP -> throw new ProblemException(CasnProblem.NO_SUCH_STEP, move);
            default -> throw new ProblemException(CasnProblem.STEP_OF_BKN, move);
        }
    }

    private Authority authority() {
        return caller.agencies().coversAll(Agencies.ALL) ? Authority.BKN : Authority.AGENCY;
    }

    private static String nextOf(Appointment from) {
        return names(from.steps());
    }

    private static String names(List<Pipeline.Step> steps) {
        return steps.stream().map(step -> step.to().name()).collect(Collectors.joining(", "));
    }

    private void requireInOrder(Appointment from, MoveRequest move) {
        Pipeline.Step step = Pipeline.step(from.state(), move.to()).orElseThrow();
        List<InputError> errors = new ArrayList<>();
        Set<Particular> given = move.given();
        for (Particular particular : Particular.values()) {
            boolean there = given.contains(particular);
            if (step.needs().contains(particular) && !there) {
                errors.add(InputError.inBody("/" + particular.field(), "required", Map.of()));
            } else if (there
                    && !step.needs().contains(particular)
                    && !step.allows().contains(particular)) {
                errors.add(InputError.inBody(
                        "/" + particular.field(),
                        "not-with-step",
                        Map.of("to", move.to().name())));
            }
        }
        refuse(errors);
        requirePast(errors, "/pertekDate", move.pertekDate());
        requirePast(errors, "/decreeDate", move.decreeDate());
        requirePast(errors, "/spmtDate", move.spmtDate());
        if (move.spmtDate() != null && move.spmtDate().isBefore(from.papers().effectiveDate())) {
            errors.add(InputError.inBody("/spmtDate", "before-effective-date", Map.of()));
        }
        if (move.effectiveDate() != null) {
            requireNumber(errors, from, move);
        }
        refuse(errors);
    }

    /** Where the decree says another date of effect than the approval, the number must bear it. */
    private void requireNumber(List<InputError> errors, Appointment from, MoveRequest move) {
        String nip = move.nip() == null ? from.papers().nip() : move.nip();
        Person person =
                roster.person(from.selection(), from.participantNumber()).orElseThrow();
        for (InputError error : NumberCheck.errors(nip, from.employment(), person, move.effectiveDate())) {
            errors.add(move.nip() == null ? InputError.inBody("/effectiveDate", error.code(), error.values()) : error);
        }
    }

    private void requirePast(List<InputError> errors, String pointer, LocalDate date) {
        if (date != null && date.isAfter(Time.today(clock))) {
            errors.add(InputError.inBody(pointer, "in-the-future", Map.of()));
        }
    }

    private static void refuse(List<InputError> errors) {
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private Appointment store(Appointment from, AppointmentState to, Appointment.Papers papers, String reason) {
        Appointment now = store(from, to, papers, reason, now());
        tell(now, from.state());
        if (to == AppointmentState.SPMT && now.employment() == Employment.CPNS) {
            probations.open(
                    now.id(), now.selection(), now.agency(), now.papers().spmtDate());
        }
        return now;
    }

    private Appointment store(
            Appointment from, AppointmentState to, Appointment.Papers papers, String reason, Instant at) {
        if (papers.nip() != null && !appointments.take(papers.nip())) {
            throw new ProblemException(CasnProblem.NIP_IN_USE);
        }
        if (!appointments.move(from, to, papers, at)) {
            throw new ProblemException(CommonProblem.PRECONDITION_FAILED);
        }
        transitions.add(
                new Transition(from.id(), from.version() + 2, from.state(), to, reason, caller.subject(), at),
                from.agency());
        return get(from.id());
    }

    private Appointment get(UUID id) {
        return appointments.find(id).orElseThrow(ProblemException::notFound);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static void requireVersion(Appointment of, String ifMatch) {
        EntityVersion.of(of.version()).requireMatch(ifMatch);
    }
}
