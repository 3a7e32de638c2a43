package id.talenta.talent.summary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is due, who the people are, and what was told last. */
@ApplicationScoped
class SummaryRepository {

    private final AgroalDataSource dataSource;
    private final ObjectMapper json;

    SummaryRepository(AgroalDataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /** Agencies of which something changed, those first that wait longest. */
    List<String> due(int atMost) {
        return texts("select agency from summary_due group by agency order by min(id) limit " + atMost);
    }

    /** Agencies that have people, or were told of. */
    List<String> all() {
        return texts("select agency from talent union select agency from agency_summary");
    }

    /** Takes what is due of an agency; false if another replica is at it, or nothing is. */
    boolean take(String agency) {
        String lock = "select pg_try_advisory_xact_lock(7465, hashtext(?))";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(lock);
                PreparedStatement delete = connection.prepareStatement("delete from summary_due where agency = ?")) {
            select.setString(1, agency);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next() || !row.getBoolean(1)) {
                    return false;
                }
            }
            delete.setString(1, agency);
            return delete.executeUpdate() > 0;
        } catch (SQLException e) {
            throw new IllegalStateException("What is due could not be taken", e);
        }
    }

    /** Who serves at an agency. */
    List<UUID> people(String agency) {
        String sql = "select id from talent where agency = ? and active order by id";
        List<UUID> found = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, agency);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getObject(1, UUID.class));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The people could not be read", e);
        }
    }

    /** What was told last, and its version. */
    record Told(String content, long version) {}

    Optional<Told> told(String agency) {
        String sql = "select content::text, version from agency_summary where agency = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, agency);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new Told(row.getString(1), row.getLong(2))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The summary could not be read", e);
        }
    }

    /** Whether figures are those that were told. */
    boolean isSame(Told told, Figures figures) {
        try {
            return json.readTree(told.content()).equals(json.readTree(json.writeValueAsString(figures)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    void store(String agency, Figures figures, long version, Instant asOf) {
        String sql = """
                insert into agency_summary (agency, version, as_of, content)
                values (?, ?, ?, ?::jsonb)
                on conflict (agency) do update
                set version = excluded.version, as_of = excluded.as_of, content = excluded.content
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, agency);
            insert.setLong(2, version);
            insert.setTimestamp(3, Timestamp.from(asOf));
            insert.setString(4, json.writeValueAsString(figures));
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The summary could not be stored", e);
        }
    }

    private List<String> texts(String sql) {
        List<String> found = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(row.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The agencies could not be read", e);
        }
    }
}
