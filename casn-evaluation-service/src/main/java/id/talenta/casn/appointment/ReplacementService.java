package id.talenta.casn.appointment;

import id.talenta.casn.CasnProblem;
import id.talenta.casn.appointment.rules.Succession;
import id.talenta.casn.evaluation.PublishedFinal;
import id.talenta.casn.progress.ProgressService;
import id.talenta.casn.selection.SelectionService;
import id.talenta.platform.data.database.Ids;
import id.talenta.platform.web.problem.InputError;
import id.talenta.platform.web.problem.ProblemException;
import id.talenta.platform.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Gives the post of somebody who withdrew to the next in rank. */
@ApplicationScoped
public class ReplacementService {

    private final AppointmentRepository appointments;
    private final ReplacementRepository replacements;
    private final AppointmentMoves moves;
    private final PublishedFinal published;
    private final VacantPosts posts;
    private final SelectionService selections;
    private final ProgressService progress;
    private final Caller caller;

    ReplacementService(
            AppointmentRepository appointments,
            ReplacementRepository replacements,
            AppointmentMoves moves,
            PublishedFinal published,
            VacantPosts posts,
            SelectionService selections,
            ProgressService progress,
            Caller caller) {
        this.appointments = appointments;
        this.replacements = replacements;
        this.moves = moves;
        this.published = published;
        this.posts = posts;
        this.selections = selections;
        this.progress = progress;
        this.caller = caller;
    }

    /** A replacement, and what the rule says of it. */
    record Explained(Replacement of, Appointment successor, Succession succession) {}

    /** Appoints the next in rank. */
    @Transactional
    Explained replace(UUID id, ReplacementRequest request) {
        boolean decided = request.decides();
        Appointment withdrawn = appointments.lock(id).orElseThrow(ProblemException::notFound);
        caller.requireAgency(withdrawn.agency());
        if (withdrawn.replacedBy() != null) {
            throw new ProblemException(CasnProblem.ALREADY_REPLACED);
        }
        UUID evaluation = published.latest(withdrawn.selection());
        VacantPosts.requireWithdrawn(withdrawn);
        Instant at = moves.now();
        Succession succession = posts.succession(withdrawn, evaluation, at, request.selected());
        requireOne(succession, decided);
        AppointmentRepository.Beginning beginning = new AppointmentRepository.Beginning(
                Ids.next(),
                selections.get(withdrawn.selection()),
                evaluation,
                withdrawn.formationCode(),
                succession.next().participantNumber(),
                withdrawn.employment(),
                caller.subject(),
                at);
        moves.begin(beginning);
        Replacement replacement =
                new Replacement(beginning.id(), id, request.reason(), request.reference(), caller.subject(), at);
        if (!replacements.add(replacement, withdrawn.agency())) {
            throw new ProblemException(CasnProblem.ALREADY_REPLACED);
        }
        Appointment successor = appointments.find(beginning.id()).orElseThrow();
        moves.tell(successor, null);
        progress.appointmentMoved(withdrawn.selection(), null, successor.state().name());
        return new Explained(replacement, successor, succession);
    }

    /** Who took the place of an appointment, and why: found again from the published result and from who had an appointment before. */
    @Transactional
    Explained get(UUID id) {
        Appointment withdrawn = appointments.find(id).orElseThrow(ProblemException::notFound);
        Replacement replacement = replacements.of(id).orElseThrow(ProblemException::notFound);
        Appointment successor = appointments.find(replacement.appointment()).orElseThrow();
        return new Explained(
                replacement,
                successor,
                posts.succession(
                        withdrawn, successor.evaluation(), replacement.createdAt(), successor.participantNumber()));
    }

    private static void requireOne(Succession succession, boolean decided) {
        int equals = succession.equals().size();
        if (equals == 0) {
            throw new ProblemException(CasnProblem.NO_SUCCESSOR);
        }
        if (equals == 1 && decided) {
            throw ProblemException.invalid(InputError.inBody("/selected", "no-tie", Map.of()));
        }
        if (equals > 1 && !decided) {
            throw new ProblemException(CasnProblem.SUCCESSION_UNDECIDED, Map.of("count", equals));
        }
        if (succession.next() == null) {
            throw ProblemException.invalid(InputError.inBody("/selected", "not-among-equals", Map.of()));
        }
    }
}
