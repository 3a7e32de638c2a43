package id.talenta.casn.evaluation;

import id.talenta.casn.CasnProblem;
import id.talenta.casn.selection.Selection;
import id.talenta.casn.selection.SelectionKind;
import id.talenta.casn.selection.SelectionLifecycle;
import id.talenta.casn.selection.SelectionService;
import id.talenta.casn.selection.rules.SelectionStep;
import id.talenta.platform.data.database.Ids;
import id.talenta.platform.data.jobs.Job;
import id.talenta.platform.data.jobs.JobProblem;
import id.talenta.platform.data.jobs.JobState;
import id.talenta.platform.data.jobs.Jobs;
import id.talenta.platform.web.problem.ProblemException;
import id.talenta.platform.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Evaluations of a selection: asked for, read, cancelled. */
@ApplicationScoped
public class EvaluationService {

    private final EvaluationRepository evaluations;
    private final PublicationRepository publications;
    private final SelectionService selections;
    private final EvaluationTerms terms;
    private final UpToDate upToDate;
    private final SelectionLifecycle lifecycle;
    private final Jobs jobs;
    private final Caller caller;
    private final Clock clock;

    EvaluationService(
            EvaluationRepository evaluations,
            PublicationRepository publications,
            SelectionService selections,
            EvaluationTerms terms,
            UpToDate upToDate,
            SelectionLifecycle lifecycle,
            Jobs jobs,
            Caller caller,
            Clock clock) {
        this.evaluations = evaluations;
        this.publications = publications;
        this.selections = selections;
        this.terms = terms;
        this.upToDate = upToDate;
        this.lifecycle = lifecycle;
        this.jobs = jobs;
        this.caller = caller;
        this.clock = clock;
    }

    /** An evaluation, its job, and when it was published, if it was. */
    record Standing(Evaluation of, Job job, Instant publishedAt) {

        Evaluation completed() {
            if (job.state() != JobState.COMPLETED) {
                throw new ProblemException(CasnProblem.NO_RESULTS_YET);
            }
            return of;
        }
    }

    @Transactional
    Standing queue(UUID selectionId, EvaluationRequest request) {
        Selection selection = selections.get(selectionId);
        caller.requireAgency(selection.agency());
        if (!request.isDryRun()) {
            lifecycle.require(selectionId, SelectionStep.EVALUATE);
        }
        UUID basedOn = basedOn(selection, request.stage());
        UUID id = Ids.next();
        Job job = jobs.queue(id, EvaluationWork.KIND);
        Evaluation queued = new Evaluation(
                id,
                selection,
                request.stage(),
                terms.of(selection, request),
                basedOn,
                caller.subject(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        evaluations.persistAndFlush(queued);
        return new Standing(queued, job, null);
    }

    /** The final stage of CPNS stands on SKD; a PPPK selection has one stage, which stands on nothing. */
    private UUID basedOn(Selection selection, Stage stage) {
        if (selection.kind() == SelectionKind.PPPK) {
            if (stage == Stage.SKD) {
                throw new ProblemException(CasnProblem.STAGE_OF_ANOTHER_KIND);
            }
            return null;
        }
        return stage == Stage.SKD
                ? null
                : evaluations
                        .latestSkd(selection.id())
                        .orElseThrow(() -> new ProblemException(CasnProblem.SKD_EVALUATION_NEEDED));
    }

    @Transactional
    Standing get(UUID id) {
        return standing(id);
    }

    @Transactional
    List<Standing> page(UUID selectionId, UUID after, int atMost) {
        selections.get(selectionId);
        List<UUID> ids = evaluations.page(selectionId, after, atMost);
        // in the order of one: the jobs first
        Map<UUID, Job> found = jobs.find(ids);
        Map<UUID, Evaluation> shown =
                evaluations.list("id in ?1", ids).stream().collect(Collectors.toMap(Evaluation::id, one -> one));
        Map<UUID, Instant> published = publications.list("evaluationId in ?1", ids).stream()
                .collect(Collectors.toMap(Publication::evaluationId, Publication::publishedAt));
        return ids.stream()
                .map(id -> new Standing(shown.get(id), found.get(id), published.get(id)))
                .toList();
    }

    @Transactional
    Standing cancel(UUID id) {
        Standing found = get(id);
        caller.requireAgency(found.of().agency());
        if (!jobs.cancel(id)) {
            throw new ProblemException(JobProblem.JOB_FINISHED);
        }
        return get(id);
    }

    /** Lets an evaluation be published only while its selection is open, and while it holds the posts and all else that is in force. */
    void requirePublishable(Evaluation evaluation) {
        lifecycle.require(evaluation.selectionId(), SelectionStep.PUBLISH);
        if (evaluations.postsChangedSince(evaluation)) {
            throw new ProblemException(CasnProblem.EVALUATED_BEFORE_AMENDMENT);
        }
        upToDate.require(evaluation);
    }

    /** The job is read first: what it says was done is then there to be read. */
    private Standing standing(UUID id) {
        Job job = jobs.find(id).orElseThrow(ProblemException::notFound);
        Evaluation found = evaluations.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        Instant publishedAt =
                publications.findByIdOptional(id).map(Publication::publishedAt).orElse(null);
        return new Standing(found, job, publishedAt);
    }
}
