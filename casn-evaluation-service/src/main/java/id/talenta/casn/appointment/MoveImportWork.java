package id.talenta.casn.appointment;

import id.talenta.casn.intake.ImportMode;
import id.talenta.casn.progress.ProgressService;
import id.talenta.platform.data.csv.CsvRow;
import id.talenta.platform.data.csv.CsvRows;
import id.talenta.platform.data.csv.RejectedRows;
import id.talenta.platform.data.csv.Rejection;
import id.talenta.platform.data.csv.Rejections;
import id.talenta.platform.data.csv.Uploads;
import id.talenta.platform.data.jobs.JobFailure;
import id.talenta.platform.data.jobs.JobHandler;
import id.talenta.platform.data.jobs.JobRun;
import id.talenta.platform.web.problem.InputError;
import id.talenta.platform.web.problem.ProblemException;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The work on a file of moves: row after row in one transaction, each with the rules, the history and the event of a single move, and the
 * end of the job with them. If none of it is to stay, because a row is refused or it is a dry run, only the rejections are stored.
 */
@ApplicationScoped
public class MoveImportWork implements JobHandler {

    static final String KIND = "appointment-moves";

    private static final int PROGRESS_ROWS = 100;
    private static final int TIMEOUT_SECONDS = 1_800;

    private final MoveImportRepository imports;
    private final AppointmentRepository appointments;
    private final AppointmentMoves moves;
    private final ProgressService progress;
    private final Uploads uploads;
    private final Rejections rejections;
    private final AgroalDataSource dataSource;

    MoveImportWork(
            MoveImportRepository imports,
            AppointmentRepository appointments,
            AppointmentMoves moves,
            ProgressService progress,
            Uploads uploads,
            Rejections rejections,
            AgroalDataSource dataSource) {
        this.imports = imports;
        this.appointments = appointments;
        this.moves = moves;
        this.progress = progress;
        this.uploads = uploads;
        this.rejections = rejections;
        this.dataSource = dataSource;
    }

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
        MoveImport of = QuarkusTransaction.requiringNew()
                .call(() -> imports.findByIdOptional(run.id())
                        .orElseThrow(() -> new JobFailure("upload-lost", Map.of(), 0)));
        RejectedRows rejected = new RejectedRows();
        long read = moveAll(run, of, file, rejected);
        boolean refused = of.mode() == ImportMode.strict && !of.dryRun() && rejected.rows() > 0;
        if (of.dryRun() || refused) {
            QuarkusTransaction.requiringNew().run(() -> end(run, rejected, read, !refused));
        }
        Files.deleteIfExists(file);
        if (refused) {
            throw new JobFailure("rows-rejected", Map.of("count", rejected.rows()), rejected.rows());
        }
    }

    private long moveAll(JobRun run, MoveImport of, Path file, RejectedRows rejected) {
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(TIMEOUT_SECONDS));
        boolean stays = false;
        try {
            List<ProgressService.Move> told = new ArrayList<>();
            long read = read(run, of, file, rejected, told);
            boolean good = !of.dryRun() && (of.mode() == ImportMode.partial || rejected.rows() == 0);
            if (good) {
                progress.appointmentsMoved(of.selectionId(), told);
                end(run, rejected, read, true);
            }
            stays = good;
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (stays) {
                QuarkusTransaction.commit();
            } else {
                QuarkusTransaction.rollback();
            }
        }
    }

    private long read(JobRun run, MoveImport of, Path file, RejectedRows rejected, List<ProgressService.Move> told)
            throws IOException {
        long read = 0;
        try (CsvRows rows = CsvRows.open(file, MoveRows.REQUIRED, MoveRows.OPTIONAL)) {
            while (true) {
                try {
                    CsvRow row = rows.next();
                    if (row == null) {
                        break;
                    }
                    MoveRows.Row move = MoveRows.read(row, rejected);
                    if (move != null) {
                        move(of, move, rejected).ifPresent(told::add);
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

    private Optional<ProgressService.Move> move(MoveImport of, MoveRows.Row row, RejectedRows rejected) {
        Optional<Appointment> found = (row.appointment() == null
                        ? appointments.lock(of.selectionId(), row.participantNumber())
                        : appointments.lock(row.appointment()))
                .filter(one -> one.selection().equals(of.selectionId()));
        if (found.isEmpty()) {
            String column = row.appointment() == null ? "participantNumber" : "appointment";
            rejected.add(row.line(), column, "unknown-appointment", Map.of());
            return Optional.empty();
        }
        Appointment before = found.get();
        try {
            Appointment now = moves.move(before, row.move());
            return Optional.of(
                    new ProgressService.Move(before.state().name(), now.state().name()));
        } catch (ProblemException refused) {
            for (InputError error : refused.errors()) {
                rejected.add(new Rejection(row.line(), error.pointer().substring(1), error.code(), error.values()));
            }
            if (refused.errors().isEmpty()) {
                String column = "nip-in-use".equals(refused.type().code()) ? "nip" : "to";
                rejected.add(new Rejection(row.line(), column, refused.type().code(), refused.values()));
            }
            return Optional.empty();
        }
    }

    private void end(JobRun run, RejectedRows rejected, long read, boolean completed) {
        try (Connection connection = dataSource.getConnection()) {
            rejections.store(connection, run.id(), rejected.kept());
            if (completed) {
                run.complete(connection, read, rejected.rows());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The moves could not be stored", e);
        }
    }
}
