package id.talenta.casn.appointment;

import id.talenta.casn.intake.ImportMode;
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

/** Takes files of moves in, and tells how far the work on them is. */
@ApplicationScoped
public class MoveImportService {

    private final MoveImportRepository imports;
    private final SelectionService selections;
    private final Jobs jobs;
    private final Caller caller;
    private final Clock clock;

    MoveImportService(
            MoveImportRepository imports, SelectionService selections, Jobs jobs, Caller caller, Clock clock) {
        this.imports = imports;
        this.selections = selections;
        this.jobs = jobs;
        this.caller = caller;
        this.clock = clock;
    }

    /** An import and its job. */
    record Standing(MoveImport of, Job job) {}

    /** Refuses a selection that is not there, or of an agency outside the claim. Called before a body is received. */
    @Transactional
    void check(UUID selectionId) {
        caller.requireAgency(selections.get(selectionId).agency());
    }

    /** Queues the work on a received file, whose header line is checked here. */
    @Transactional
    Standing queue(UUID id, UUID selectionId, ImportMode mode, boolean dryRun, Upload upload) {
        try {
            CsvRows.open(upload.file(), MoveRows.REQUIRED, MoveRows.OPTIONAL).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Selection selection = selections.get(selectionId);
        Job job = jobs.queue(id, MoveImportWork.KIND);
        MoveImport queued = new MoveImport(
                id,
                selection,
                mode,
                dryRun,
                upload,
                caller.subject(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        imports.persistAndFlush(queued);
        return new Standing(queued, job);
    }

    /** An import that the caller may see. */
    @Transactional
    Standing get(UUID id) {
        MoveImport found = imports.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        return new Standing(found, jobs.find(id).orElseThrow(ProblemException::notFound));
    }

    /** Cancels an import that has not ended. */
    @Transactional
    Standing cancel(UUID id) {
        Standing found = get(id);
        caller.requireAgency(found.of().agency());
        if (!jobs.cancel(id)) {
            throw new ProblemException(JobProblem.JOB_FINISHED);
        }
        return get(id);
    }
}
