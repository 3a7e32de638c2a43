package id.talenta.casn.correction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.talenta.platform.data.database.Statements;
import io.agroal.api.AgroalDataSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the tables of corrections have in common: who recorded which when, whatever scores they are of. */
final class CorrectionLog {

    private final String table;
    private final AgroalDataSource dataSource;
    private final ObjectMapper json;

    CorrectionLog(String table, AgroalDataSource dataSource, ObjectMapper json) {
        this.table = table;
        this.dataSource = dataSource;
        this.json = json;
    }

    /**
     * Reads one thing of a row.
     *
     * @param <T> what it is
     */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /**
     * In the order in which they were recorded, after the given one.
     *
     * @param columns those of the scores, which come first, and whatever else is read
     */
    List<NumberedCorrection> page(
            String columns,
            UUID selectionId,
            long after,
            int atMost,
            Reading<CorrectionKind> kind,
            Reading<Scores> scores) {
        String sql = """
            select %s, sequence, id, number, before, objection_id, reason, recorded_by, recorded_at
            from %s
            where selection_id = ? and sequence > ?
            order by sequence
            limit ?
            """.formatted(columns, table);
        return inDatabase(sql, select -> {
            select.setObject(1, selectionId);
            select.setLong(2, after);
            select.setInt(3, atMost);
            List<NumberedCorrection> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    CorrectionView view = new CorrectionView(
                            row.getObject("id", UUID.class),
                            selectionId,
                            row.getString("number"),
                            kind.of(row),
                            read(row.getString("before")),
                            scores.of(row),
                            row.getObject("objection_id", UUID.class),
                            row.getString("reason"),
                            row.getString("recorded_by"),
                            row.getTimestamp("recorded_at").toInstant());
                    found.add(new NumberedCorrection(row.getLong("sequence"), view));
                }
            }
            return found;
        });
    }

    Map<String, List<UUID>> of(UUID selectionId, Collection<String> numbers) {
        String sql = """
            select number, id
            from %s
            where selection_id = ? and number = any (?)
            order by sequence
            """.formatted(table);
        return inDatabase(sql, select -> {
            select.setObject(1, selectionId);
            select.setArray(2, select.getConnection().createArrayOf("text", numbers.toArray()));
            Map<String, List<UUID>> found = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.computeIfAbsent(row.getString(1), number -> new ArrayList<>())
                            .add(row.getObject(2, UUID.class));
                }
            }
            return found;
        });
    }

    List<String> recordersSince(UUID selectionId, Instant since) {
        String sql = """
            select distinct recorded_by
            from %s
            where selection_id = ? and (?::timestamptz is null or recorded_at > ?)
            """.formatted(table);
        return inDatabase(sql, select -> {
            OffsetDateTime from = since == null ? null : since.atOffset(ZoneOffset.UTC);
            select.setObject(1, selectionId);
            select.setObject(2, from, Types.TIMESTAMP_WITH_TIMEZONE);
            select.setObject(3, from, Types.TIMESTAMP_WITH_TIMEZONE);
            List<String> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        });
    }

    <T> T inDatabase(String sql, Statements.Work<T> work) {
        return Statements.run(dataSource, sql, "The corrections could not be reached", work);
    }

    String written(Scores scores) {
        try {
            return json.writeValueAsString(scores);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Integer whole(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    private Scores read(String stored) {
        try {
            return json.readValue(stored, Scores.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
