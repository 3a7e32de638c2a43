package id.talenta.casn.correction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.talenta.casn.selection.Selection;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
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
import java.util.Optional;
import java.util.UUID;

/** Corrections of PPPK scores. Rows are added and never changed. */
@ApplicationScoped
class PppkCorrectionRepository {

    private final AgroalDataSource dataSource;
    private final ObjectMapper json;

    PppkCorrectionRepository(AgroalDataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /** The scores in force of a participant, and the position whose tests they took. */
    record InForce(Scores scores, String position) {}

    Optional<InForce> inForce(UUID selectionId, String number) {
        String sql = """
            select s.present, s.technical, s.managerial, s.sociocultural, s.interview, s.additional, f.position
            from pppk_in_force s
            join participant p on p.selection_id = s.selection_id and p.number = s.number
            join formation f on f.selection_id = p.selection_id and f.code = p.formation_code
            where s.selection_id = ? and s.number = ?
            """;
        return inDatabase(sql, select -> {
            select.setObject(1, selectionId);
            select.setString(2, number);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new InForce(scores(row), row.getString(7))) : Optional.empty();
            }
        });
    }

    void add(Selection selection, String number, CorrectionRepository.Correction correction) {
        String sql = """
            insert into pppk_score_correction (id, selection_id, agency, number, objection_id, before, present, technical, managerial,
                sociocultural, interview, additional, reason, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
        inDatabase(sql, insert -> {
            insert.setObject(1, correction.id());
            insert.setObject(2, selection.id());
            insert.setString(3, selection.agency());
            insert.setString(4, number);
            insert.setObject(5, correction.objection(), Types.OTHER);
            insert.setString(6, write(correction.before()));
            insert.setBoolean(7, correction.after().present());
            PppkRecordedScores after = correction.after().pppk();
            insert.setObject(8, after.technical(), Types.SMALLINT);
            insert.setObject(9, after.managerial(), Types.SMALLINT);
            insert.setObject(10, after.sociocultural(), Types.SMALLINT);
            insert.setObject(11, after.interview(), Types.SMALLINT);
            insert.setBigDecimal(12, after.additional());
            insert.setString(13, correction.reason());
            insert.setString(14, correction.recordedBy());
            insert.setObject(15, correction.recordedAt().atOffset(ZoneOffset.UTC));
            return insert.executeUpdate();
        });
    }

    /** In the order in which they were recorded, after the given one. */
    List<NumberedCorrection> page(UUID selectionId, long after, int atMost) {
        String sql = """
            select present, technical, managerial, sociocultural, interview, additional, sequence, id, number, before, objection_id,
                reason, recorded_by, recorded_at
            from pppk_score_correction
            where selection_id = ? and sequence > ?
            order by sequence
            limit ?
            """;
        return inDatabase(sql, select -> {
            select.setObject(1, selectionId);
            select.setLong(2, after);
            select.setInt(3, atMost);
            List<NumberedCorrection> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new NumberedCorrection(row.getLong("sequence"), view(selectionId, row)));
                }
            }
            return found;
        });
    }

    /** The corrections of each of these participants, in their order; nothing for who has none. */
    Map<String, List<UUID>> of(UUID selectionId, Collection<String> numbers) {
        String sql = """
            select number, id
            from pppk_score_correction
            where selection_id = ? and number = any (?)
            order by sequence
            """;
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

    /** Who recorded corrections after a moment; all of them where it is null. */
    List<String> recordersSince(UUID selectionId, Instant since) {
        String sql = """
            select distinct recorded_by
            from pppk_score_correction
            where selection_id = ? and (?::timestamptz is null or recorded_at > ?)
            """;
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

    /** How many corrections in force an evaluation did not read. */
    long notIn(UUID evaluationId) {
        String sql = """
            select count(*)
            from evaluation e
            join pppk_correction_in_force c on c.selection_id = e.selection_id
            join evaluation_result r on r.evaluation_id = e.id and r.number = c.number
            where e.id = ?
                and (r.present, (r.pppk -> 'scores' ->> 'technical')::int, (r.pppk -> 'scores' ->> 'managerial')::int,
                        (r.pppk -> 'scores' ->> 'sociocultural')::int, (r.pppk -> 'scores' ->> 'interview')::int,
                        (r.pppk -> 'scores' ->> 'additional')::numeric)
                    is distinct from (c.present, c.technical::int, c.managerial::int, c.sociocultural::int, c.interview::int, c.additional)
            """;
        return inDatabase(sql, select -> {
            select.setObject(1, evaluationId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private CorrectionView view(UUID selectionId, ResultSet row) throws SQLException {
        return new CorrectionView(
                row.getObject("id", UUID.class),
                selectionId,
                row.getString("number"),
                CorrectionKind.pppk,
                read(row.getString("before")),
                scores(row),
                row.getObject("objection_id", UUID.class),
                row.getString("reason"),
                row.getString("recorded_by"),
                row.getTimestamp("recorded_at").toInstant());
    }

    /** The first six columns. */
    private static Scores scores(ResultSet row) throws SQLException {
        return Scores.of(
                row.getBoolean(1),
                new PppkRecordedScores(
                        whole(row, 2), whole(row, 3), whole(row, 4), whole(row, 5), row.getBigDecimal(6)));
    }

    private static Integer whole(ResultSet row, int column) throws SQLException {
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

    private String write(Scores scores) {
        try {
            return json.writeValueAsString(scores);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Statement<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    private <T> T inDatabase(String sql, Statement<T> statement) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = connection.prepareStatement(sql)) {
            return statement.run(prepared);
        } catch (SQLException e) {
            throw new IllegalStateException("The corrections could not be reached", e);
        }
    }
}
