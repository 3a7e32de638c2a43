package id.talenta.casn.intake;

import id.talenta.casn.evaluation.rules.SelectionRules;
import id.talenta.casn.intake.rows.IntakeRows;
import id.talenta.casn.progress.ProgressService;
import id.talenta.casn.selection.Selection;
import id.talenta.casn.selection.SelectionLifecycle;
import id.talenta.casn.selection.SelectionService;
import id.talenta.platform.data.csv.CsvRow;
import id.talenta.platform.data.csv.CsvRows;
import id.talenta.platform.data.csv.RejectedRows;
import id.talenta.platform.data.csv.Rejections;
import id.talenta.platform.data.csv.Uploads;
import id.talenta.platform.data.database.DatabaseExceptions;
import id.talenta.platform.data.database.LoaderConnections;
import id.talenta.platform.data.database.WholeSets;
import id.talenta.platform.data.jobs.Job;
import id.talenta.platform.data.jobs.JobFailure;
import id.talenta.platform.data.jobs.JobHandler;
import id.talenta.platform.data.jobs.JobRun;
import id.talenta.platform.data.jobs.Jobs;
import id.talenta.platform.web.trace.LoggedFault;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The work on an import. Participants are copied straight into their table, which is as fast as the database can take them; where a row
 * has to be rejected, and for every other kind, the rows go through a staging table in which they are checked against each other and
 * against what is there. Either way the rows and the end of the job are one transaction.
 */
@ApplicationScoped
public class ImportWork implements JobHandler {

    static final String KIND = "import";

    private static final Logger LOG = Logger.getLogger(ImportWork.class);
    private static final int PROGRESS_ROWS = 5_000;
    private static final int TIMEOUT_SECONDS = 1_800;
    private static final String UNIQUE_VIOLATION = "23505";

    private final ImportRepository imports;
    private final SelectionService selections;
    private final SelectionLifecycle lifecycle;
    private final IntakeTables tables;
    private final Jobs jobs;
    private final Uploads uploads;
    private final Rejections rejections;
    private final LoaderConnections loader;
    private final ProgressService progress;
    private final AgroalDataSource dataSource;

    ImportWork(
            ImportRepository imports,
            SelectionService selections,
            SelectionLifecycle lifecycle,
            IntakeTables tables,
            Jobs jobs,
            Uploads uploads,
            Rejections rejections,
            LoaderConnections loader,
            ProgressService progress,
            AgroalDataSource dataSource) {
        this.imports = imports;
        this.selections = selections;
        this.lifecycle = lifecycle;
        this.tables = tables;
        this.jobs = jobs;
        this.uploads = uploads;
        this.rejections = rejections;
        this.loader = loader;
        this.progress = progress;
        this.dataSource = dataSource;
    }

