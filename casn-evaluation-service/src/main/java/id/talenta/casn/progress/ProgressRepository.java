package id.talenta.casn.progress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.talenta.platform.data.database.Statements;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The numbers of each selection, and the counting of what they are numbers of. */
@ApplicationScoped
class ProgressRepository {

    private final AgroalDataSource dataSource;
    private final ObjectMapper json;

    ProgressRepository(AgroalDataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    void begin(UUID selectionId) {
        String sql = """
                insert into selection_progress (selection_id, agency)
                select id, agency
                from selection
                where id = ?
                """;
        inDatabase(sql, insert -> {
            insert.setObject(1, selectionId);
            return insert.executeUpdate();
        });
    }

    /** The numbers as they stand, locked until the transaction ends. */
    Progress lock(UUID selectionId) {
        String sql = """
                select p.*, s.kind, s.year
                from selection_progress p
                join selection s on s.id = p.selection_id
                where p.selection_id = ?
                for update of p
                """;
        return inDatabase(sql, select -> {
            select.setObject(1, selectionId);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("A selection has no progress");
                }
                return read(row);
            }
        });
    }

    void store(Progress progress) {
        String sql = """
                update selection_progress
                set version = ?, formations = ?, posts = ?, participants = ?, present = ?, met = ?, let_through = ?, filled = ?, empty = ?,
                    published_evaluation = ?, appointments_by_state = ?::jsonb,
                    probations_ended = ?::jsonb
                where selection_id = ?
                """;
        inDatabase(sql, update -> {
            update.setLong(1, progress.version());
            update.setInt(2, progress.imported().formations());
            update.setInt(3, progress.imported().posts());
            update.setInt(4, progress.imported().participants());
            Progress.Decided decided = progress.decided();
            update.setObject(5, decided.present(), Types.INTEGER);
            update.setObject(6, decided.met(), Types.INTEGER);
            update.setObject(7, decided.letThrough(), Types.INTEGER);
            update.setObject(8, decided.filled(), Types.INTEGER);
            update.setObject(9, decided.empty(), Types.INTEGER);
            update.setObject(10, decided.evaluation(), Types.OTHER);
            update.setString(11, write(progress.appointments()));
            update.setString(12, write(progress.probationsEnded()));
            update.setObject(13, progress.selection());
            return update.executeUpdate();
        });
    }

    /** Counts what was imported: as long as the selection is large, so after an import and not more often. */
    Progress.Imported imported(UUID selectionId) {
        String sql = """
                select (select count(*) from formation where selection_id = ?),
                    (select coalesce(sum(quota), 0) from formation where selection_id = ?),
                    (select count(*) from participant where selection_id = ?)
                """;
        return inDatabase(sql, select -> {
            select.setObject(1, selectionId);
            select.setObject(2, selectionId);
            select.setObject(3, selectionId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Progress.Imported(row.getInt(1), row.getInt(2), row.getInt(3));
            }
        });
    }

    /**
     * What was decided, by the final evaluation that was published last, or by the published SKD evaluation where there is none. Who was
     * present, met the grade and was let through is decided by the SKD evaluation that a final one is based on, and is published with it.
     */
    Progress.Decided decided(UUID selectionId) {
        String sql = """
                select e.id,
                    (skd.counts ->> 'present')::int,
                    (skd.counts ->> 'met')::int,
                    (skd.counts ->> 'letThrough')::int,
                    (e.counts ->> 'filled')::int,
                    (e.counts ->> 'empty')::int
                from publication p
                join evaluation e on e.id = p.evaluation_id
                join evaluation skd on skd.id = coalesce(e.based_on, e.id)
                where e.selection_id = ?
                order by e.stage = 'FINAL' desc, p.published_at desc, e.id desc
                limit 1
                """;
        return inDatabase(sql, select -> {
            select.setObject(1, selectionId);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Progress.Decided.NOTHING;
                }
                return new Progress.Decided(
                        row.getObject(1, UUID.class),
                        number(row, 2),
                        number(row, 3),
                        number(row, 4),
                        number(row, 5),
                        number(row, 6));
            }
        });
    }

    /** Notes that the numbers hold what the ended imports of a selection brought. */
    void markCounted(UUID selectionId) {
        String sql = """
                update intake_import
                set counted = true
                where selection_id = ? and not counted
                    and exists (select from job where job.id = intake_import.id and job.finished_at is not null)
                """;
        inDatabase(sql, update -> {
            update.setObject(1, selectionId);
            return update.executeUpdate();
        });
    }

    /** Selections of which an import has ended that their numbers do not hold, or of which nothing was told yet. */
    List<UUID> uncounted(int atMost) {
        String sql = """
                select i.selection_id
                from intake_import i
                join job j on j.id = i.id
                where not i.counted and j.finished_at is not null
                union
                select selection_id
                from selection_progress
                where version = 0
                limit ?
                """;
        return inDatabase(sql, select -> {
            select.setInt(1, atMost);
            List<UUID> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getObject(1, UUID.class));
                }
            }
            return found;
        });
    }

    private Progress read(ResultSet row) throws SQLException {
        return new Progress(
                row.getObject("selection_id", UUID.class),
                row.getString("agency"),
                row.getString("kind"),
                row.getInt("year"),
                row.getLong("version"),
                new Progress.Imported(row.getInt("formations"), row.getInt("posts"), row.getInt("participants")),
                new Progress.Decided(
                        row.getObject("published_evaluation", UUID.class),
                        number(row, row.findColumn("present")),
                        number(row, row.findColumn("met")),
                        number(row, row.findColumn("let_through")),
                        number(row, row.findColumn("filled")),
                        number(row, row.findColumn("empty"))),
                readCounts(row.getString("appointments_by_state")),
                readCounts(row.getString("probations_ended")));
    }

    private static Integer number(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    private Map<String, Integer> readCounts(String stored) {
        try {
            return json.readValue(stored, new TypeReference<TreeMap<String, Integer>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(Map<String, Integer> counts) {
        try {
            return json.writeValueAsString(counts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T inDatabase(String sql, Statements.Work<T> work) {
        return Statements.run(dataSource, sql, "The progress of a selection could not be reached", work);
    }
}
