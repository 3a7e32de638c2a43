package id.talenta.casn.objection;

import id.talenta.casn.CasnProblem;
import id.talenta.casn.correction.CorrectionRequest;
import id.talenta.casn.correction.CorrectionService;
import id.talenta.casn.correction.RecordedCorrections;
import id.talenta.casn.evaluation.EvaluationReader;
import id.talenta.casn.evaluation.PublicationMade;
import id.talenta.casn.evaluation.PublicationService;
import id.talenta.casn.evaluation.PublicationView;
import id.talenta.casn.evaluation.Stage;
import id.talenta.casn.objection.rules.ObjectionState;
import id.talenta.casn.objection.rules.ObjectionWindow;
import id.talenta.casn.selection.Selection;
import id.talenta.casn.selection.SelectionLifecycle;
import id.talenta.casn.selection.SelectionService;
import id.talenta.casn.selection.rules.SelectionStep;
import id.talenta.platform.data.audit.Audit;
import id.talenta.platform.data.database.Time;
import id.talenta.platform.web.problem.InputError;
import id.talenta.platform.web.problem.ProblemException;
import id.talenta.platform.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Objections against published results: filed in their window, answered once, and published where they were accepted. */
@ApplicationScoped
public class ObjectionService {

    private final ObjectionRepository objections;
    private final SelectionService selections;
    private final SelectionLifecycle lifecycle;
    private final PublicationService publications;
    private final EvaluationReader evaluations;
    private final CorrectionService corrections;
    private final RecordedCorrections recorded;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    ObjectionService(
            ObjectionRepository objections,
            SelectionService selections,
            SelectionLifecycle lifecycle,
            PublicationService publications,
            EvaluationReader evaluations,
            CorrectionService corrections,
            RecordedCorrections recorded,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.objections = objections;
        this.selections = selections;
        this.lifecycle = lifecycle;
        this.publications = publications;
        this.evaluations = evaluations;
        this.corrections = corrections;
        this.recorded = recorded;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** An objection, and by when it is to be answered. */
    record Standing(Objection of, LocalDate answersUntil, boolean overdue) {}

    /** Files an objection against the publication that stands. */
    @Transactional
    Standing file(ObjectionRequest request) {
        Selection selection = selections.get(request.selection());
        caller.requireAgency(selection.agency());
        audit.about(selection.id().toString(), request.participantNumber());
        lifecycle.require(selection.id(), SelectionStep.OBJECT);
        PublicationView against = publications
                .latest(selection.id(), request.stage())
                .orElseThrow(() -> new ProblemException(CasnProblem.NOTHING_PUBLISHED));
        LocalDate today = Time.today(clock);
        if (window(against).filter(open -> open.isOpenOn(today)).isEmpty()) {
            throw new ProblemException(CasnProblem.OBJECTION_WINDOW_CLOSED);
        }
        if (!evaluations.holds(against.evaluation(), request.participantNumber())) {
            throw ProblemException.invalid(InputError.inBody("/participantNumber", "unknown-participant", Map.of()));
        }
        if (objections.isFiled(against.evaluation(), request.participantNumber())) {
            throw new ProblemException(CasnProblem.ALREADY_OBJECTED);
        }
        Objection filed = new Objection(selection.agency(), against, request, caller.subject(), now());
        objections.persistAndFlush(filed);
        return standing(filed);
    }

    /** Answers an objection. Where it is accepted, what is wrong is corrected in the same transaction. */
    @Transactional
    Standing answer(UUID id, AnswerRequest request) {
        Selection selection =
                objections.selectionOf(id).flatMap(selections::find).orElseThrow(ProblemException::notFound);
        caller.requireAgency(selection.agency());
        // the selection before the objection: a file of corrections locks both in this order
        lifecycle.require(selection.id(), SelectionStep.OBJECT);
        Objection objection = objections.lock(id).orElseThrow(ProblemException::notFound);
        if (objection.state() != ObjectionState.FILED) {
            throw new ProblemException(CasnProblem.OBJECTION_ANSWERED);
        }
        requireFitting(objection, request);
        String reasoning = request.reasoning().strip();
        objection.answer(request.accepted(), reasoning, caller.subject(), now());
        objections.flush();
        if (request.accepted()) {
            corrections.record(
                    selection,
                    objection.participantNumber(),
                    objection.id(),
                    request.correction(),
                    reasoning,
                    "/correction");
        }
        return standing(objection);
    }

    private static void requireFitting(Objection objection, AnswerRequest request) {
        CorrectionRequest correction = request.correction();
        if (request.accepted() && correction == null) {
            throw ProblemException.invalid(InputError.inBody("/correction", "required", Map.of()));
        }
        if (!request.accepted() && correction != null) {
            throw ProblemException.invalid(InputError.inBody("/correction", "only-when-accepted", Map.of()));
        }
        if (correction != null && objection.stage() == Stage.SKD) {
            requireOfSkd(correction);
        }
    }

    private static void requireOfSkd(CorrectionRequest correction) {
        if (correction.skb() != null) {
            throw ProblemException.invalid(InputError.inBody("/correction/skb", "not-of-this-stage", Map.of()));
        }
        if (!correction.tests().isEmpty()) {
            throw ProblemException.invalid(InputError.inBody("/correction/skbTests", "not-of-this-stage", Map.of()));
        }
        if (correction.participant() != null) {
            throw ProblemException.invalid(InputError.inBody("/correction/participant", "not-of-this-stage", Map.of()));
        }
    }

    /**
     * A version of a stage is being published: those that were accepted are in it. They are read before it is asked whether a correction is
     * missing, so none that was accepted meanwhile can be among them.
     */
    void published(@Observes PublicationMade made) {
        List<Objection> accepted = objections.accepted(made.selection(), made.stage());
        long missing = accepted.isEmpty() ? 0 : recorded.notIn(made.evaluation());
        if (missing > 0) {
            throw new ProblemException(CasnProblem.CORRECTIONS_NOT_EVALUATED, Map.of("count", missing));
        }
        accepted.forEach(objection -> objection.published(made.evaluation()));
    }

    /**
     * An objection that the caller may see.
     *
     * @throws ProblemException if there is none
     */
    @Transactional
    Standing get(UUID id) {
        return standing(objections.findByIdOptional(id).orElseThrow(ProblemException::notFound));
    }

    @Transactional
    List<Standing> page(UUID after, ObjectionFilter filter, int atMost) {
        return objections.page(after, filter, atMost).stream()
                .map(this::standing)
                .toList();
    }

    private Standing standing(Objection objection) {
        ObjectionWindow window =
                window(publications.get(objection.evaluationId())).orElseThrow();
        boolean overdue = objection.state() == ObjectionState.FILED && window.isOverdueOn(Time.today(clock));
        return new Standing(objection, window.answersUntil(), overdue);
    }

    private static Optional<ObjectionWindow> window(PublicationView publication) {
        return publication.objectionsFrom() == null
                ? Optional.empty()
                : Optional.of(new ObjectionWindow(
                        publication.objectionsFrom(), publication.objectionsUntil(), publication.answersUntil()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
