package id.talenta.casn.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.talenta.casn.evaluation.rules.QueueCut;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Where the lines were drawn in the filling of empty posts. */
@ApplicationScoped
class QueueRepository {

    private final AgroalDataSource dataSource;
    private final ObjectMapper json;

    QueueRepository(AgroalDataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /** Adds those that are not there; what was drawn once stays. */
    static void store(Connection connection, Evaluation evaluation, List<QueueCut> queues, ObjectMapper json)
            throws SQLException {
        String sql = """
                insert into evaluation_queue (evaluation_id, agency, step, formation_code, cut)
                select ?, ?, step, formation_code, cut::jsonb
                from unnest(?::text[], ?::text[], ?::text[]) as queue (step, formation_code, cut)
                on conflict do nothing
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, evaluation.id());
            insert.setString(2, evaluation.agency());
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "text", queues.stream().map(QueueCut::stepCode).toArray()));
            insert.setArray(
                    4,
                    connection.createArrayOf(
                            "text", queues.stream().map(QueueCut::formationCode).toArray()));
            insert.setArray(
                    5,
                    connection.createArrayOf(
                            "text",
                            queues.stream().map(queue -> write(queue, json)).toArray()));
            insert.executeUpdate();
        }
    }

    private static String write(QueueCut queue, ObjectMapper json) {
        try {
            return json.writeValueAsString(queue);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The queues for posts of these formations. */
    List<QueueCut> of(UUID evaluationId, Collection<String> formationCodes) {
        String sql = "select cut from evaluation_queue where evaluation_id = ? and formation_code = any (?)";
        List<QueueCut> found = new ArrayList<>();
        if (formationCodes.isEmpty()) {
            return found;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, evaluationId);
            select.setArray(2, connection.createArrayOf("text", formationCodes.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(json.readValue(row.getString(1), QueueCut.class));
                }
            }
            return found;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The queues could not be read", e);
        }
    }
}
