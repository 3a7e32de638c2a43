package id.talenta.casn.evaluation;

import id.talenta.casn.CasnProblem;
import id.talenta.casn.progress.ProgressService;
import id.talenta.platform.data.events.Outbox;
import id.talenta.platform.data.jobs.JobState;
import id.talenta.platform.web.problem.ProblemException;
import id.talenta.platform.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/** Publishing takes somebody else than evaluating and deciding did. */
@ApplicationScoped
public class PublicationService {

    private final EvaluationRepository evaluations;
    private final EvaluationService standing;
    private final PublicationRepository publications;
    private final TieDecisionRepository decisions;
    private final ResultRepository results;
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
            ResultRepository results,
            PublishedFormations formations,
            ProgressService progress,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.evaluations = evaluations;
        this.standing = standing;
        this.publications = publications;
        this.decisions = decisions;
        this.results = results;
        this.formations = formations;
        this.progress = progress;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Publication publish(UUID evaluationId) {
        Evaluation evaluation = evaluations.lock(evaluationId).orElseThrow(ProblemException::notFound);
        caller.requireAgency(evaluation.agency());
        caller.requireOtherThan(evaluation.evaluatedBy());
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
        Publication publication =
                new Publication(evaluation, caller.subject(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        publications.persistAndFlush(publication);
        formations.count(evaluation);
        outbox.record(EvaluationPublished.of(evaluation));
        progress.recount(evaluation.selectionId());
        return publication;
    }

    private long undecidedFormations(Evaluation evaluation) {
        Integer undecided = evaluation.counts().undecided();
        if (undecided == null || undecided == 0) {
            return 0;
        }
        long ties = results.formations(evaluation.id(), null).values().stream()
                .filter(formation -> formation.cut().straddleRank() > 0)
                .count();
        return ties - decisions.byFormation(evaluation.id()).size();
    }

    @Transactional
    Publication get(UUID evaluationId) {
        return publications.findByIdOptional(evaluationId).orElseThrow(ProblemException::notFound);
    }
}
