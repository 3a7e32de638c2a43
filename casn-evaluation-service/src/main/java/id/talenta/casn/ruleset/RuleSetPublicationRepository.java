package id.talenta.casn.ruleset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which versions were published here; their documents lie in the ledger. */
@ApplicationScoped
class RuleSetPublicationRepository {

    /** Whoever is about to publish a rule set waits for who is at it, whichever it is: dates of all are compared. */
    private static final long PUBLISHING = 7_464;

    private final AgroalDataSource dataSource;
    private final ObjectMapper json;

    RuleSetPublicationRepository(AgroalDataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    private interface Statement<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    void lock() {
        run("select pg_advisory_xact_lock(?)", select -> {
            select.setLong(1, PUBLISHING);
            return select.execute();
        });
    }

    void insert(RuleSetPublication publication) {
        String sql = """
                insert into rule_set_publication (code, version, digest, authors, published_by, published_at)
                values (?, ?, ?, ?, ?, ?)
                """;
        run(sql, insert -> {
            insert.setString(1, publication.key().code());
            insert.setInt(2, publication.key().version());
            insert.setString(3, publication.digest());
            insert.setArray(
                    4,
                    insert.getConnection()
                            .createArrayOf("text", publication.authors().toArray()));
            insert.setString(5, publication.publishedBy());
            insert.setTimestamp(6, Timestamp.from(publication.publishedAt()));
            return insert.executeUpdate();
        });
    }

    Optional<RuleSetPublication> find(RuleSetKey key) {
        String sql = """
                select digest, authors, published_by, published_at
                from rule_set_publication
                where code = ? and version = ?
                """;
        return run(sql, select -> {
            select.setString(1, key.code());
            select.setInt(2, key.version());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new RuleSetPublication(
                                key,
                                row.getString(1),
                                List.of((String[]) row.getArray(2).getArray()),
                                row.getString(3),
                                row.getTimestamp(4).toInstant()))
                        : Optional.empty();
            }
        });
    }

    List<RuleSetKey> all() {
        return run("select code, version from rule_set_publication order by code, version", select -> {
            List<RuleSetKey> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new RuleSetKey(row.getString(1), row.getInt(2)));
                }
            }
            return found;
        });
    }

    /** The document of a version that was published here. */
    Optional<JsonNode> document(RuleSetKey key) {
        String sql = """
                select v.document
                from rule_set_publication p
                join rule_set_version v on v.code = p.code and v.version = p.version
                where p.code = ? and p.version = ?
                """;
        return run(sql, select -> {
            select.setString(1, key.code());
            select.setInt(2, key.version());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(json.readTree(row.getString(1))) : Optional.empty();
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("A published rule set is no JSON", e);
            }
        });
    }

    private <T> T run(String sql, Statement<T> work) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The published rule sets could not be reached", e);
        }
    }
}