    private record Task(IntakeImport of, String form, IntakeRows rows, IntakeTable table, Path file) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) throws Exception {
        Path file = uploads.of(run.id());
        if (!Files.exists(file)) {
            throw new JobFailure("upload-lost", Map.of(), 0);
        }
        Task task = QuarkusTransaction.requiringNew().call(() -> task(run.id(), file));
        boolean straight =
                task.of().kind() == ImportKind.participants && !task.of().dryRun();
        try {
            if (!repeats(run, task) && (!straight || !copyStraight(run, task))) {
                throughStaging(run, task);
            }
        } catch (JobFailure e) {
            Files.deleteIfExists(file);
            throw e;
        } catch (Exception e) {
            // another try begins anew; until then nobody's rows lie about
            clearStaging(task);
            throw e;
        }
        Files.deleteIfExists(file);
        count(task);
    }

    /** Ends the work on a file that was taken whole before; there is nothing to do. */
    private boolean repeats(JobRun run, Task task) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Optional<Long> rows =
                    imports.takenBefore(task.of()).flatMap(jobs::find).map(Job::processed);
            rows.ifPresent(read -> inDatabase(connection -> run.complete(connection, read, 0)));
            return rows.isPresent();
        });
    }

    /** Not in the import's own transaction, which is the loader's; if it does not come to it, the sweep makes up for it. */
    private void count(Task task) {
        try {
            QuarkusTransaction.requiringNew()
                    .timeout(TIMEOUT_SECONDS)
                    .run(() -> progress.recount(task.of().selectionId()));
        } catch (RuntimeException e) {
            LOG.warnf(
                    new LoggedFault(e),
                    "Import not counted yet: id=%s",
                    task.of().id());
        }
    }

    /** Read under the scope of whoever asked: an agency that their token did not cover is not there. */
    private Task task(UUID id, Path file) {
        IntakeImport of = imports.findByIdOptional(id).orElseThrow(() -> new JobFailure("upload-lost", Map.of(), 0));
        Selection selection = selections.get(of.selectionId());
        if (!lifecycle.accepts(selection.id(), of.kind().step())) {
            throw tooLate(of);
        }
        SelectionRules payload = selections.ruleSetOf(selection).payload();
        IntakeTables.Target target = tables.of(of, selection, payload);
        return new Task(of, of.form(selection.kind()), target.rows(), target.table(), file);
    }

    /** What it would change was published while it waited, or the selection was closed. */
    private static JobFailure tooLate(IntakeImport of) {
        return new JobFailure(
                of.kind() == ImportKind.corrections ? "closed-meanwhile" : "published-meanwhile", Map.of(), 0);
    }

    /** To be called in the transaction at the end of which the rows are there: nothing is published between this and that. */
    private void requireStillInTime(IntakeImport of) {
        if (!lifecycle.acceptsNow(of.selectionId(), of.kind().step())) {
            throw tooLate(of);
        }
    }

    /** Copies into the table itself; leaves it untouched, and says so, at the first row that is not good. */
    private boolean copyStraight(JobRun run, Task task) throws SQLException, IOException {
        try (Connection connection = loader.open()) {
            RejectedRows rejected = new RejectedRows();
            long read;
            try (IntakeCopy copy = task.table().staging().copyStraight(connection)) {
                read = read(run, task, rejected, copy, true);
                if (rejected.rows() > 0) {
                    return false;
                }
                copy.end();
            }
            QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
                requireStillInTime(task.of());
                run.complete(connection, read, 0);
                connection.commit();
                return null;
            });
            return true;
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(DatabaseExceptions.sqlState(e))) {
                return false;
            }
            throw e;
        }
    }

    private void throughStaging(JobRun run, Task task) throws SQLException, IOException {
        RejectedRows rejected = new RejectedRows();
        clearStaging(task);
        long read;
        try (Connection connection = loader.open()) {
            try (IntakeCopy copy = task.table().staging().copy(connection)) {
                read = read(run, task, rejected, copy, false);
                copy.end();
            }
            connection.commit();
        }
        QuarkusTransaction.requiringNew()
                .timeout(TIMEOUT_SECONDS)
                .run(() -> inDatabase(connection -> finish(connection, run, task, rejected, read)));
        if (isRefused(task, rejected)) {
            throw new JobFailure("rows-rejected", Map.of("count", rejected.rows()), rejected.rows());
        }
    }

    private void clearStaging(Task task) {
        QuarkusTransaction.requiringNew().run(() -> inDatabase(task.table().staging()::clear));
    }

    private void finish(Connection connection, JobRun run, Task task, RejectedRows rejected, long read)
            throws SQLException {
        if (!task.of().dryRun()) {
            requireStillInTime(task.of());
        }
        WholeSets.expect(connection);
        task.table().check(connection, rejected);
        rejections.store(connection, run.id(), rejected.kept());
        if (!task.of().dryRun() && !isRefused(task, rejected)) {
            task.table().insert(connection);
        }
        task.table().staging().clear(connection);
        if (!isRefused(task, rejected)) {
            run.complete(connection, read, rejected.rows());
        }
    }

    /** A dry run is an answer, not a failure: its rejections are what was asked for. */
    private static boolean isRefused(Task task, RejectedRows rejected) {
        return task.of().mode() == ImportMode.strict && !task.of().dryRun() && rejected.rows() > 0;
    }

    private static long read(JobRun run, Task task, RejectedRows rejected, IntakeCopy copy, boolean untilRejected)
            throws SQLException, IOException {
        long read = 0;
        try (CsvRows rows = CsvRows.open(
                task.file(), IntakeRows.columnsOf(task.form()), IntakeRows.optionalColumnsOf(task.form()))) {
            while (true) {
                try {
                    CsvRow row = rows.next();
                    if (row == null) {
                        break;
                    }
                    Object[] values = task.rows().read(row, rejected);
                    if (!rejected.holds(row.line())) {
                        copy.row(row.line(), values);
                    }
                } catch (CsvRows.MalformedRow e) {
                    rejected.add(e.rejection());
                    if (e.isFatal()) {
                        return read + 1;
                    }
                }
                read++;
                if (untilRejected && rejected.rows() > 0) {
                    return read;
                }
                if (read % PROGRESS_ROWS == 0) {
                    run.progress(read, null);
                }
            }
        }
        run.progress(read, read);
        return read;
    }

    private interface InDatabase {
        void with(Connection connection) throws SQLException;
    }

    private void inDatabase(InDatabase work) {
        try (Connection connection = dataSource.getConnection()) {
            work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The import could not be stored", e);
        }
    }
}
