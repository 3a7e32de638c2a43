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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Drafts of rule sets. By SQL: a draft is a document that is written, read and removed whole. */
@ApplicationScoped
class RuleSetDraftRepository {

    private static final String COLUMNS =
            "select code, version, document, revision, authors, created_at, changed_at from rule_set_draft";

    private final AgroalDataSource dataSource;
    private final ObjectMapper json;

    RuleSetDraftRepository(AgroalDataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    private interface Statement<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    /**
     * Begins a draft.
     *
     * @return false if there is one
     */
    boolean insert(RuleSetKey key, JsonNode document, String author, Instant at) {
        String sql = """
                insert into rule_set_draft (code, version, document, revision, authors, created_at, changed_at)
                values (?, ?, ?::jsonb, 1, array[?::text], ?, ?)
                on conflict do nothing
                """;
        return run(sql, insert -> {
            insert.setString(1, key.code());
            insert.setInt(2, key.version());
            insert.setString(3, document.toString());
            insert.setString(4, author);
            insert.setTimestamp(5, Timestamp.from(at));
            insert.setTimestamp(6, Timestamp.from(at));
            return insert.executeUpdate() == 1;
        });
    }

    void update(RuleSetKey key, JsonNode document, String author, Instant at) {
        String sql = """
                update rule_set_draft
                set document = ?::jsonb, revision = revision + 1, changed_at = ?,
                    authors = case when ?::text = any (authors) then authors else authors || ?::text end
                where code = ? and version = ?
                """;
        run(sql, update -> {
            update.setString(1, document.toString());
            update.setTimestamp(2, Timestamp.from(at));
            update.setString(3, author);
            update.setString(4, author);
            update.setString(5, key.code());
            update.setInt(6, key.version());
            return update.executeUpdate();
        });
    }

    void delete(RuleSetKey key) {
        run("delete from rule_set_draft where code = ? and version = ?", delete -> {
            delete.setString(1, key.code());
            delete.setInt(2, key.version());
            return delete.executeUpdate();
        });
    }

    Optional<RuleSetDraft> find(RuleSetKey key) {
        return find(key, "");
    }

    /** The same, for whoever is about to change it. */
    Optional<RuleSetDraft> lock(RuleSetKey key) {
        return find(key, " for update");
    }

    private Optional<RuleSetDraft> find(RuleSetKey key, String lock) {
        return run(COLUMNS + " where code = ? and version = ?" + lock, select -> {
            select.setString(1, key.code());
            select.setInt(2, key.version());
            return read(select).stream().findFirst();
        });
    }

    /** A page by code and version, after the given one. */
    List<RuleSetDraft> page(RuleSetKey after, int atMost) {
        return run(COLUMNS + " where (code, version) > (?, ?) order by code, version limit ?", select -> {
            select.setString(1, after.code());
            select.setInt(2, after.version());
            select.setInt(3, atMost);
            return read(select);
        });
    }

    private List<RuleSetDraft> read(PreparedStatement select) throws SQLException {
        List<RuleSetDraft> found = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(new RuleSetDraft(
                        new RuleSetKey(row.getString(1), row.getInt(2)),
                        json.readTree(row.getString(3)),
                        row.getLong(4),
                        List.of((String[]) row.getArray(5).getArray()),
                        row.getTimestamp(6).toInstant(),
                        row.getTimestamp(7).toInstant()));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A draft is no JSON", e);
        }
        return found;
    }

    private <T> T run(String sql, Statement<T> work) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The drafts of rule sets could not be reached", e);
        }
    }
}
