package id.talenta.casn.evaluation;

import id.talenta.casn.CasnProblem;
import id.talenta.casn.progress.ProgressService;
import id.talenta.casn.ruleset.SelectionRuleSets;
import id.talenta.platform.data.events.Outbox;
import id.talenta.platform.data.jobs.JobState;
import id.talenta.platform.web.problem.ProblemException;
import id.talenta.platform.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Publishing takes somebody else than evaluating and deciding did. */
@ApplicationScoped
public class PublicationService {

    private final EvaluationRepository evaluations;
    private final EvaluationService standing;
    private final PublicationRepository publications;
    private final TieDecisionRepository decisions;
    private final StandingRepository standings;
    private final SelectionRuleSets ruleSets;
    private final PublicationTerms terms;
    private final Event<PublicationMade> made;
    private final PublishedFormations formations;
    private final ProgressService progress;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    PublicationService(
            EvaluationRepository evaluations,
            EvaluationService standing,
            PublicationRepository publications,
            TieDecisionRepository decisions,
            StandingRepository standings,
            SelectionRuleSets ruleSets,
            PublicationTerms terms,
            Event<PublicationMade> made,
            PublishedFormations formations,
            ProgressService progress,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.evaluations = evaluations;
        this.standing = standing;
        this.publications = publications;
        this.decisions = decisions;
        this.standings = standings;
        this.ruleSets = ruleSets;
        this.terms = terms;
        this.made = made;
        this.formations = formations;
        this.progress = progress;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Publication publish(UUID evaluationId, PublicationRequest request) {
        Evaluation evaluation = evaluations.lock(evaluationId).orElseThrow(ProblemException::notFound);
        caller.requireAgency(evaluation.agency());
        caller.requireOtherThan(evaluation.evaluatedBy());
        requireOtherThanShortlister(evaluation);
        decisions.byFormation(evaluationId).values().forEach(decision -> caller.requireOtherThan(decision.decidedBy()));
        if (standing.get(evaluationId).job().state() != JobState.COMPLETED || evaluation.dryRun()) {
            throw new ProblemException(CasnProblem.NOT_PUBLISHABLE);
        }
        if (publications.findByIdOptional(evaluationId).isPresent()) {
            throw new ProblemException(CasnProblem.ALREADY_PUBLISHED);
        }
        standing.requirePublishable(evaluation);
        long undecided = undecidedFormations(evaluation);
        if (undecided > 0) {
            throw new ProblemException(CasnProblem.TIES_UNDECIDED, Map.of("formations", undecided));
        }
        Publication publication = new Publication(
                evaluation,
                terms.of(evaluation, request),
                caller.subject(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        publications.persistAndFlush(publication);
        formations.count(evaluation);
        made.fire(new PublicationMade(
                evaluationId, publication.selectionId(), publication.stage(), publication.version()));
        outbox.record(EvaluationPublished.of(evaluation, publication.version()));
        progress.recount(evaluation.selectionId());
        return publication;
    }

    /** A final result publishes the SKD evaluation that it is based on with it, unless that was published by itself, by somebody else. */
    private void requireOtherThanShortlister(Evaluation evaluation) {
        if (evaluation.basedOn() != null
                && publications.findByIdOptional(evaluation.basedOn()).isEmpty()) {
            caller.requireOtherThan(evaluations.findById(evaluation.basedOn()).evaluatedBy());
        }
    }

    private long undecidedFormations(Evaluation evaluation) {
        Integer undecided = evaluation.counts().undecided();
        if (undecided == null || undecided == 0) {
            return 0;
        }
        String code = ruleSets.find(evaluation.ruleSetCode(), evaluation.ruleSetVersion())
                .orElseThrow()
                .payload()
                .undecidedCode();
        return standings.undecidedFormations(evaluation.id(), code);
    }

    /**
     * The publication of an evaluation.
     *
     * @throws ProblemException if it is not published
     */
    @Transactional
    public PublicationView get(UUID evaluationId) {
        return view(publications.findByIdOptional(evaluationId).orElseThrow(ProblemException::notFound));
    }

    /** A publication among the versions of its stage. */
    @Transactional
    PublicationView view(Publication publication) {
        return PublicationView.of(publication, neighbour(publication, -1), neighbour(publication, 1));
    }

    private UUID neighbour(Publication publication, int distance) {
        return publications
                .version(publication.selectionId(), publication.stage(), publication.version() + distance)
                .map(Publication::evaluationId)
                .orElse(null);
    }

    /** The version of a stage that stands; empty if there is none. */
    @Transactional
    public Optional<PublicationView> latest(UUID selectionId, Stage stage) {
        return publications.latest(selectionId, stage).map(this::view);
    }

    /** By id of the evaluation, the older first: of a selection or an agency, or all that are visible where these are null. */
    @Transactional
    public List<PublicationView> page(UUID selectionId, String agency, UUID after, int atMost) {
        return publications.page(selectionId, agency, after, atMost).stream()
                .map(this::view)
                .toList();
    }
}
