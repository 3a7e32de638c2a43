package id.talenta.casn.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.talenta.casn.evaluation.rules.ParticipantOutcome;
import id.talenta.casn.evaluation.rules.PppkFormation;
import id.talenta.platform.data.database.WholeSets;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
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
import java.util.TreeMap;
import java.util.UUID;

/** The stored results of evaluations of PPPK selections: rows of the same table as others, with facts of their own. */
@ApplicationScoped
class PppkResults {

    private static final int FETCH = 5_000;
    private static final String COLUMNS = """
            select number, formation_code, code, rank, sharing, present, birth_date, outcome, pppk
            from evaluation_result
            where evaluation_id = ?
            """;

    private final AgroalDataSource dataSource;
    private final ObjectMapper json;

    PppkResults(AgroalDataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        // what there is none of needs no place in a million rows
        this.json = json.copy().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    }

    void store(Connection connection, Evaluation evaluation, PppkDecided decided) throws SQLException {
        new PppkWriter(connection, evaluation, decided, json).write();
    }

    /** A page by participant number, after the given one. */
    List<PppkRow> page(UUID evaluationId, String after, String formationCode, String code, int atMost) {
        String sql = COLUMNS + " and number > ? and (?::text is null or formation_code = ?)"
                + " and (?::text is null or code = ?) order by number limit ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, evaluationId);
            select.setString(2, after);
            select.setString(3, formationCode);
            select.setString(4, formationCode);
            select.setString(5, code);
            select.setString(6, code);
            select.setInt(7, atMost);
            return rows(select);
        } catch (SQLException | IOException e) {
            throw unreadable(e);
        }
    }

    Optional<PppkRow> find(UUID evaluationId, String participantNumber) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(COLUMNS + " and number = ?")) {
            select.setObject(1, evaluationId);
            select.setString(2, participantNumber);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        } catch (SQLException | IOException e) {
            throw unreadable(e);
        }
    }

    /** All rows by participant number, a few thousand in memory at a time. Within a transaction. */
    void forEach(UUID evaluationId, CanonicalFiles.Reader<PppkRow> reader) throws IOException {
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

    /** All formations of some positions, and everybody who applied for them, as they were recorded. */
    record Part(Map<String, PppkFormation> formations, List<PppkRow> rows) {}

    /** All rows by position and number, a few positions at a time. */
    void forEachPart(Connection connection, UUID evaluationId, PppkPositions positions, ReadAhead<Part> to)
            throws SQLException, IOException, InterruptedException {
        WholeSets.expectUnordered(connection);
        String sql = "select recorded.*, f.position from (" + COLUMNS + """
                ) recorded
                join unnest(?::text[], ?::int[]) as f (code, position) on f.code = recorded.formation_code
                order by f.position, recorded.number
                """;
        List<PppkRow> together = new ArrayList<>();
        int first = 0;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            to.running(select::cancel);
            select.setObject(1, evaluationId);
            select.setArray(2, connection.createArrayOf("text", positions.codes()));
            select.setArray(3, connection.createArrayOf("int4", positions.numbers()));
            select.setFetchSize(FETCH);
            int last = 0;
            try (ResultSet row = select.executeQuery()) {
                int column = row.findColumn("position");
                while (row.next()) {
                    int position = row.getInt(column);
                    if (position != last && together.size() >= FETCH) {
                        to.put(new Part(positions.between(first, position), together));
                        together = new ArrayList<>();
                        first = position;
                    }
                    last = position;
                    together.add(read(row));
                }
            }
        } finally {
            to.running(null);
        }
        to.put(new Part(positions.between(first, positions.count()), together));
    }

    /** Those of a formation with the last rank inside the quota and with the first one outside, the best first. */
    List<PppkRow> atTheCut(UUID evaluationId, String formationCode, int quota, int atMost) {
        String sql = COLUMNS + """
                 and formation_code = ? and rank in (
                    select unnest(array[max(rank) filter (where rank <= ?), min(rank) filter (where rank > ?)])
                    from evaluation_result
                    where evaluation_id = ? and formation_code = ?)
                order by rank, number
                limit ?
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, evaluationId);
            select.setString(2, formationCode);
            select.setInt(3, quota);
            select.setInt(4, quota);
            select.setObject(5, evaluationId);
            select.setString(6, formationCode);
            select.setInt(7, atMost);
            return rows(select);
        } catch (SQLException | IOException e) {
            throw unreadable(e);
        }
    }

    /** The rows of these people, as far as they are there. */
    List<PppkRow> named(UUID evaluationId, Collection<String> numbers) {
        return where(evaluationId, " and number = any (?)", numbers);
    }

    /** Everybody of these formations, by number. */
    List<PppkRow> ofFormations(UUID evaluationId, Collection<String> codes) {
        return where(evaluationId, " and formation_code = any (?) order by number", codes);
    }

    private List<PppkRow> where(UUID evaluationId, String condition, Collection<String> values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(COLUMNS + condition)) {
            select.setObject(1, evaluationId);
            select.setArray(2, connection.createArrayOf("text", values.toArray()));
            return rows(select);
        } catch (SQLException | IOException e) {
            throw unreadable(e);
        }
    }

    private List<PppkRow> rows(PreparedStatement select) throws SQLException, IOException {
        List<PppkRow> found = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(read(row));
            }
        }
        return found;
    }

    /** Formations of an evaluation: those named, or all where {@code codes} is null. */
    Map<String, PppkFormationResult> formations(UUID evaluationId, Collection<String> codes) {
        String sql = "select code, pppk from evaluation_formation where evaluation_id = ?"
                + (codes == null ? "" : " and code = any (?)");
        Map<String, PppkFormationResult> found = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, evaluationId);
            if (codes != null) {
                select.setArray(2, connection.createArrayOf("text", codes.toArray()));
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.put(row.getString(1), json.readValue(row.getString(2), PppkFormationResult.class));
                }
            }
            return found;
        } catch (SQLException | JsonProcessingException e) {
            throw unreadable(e);
        }
    }

    /** The formations of the position of one, itself included. */
    Map<String, PppkFormation> ofThePosition(UUID evaluationId, String formationCode) {
        String sql =
                "select code, pppk -> 'formation' ->> 'position' from evaluation_formation where evaluation_id = ?";
        Map<String, String> positions = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, evaluationId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    positions.put(row.getString(1), PppkFormation.normalPosition(row.getString(2)));
                }
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
        String position = positions.get(formationCode);
        positions.values().removeIf(other -> !other.equals(position));
        Map<String, PppkFormation> found = new TreeMap<>();
        formations(evaluationId, positions.keySet()).forEach((code, result) -> found.put(code, result.formation()));
        return found;
    }

    /** Stores what was decided anew. */
    void change(UUID evaluationId, Collection<PppkRow> rows) {
        String sql = """
                update evaluation_result
                set code = ?, placed_formation_code = ?, queue_formation = ?, pppk = ?::jsonb
                where evaluation_id = ? and number = ?
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            for (PppkRow row : rows) {
                update.setString(1, row.code());
                update.setString(2, row.placedFormationCode());
                update.setString(3, row.undecidedFormationCode());
                update.setString(4, json.writeValueAsString(row.facts()));
                update.setObject(5, evaluationId);
                update.setString(6, row.participantNumber());
                update.addBatch();
            }
            update.executeBatch();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The results could not be changed", e);
        }
    }

    private PppkRow read(ResultSet row) throws SQLException, IOException {
        return new PppkRow(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getInt(5),
                row.getBoolean(6),
                row.getObject(7, LocalDate.class),
                row.getString(8) == null ? null : ParticipantOutcome.valueOf(row.getString(8)),
                json.readValue(row.getString(9), PppkFacts.class));
    }

    private static IllegalStateException unreadable(Exception e) {
        return new IllegalStateException("The results could not be read", e);
    }
}
