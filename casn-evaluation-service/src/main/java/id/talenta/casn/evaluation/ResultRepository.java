package id.talenta.casn.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.talenta.casn.evaluation.rules.FormationCut;
import id.talenta.casn.evaluation.rules.FormationNeed;
import id.talenta.casn.evaluation.rules.FormationPlace;
import id.talenta.casn.evaluation.rules.GpaScale;
import id.talenta.casn.evaluation.rules.Move;
import id.talenta.casn.evaluation.rules.NeedType;
import id.talenta.casn.evaluation.rules.ParticipantOutcome;
import id.talenta.casn.evaluation.rules.ScoreSources;
import id.talenta.casn.evaluation.rules.SkbTestText;
import id.talenta.casn.evaluation.rules.SkdScores;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The stored results of evaluations. Rows come by the thousand, so they are read and written by SQL, without entities. */
@ApplicationScoped
class ResultRepository {

    private static final int FETCH = 5_000;
    static final String COLUMNS = """
            select number, formation_code, code, rank, sharing, let_through, present, twk, tiu, tkp, skb, eliminated,
                final_score, gpa, gpa_scale, birth_date, outcome, queue_outcome, queue_step, queue_formation,
                queue_rank, queue_sharing, from_selection, from_year, skb_tests
            from evaluation_result
            where evaluation_id = ?
            """;

    private final AgroalDataSource dataSource;
    private final ObjectMapper json;

    ResultRepository(AgroalDataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /** Takes rows one by one. */
    interface RowReader {
        void read(ResultRow row) throws SQLException, java.io.IOException;
    }

    /** Begins to write the results of an evaluation, in the transaction of the connection. */
    ResultWriter writer(Connection connection, Evaluation evaluation) throws SQLException {
        return new ResultWriter(connection, evaluation, json);
    }

    /** A page by participant number, after the given one. */
    List<ResultRow> page(UUID evaluationId, String after, String formationCode, String code, int atMost) {
        String sql = COLUMNS + " and number > ?"
                + (formationCode == null ? "" : " and formation_code = ?")
                + (code == null ? "" : " and code = ?")
                + " order by number limit ?";
        List<ResultRow> found = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            int at = 1;
            select.setObject(at++, evaluationId);
            select.setString(at++, after);
            if (formationCode != null) {
                select.setString(at++, formationCode);
            }
            if (code != null) {
                select.setString(at++, code);
            }
            select.setInt(at, atMost);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(read(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    Optional<ResultRow> find(UUID evaluationId, String participantNumber) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(COLUMNS + " and number = ?")) {
            select.setObject(1, evaluationId);
            select.setString(2, participantNumber);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** The rows of these people, as far as they are there. */
    List<ResultRow> named(UUID evaluationId, Collection<String> participantNumbers) {
        List<ResultRow> found = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(COLUMNS + " and number = any (?)")) {
            select.setObject(1, evaluationId);
            select.setArray(2, connection.createArrayOf("text", participantNumbers.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(read(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** All rows by participant number, a few thousand in memory at a time. Within a transaction. */
    void forEach(UUID evaluationId, RowReader reader) throws java.io.IOException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(COLUMNS + " order by number")) {
            select.setObject(1, evaluationId);
            select.setFetchSize(FETCH);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    reader.read(read(row));
                }
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** Formations of an evaluation: those named, or all where {@code codes} is null. */
    Map<String, FormationResult> formations(UUID evaluationId, Collection<String> codes) {
        String sql =
                "select code, need_type, quota, cut, position, location, qualification, special_post, skb_tests from evaluation_formation where evaluation_id = ?"
                        + (codes == null ? "" : " and code = any (?)");
        Map<String, FormationResult> found = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, evaluationId);
            if (codes != null) {
                select.setArray(2, connection.createArrayOf("text", codes.toArray()));
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    FormationNeed formation = new FormationNeed(
                            row.getString(1),
                            NeedType.valueOf(row.getString(2)),
                            row.getInt(3),
                            row.getString(8),
                            SkbTestText.tests(row.getString(9)));
                    FormationPlace place = row.getString(5) == null
                            ? null
                            : new FormationPlace(row.getString(5), row.getString(6), row.getString(7));
                    found.put(
                            formation.code(),
                            new FormationResult(
                                    formation, json.readValue(row.getString(4), FormationCut.class), place));
                }
            }
            return found;
        } catch (SQLException e) {
            throw unreadable(e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives people another code, after a decision. */
    void recode(UUID evaluationId, Collection<String> participantNumbers, String code) {
        String sql = "update evaluation_result set code = ? where evaluation_id = ? and number = any (?)";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, code);
            update.setObject(2, evaluationId);
            update.setArray(3, connection.createArrayOf("text", participantNumbers.toArray()));
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The results could not be changed", e);
        }
    }

    static ResultRow read(ResultSet row) throws SQLException {
        int twk = row.getInt(8);
        SkdScores skd = row.wasNull() ? null : new SkdScores(twk, row.getInt(9), row.getInt(10));
        String scale = row.getString(15);
        BigDecimal skb = row.getBigDecimal(11);
        return new ResultRow(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getInt(5),
                row.getBoolean(6),
                row.getBoolean(7),
                skd,
                skb,
                (Boolean) row.getObject(12),
                row.getBigDecimal(13),
                row.getBigDecimal(14),
                scale == null ? null : GpaScale.valueOf(scale),
                row.getObject(16, LocalDate.class),
                row.getString(17) == null ? null : ParticipantOutcome.valueOf(row.getString(17)),
                move(row),
                ScoreSources.of(TakenOver.origin(row, 23, 24), SkbTestText.scores(row.getString(25))));
    }

    private static Move move(ResultSet row) throws SQLException {
        String outcome = row.getString(18);
        return outcome == null
                ? null
                : new Move(
                        Move.Kind.valueOf(outcome),
                        row.getString(19),
                        row.getString(20),
                        row.getInt(21),
                        row.getInt(22));
    }

    private static IllegalStateException unreadable(SQLException e) {
        return new IllegalStateException("The results could not be read", e);
    }
}
