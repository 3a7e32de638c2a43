package id.talenta.talent.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.talenta.platform.data.agencies.AgencyReference;
import id.talenta.platform.data.agencies.KnownAgency;
import id.talenta.platform.data.csv.CopyStream;
import id.talenta.platform.data.csv.CsvRow;
import id.talenta.platform.data.csv.CsvRows;
import id.talenta.platform.data.csv.RejectedRows;
import id.talenta.platform.data.csv.Rejections;
import id.talenta.platform.data.csv.Uploads;
import id.talenta.platform.data.database.LoaderConnections;
import id.talenta.platform.data.database.Time;
import id.talenta.platform.data.database.WholeSets;
import id.talenta.platform.data.jobs.JobFailure;
import id.talenta.platform.data.jobs.JobHandler;
import id.talenta.platform.data.jobs.JobRun;
import id.talenta.platform.web.security.Caller;
import id.talenta.talent.appraisal.AppraisalService;
import id.talenta.talent.changes.ChangedAgencies;
import id.talenta.talent.intake.rows.AppraisalRows;
import id.talenta.talent.intake.rows.AssessmentRows;
import id.talenta.talent.intake.rows.IntakeRows;
import id.talenta.talent.intake.rows.TalentRows;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The work on an import: the loader copies the good rows into a staging table, where they are checked against each other and against
 * what is there; then what they do and the end of the job are one transaction.
 */
@ApplicationScoped
public class ImportWork implements JobHandler {

    static final String KIND = "talent-import";

    private static final int PROGRESS_ROWS = 1_000;
    private static final int TIMEOUT_SECONDS = 1_800;

    private final ImportRepository imports;
    private final AppraisalService appraisals;
    private final ChangedAgencies changes;
    private final AgencyReference agencies;
    private final Uploads uploads;
    private final Rejections rejections;
    private final LoaderConnections loader;
    private final AgroalDataSource dataSource;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;

    ImportWork(
            ImportRepository imports,
            AppraisalService appraisals,
            ChangedAgencies changes,
            AgencyReference agencies,
            Uploads uploads,
            Rejections rejections,
            LoaderConnections loader,
            AgroalDataSource dataSource,
            ObjectMapper json,
            Caller caller,
            Clock clock) {
        this.imports = imports;
        this.appraisals = appraisals;
        this.changes = changes;
        this.agencies = agencies;
        this.uploads = uploads;
        this.rejections = rejections;
        this.loader = loader;
        this.dataSource = dataSource;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    private record Task(TalentImport of, IntakeRows rows, IntakeTable table, Path file) {}

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
        try {
            work(run, task);
        } catch (JobFailure e) {
            Files.deleteIfExists(file);
            throw e;
        } catch (Exception e) {
            // another try begins anew; until then nobody's rows lie about
            clear(task);
            throw e;
        }
        Files.deleteIfExists(file);
    }

    private Task task(UUID id, Path file) {
        TalentImport of = imports.findByIdOptional(id).orElseThrow(() -> new JobFailure("upload-lost", Map.of(), 0));
        IntakeRows rows = switch (of.kind()) {
            case talents -> new TalentRows(caller.agencies(), known()::contains, Time.today(clock));
            case appraisals -> new AppraisalRows(appraisals);
            case assessments -> new AssessmentRows(json, Time.today(clock));
        };
        return new Task(of, rows, new IntakeTable(of, rows), file);
    }

    private Set<String> known() {
        return agencies.all().stream().map(KnownAgency::code).collect(Collectors.toUnmodifiableSet());
    }

    private void work(JobRun run, Task task) throws SQLException, IOException {
        RejectedRows rejected = new RejectedRows();
        clear(task);
        long read;
        try (Connection connection = loader.open()) {
            try (CopyStream copy = new CopyStream(connection, task.table().copyStatement())) {
                read = read(run, task, rejected, copy);
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

    private void clear(Task task) {
        QuarkusTransaction.requiringNew().run(() -> inDatabase(task.table()::clear));
    }

    private void finish(Connection connection, JobRun run, Task task, RejectedRows rejected, long read)
            throws SQLException {
        WholeSets.expect(connection);
        task.table().check(connection, rejected);
        rejections.store(connection, run.id(), rejected.kept());
        if (!task.of().dryRun() && !isRefused(task, rejected)) {
            List<String> agencies =
                    new IntakeEffect(task.of(), clock.instant().truncatedTo(ChronoUnit.MICROS)).take(connection);
            if (!agencies.isEmpty()) {
                changes.mark(agencies);
            }
        }
        task.table().clear(connection);
        if (!isRefused(task, rejected)) {
            run.complete(connection, read, rejected.rows());
        }
    }

    /** A dry run is an answer, not a failure: its rejections are what was asked for. */
    private static boolean isRefused(Task task, RejectedRows rejected) {
        return task.of().mode() == ImportMode.strict && !task.of().dryRun() && rejected.rows() > 0;
    }

    private static long read(JobRun run, Task task, RejectedRows rejected, CopyStream copy)
            throws SQLException, IOException {
        IntakeRows.Columns columns = IntakeRows.columnsOf(task.of().kind().name());
        long read = 0;
        try (CsvRows rows = CsvRows.open(task.file(), columns.required(), columns.optional())) {
            while (true) {
                try {
                    CsvRow row = rows.next();
                    if (row == null) {
                        break;
                    }
                    Object[] values = task.rows().read(row, rejected);
                    if (!rejected.holds(row.line())) {
                        copy(copy, task.of().id(), row.line(), values);
                    }
                } catch (CsvRows.MalformedRow e) {
                    rejected.add(e.rejection());
                    if (e.isFatal()) {
                        return read + 1;
                    }
                }
                read++;
                if (read % PROGRESS_ROWS == 0) {
                    run.progress(read, null);
                }
            }
        }
        run.progress(read, read);
        return read;
    }

    private static void copy(CopyStream copy, UUID of, long line, Object[] values) throws SQLException {
        copy.field(of).field(line);
        for (Object value : values) {
            copy.field(value);
        }
        copy.endRow();
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
