package id.talenta.casn.intake;

import id.talenta.casn.CasnProblem;
import id.talenta.casn.evaluation.LetThrough;
import id.talenta.casn.intake.rows.IntakeRows;
import id.talenta.casn.selection.Selection;
import id.talenta.casn.selection.SelectionService;
import id.talenta.platform.data.csv.CsvRows;
import id.talenta.platform.data.csv.Upload;
import id.talenta.platform.data.jobs.Job;
import id.talenta.platform.data.jobs.JobProblem;
import id.talenta.platform.data.jobs.Jobs;
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
    private final LetThrough letThrough;
    private final Jobs jobs;
    private final Caller caller;
    private final Clock clock;

    ImportService(
            ImportRepository imports,
            SelectionService selections,
            LetThrough letThrough,
            Jobs jobs,
            Caller caller,
            Clock clock) {
        this.imports = imports;
        this.selections = selections;
        this.letThrough = letThrough;
        this.jobs = jobs;
        this.caller = caller;
        this.clock = clock;
    }

    /** An import and its job. */
    record Standing(IntakeImport of, Job job) {}

    /**
     * Refuses what needs no reading of rows: a selection that is not there, an agency outside the claim, scores before their time. Called
     * before a body is received.
     */
    @Transactional
    void check(UUID selectionId, ImportKind kind) {
        Selection selection = selections.get(selectionId);
        caller.requireAgency(selection.agency());
        if (kind == ImportKind.skb && letThrough.latestEvaluation(selectionId).isEmpty()) {
            throw new ProblemException(CasnProblem.SKD_EVALUATION_NEEDED);
        }
    }

    /** Queues the work on a received file, whose header line is checked here. */
    @Transactional
    Standing queue(UUID id, UUID selectionId, ImportKind kind, ImportMode mode, boolean dryRun, Upload upload) {
        checkHeader(kind, upload);
        Selection selection = selections.get(selectionId);
        Job job = jobs.queue(id, ImportWork.KIND);
        IntakeImport queued = new IntakeImport(
                id,
                selection,
                kind,
                mode,
                dryRun,
                upload,
                caller.subject(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        imports.persistAndFlush(queued);
        return new Standing(queued, job);
    }

    private static void checkHeader(ImportKind kind, Upload upload) {
        try {
            CsvRows.open(upload.file(), IntakeRows.columnsOf(kind.name()), IntakeRows.optionalColumnsOf(kind.name()))
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
        return new Standing(found, jobs.find(id).orElseThrow(ProblemException::notFound));
    }

    /** Cancels an import that has not ended. */
    @Transactional
    Standing cancel(UUID selectionId, UUID id) {
        Standing found = get(selectionId, id);
        caller.requireAgency(found.of().agency());
        if (!jobs.cancel(id)) {
            throw new ProblemException(JobProblem.JOB_FINISHED);
        }
        return new Standing(found.of(), jobs.find(id).orElseThrow());
    }
}
