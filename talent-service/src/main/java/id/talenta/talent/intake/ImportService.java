package id.talenta.talent.intake;

import id.talenta.platform.data.csv.CsvRows;
import id.talenta.platform.data.csv.Upload;
import id.talenta.platform.data.jobs.Job;
import id.talenta.platform.data.jobs.JobProblem;
import id.talenta.platform.data.jobs.Jobs;
import id.talenta.platform.web.problem.CommonProblem;
import id.talenta.platform.web.problem.ProblemException;
import id.talenta.platform.web.security.Caller;
import id.talenta.talent.intake.rows.IntakeRows;
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
    private final Jobs jobs;
    private final Caller caller;
    private final Clock clock;

    ImportService(ImportRepository imports, Jobs jobs, Caller caller, Clock clock) {
        this.imports = imports;
        this.jobs = jobs;
        this.caller = caller;
        this.clock = clock;
    }

    /** An import and its job. */
    record Standing(TalentImport of, Job job) {}

    /** Queues the work on a received file, whose header line is checked here. */
    @Transactional
    Standing queue(UUID id, ImportKind kind, ImportMode mode, boolean dryRun, Upload upload) {
        if (caller.agencies().entries().isEmpty()) {
            throw new ProblemException(CommonProblem.FORBIDDEN);
        }
        checkHeader(kind, upload);
        Job job = jobs.queue(id, ImportWork.KIND);
        TalentImport queued = new TalentImport(
                id,
                kind,
                mode,
                dryRun,
                caller.agencies().asPatterns(),
                upload,
                caller.subject(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        imports.persistAndFlush(queued);
        return new Standing(queued, job);
    }

    private static void checkHeader(ImportKind kind, Upload upload) {
        try {
            IntakeRows.Columns columns = IntakeRows.columnsOf(kind.name());
            CsvRows.open(upload.file(), columns.required(), columns.optional()).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An import that the caller may see. */
    @Transactional
    Standing get(UUID id) {
        TalentImport found = imports.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        return new Standing(found, jobs.find(id).orElseThrow(ProblemException::notFound));
    }

    /** Cancels an import that has not ended. */
    @Transactional
    Standing cancel(UUID id) {
        get(id);
        if (!jobs.cancel(id)) {
            throw new ProblemException(JobProblem.JOB_FINISHED);
        }
        return get(id);
    }
}
