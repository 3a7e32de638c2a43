package id.talenta.casn.intake;

import id.talenta.casn.CasnProblem;
import id.talenta.casn.evaluation.LetThrough;
import id.talenta.casn.intake.rows.IntakeRows;
import id.talenta.casn.selection.Selection;
import id.talenta.casn.selection.SelectionLifecycle;
import id.talenta.casn.selection.SelectionService;
import id.talenta.platform.data.csv.CsvRows;
import id.talenta.platform.data.csv.Upload;
import id.talenta.platform.data.jobs.Job;
import id.talenta.platform.data.jobs.JobProblem;
import id.talenta.platform.data.jobs.Jobs;
import id.talenta.platform.web.problem.CommonProblem;
import id.talenta.platform.web.problem.ProblemException;
import id.talenta.platform.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Takes CSV files in, and tells how far the work on them is. */
@ApplicationScoped
public class ImportService {

    private final ImportRepository imports;
    private final SelectionService selections;
    private final SelectionLifecycle lifecycle;
    private final LetThrough letThrough;
    private final EarlierSelections earlier;
    private final Jobs jobs;
    private final Caller caller;
    private final Clock clock;

    ImportService(
            ImportRepository imports,
            SelectionService selections,
            SelectionLifecycle lifecycle,
            LetThrough letThrough,
            EarlierSelections earlier,
            Jobs jobs,
            Caller caller,
            Clock clock) {
        this.imports = imports;
        this.selections = selections;
        this.lifecycle = lifecycle;
        this.letThrough = letThrough;
        this.earlier = earlier;
        this.jobs = jobs;
        this.caller = caller;
        this.clock = clock;
    }

    /** An import, its job, and the earlier import of the same file, if there is one. */
    record Standing(IntakeImport of, Job job, UUID repeats) {}

    /**
     * What is asked for.
     *
     * @param skdFrom the earlier selection whose SKD scores are taken over, null if none are
     */
    record Asked(ImportKind kind, ImportMode mode, boolean dryRun, UUID skdFrom) {}

    /**
     * Refuses what needs no reading of rows: a selection that is not there, an agency outside the claim, scores before their time. Called
     * before a body is received.
     */
    @Transactional
    void check(UUID selectionId, ImportKind kind, UUID skdFrom) {
        Selection selection = selections.get(selectionId);
        caller.requireAgency(selection.agency());
        if (!kind.fits(selection.kind())) {
            throw new ProblemException(CasnProblem.FILE_OF_ANOTHER_KIND);
        }
        if (skdFrom != null) {
            earlier.require(selection, kind, skdFrom);
        }
        if (kind == ImportKind.skbTests
                && selections.ruleSetOf(selection).payload().cpns().skb().additional() == null) {
            throw new ProblemException(CasnProblem.SKB_TESTS_NOT_IN_RULES);
        }
        if (kind == ImportKind.outcomes) {
            selections.requireOutcomesInRules(selection);
        }
        if ((kind == ImportKind.skb || kind == ImportKind.skbScores)
                && letThrough.latestEvaluation(selectionId).isEmpty()) {
            throw new ProblemException(CasnProblem.SKD_EVALUATION_NEEDED);
        }
        lifecycle.require(selectionId, kind.step());
    }

    /** Queues the work on a received file, whose header line is checked here. */
    @Transactional
    Standing queue(UUID id, UUID selectionId, Asked asked, Upload upload) {
        Selection selection = selections.get(selectionId);
        IntakeImport queued = new IntakeImport(
                id,
                selection,
                asked.kind(),
                asked.mode(),
                asked.dryRun(),
                asked.skdFrom(),
                upload,
                caller.subject(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        checkHeader(queued.form(selection.kind()), upload);
        Job job = jobs.queue(id, ImportWork.KIND);
        imports.persistAndFlush(queued);
        return standing(queued, job);
    }

    private static void checkHeader(String form, Upload upload) {
        try {
            CsvRows.open(upload.file(), IntakeRows.columnsOf(form), IntakeRows.optionalColumnsOf(form))
                    .close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An import of a selection that the caller may see. */
    @Transactional
    Standing get(UUID selectionId, UUID id) {
        IntakeImport found = imports.findByIdOptional(id)
                .filter(candidate -> candidate.selectionId().equals(selectionId))
                .orElseThrow(ProblemException::notFound);
        return standing(found, jobs.find(id).orElseThrow(ProblemException::notFound));
    }

    /**
     * Cancels an import that has not ended.
     *
     * @param any whether it may be one of any kind; else only one that the caller could have asked for
     */
    @Transactional
    Standing cancel(UUID selectionId, UUID id, boolean any) {
        Standing found = get(selectionId, id);
        if (!any && !caller.has(found.of().kind().scope())) {
            throw new ProblemException(CommonProblem.FORBIDDEN);
        }
        caller.requireAgency(found.of().agency());
        if (!jobs.cancel(id)) {
            throw new ProblemException(JobProblem.JOB_FINISHED);
        }
        return standing(found.of(), jobs.find(id).orElseThrow());
    }

    private Standing standing(IntakeImport of, Job job) {
        return new Standing(of, job, imports.takenBefore(of).orElse(null));
    }
}
