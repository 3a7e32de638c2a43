package id.talenta.casn.evaluation;

import id.talenta.platform.data.database.Statements;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Formations of which a test of SKB is about the body or the mind. Of all their tests nothing is shown to who may not see
 * sensitive data: from the others it could be worked out who failed that one. Asked within a transaction alone: outside of
 * one the database would show no test, and all would seem to be harmless.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SensitiveTests {

    private final AgroalDataSource dataSource;

    SensitiveTests(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Those among these formations. */
    Set<String> formations(UUID selectionId, Collection<String> codes) {
        String sql = """
                select distinct formation_code
                from skb_test
                where selection_id = ? and sensitive and formation_code = any (?)
                """;
        return Statements.run(dataSource, sql, "The tests could not be read", select -> {
            select.setObject(1, selectionId);
            select.setArray(2, select.getConnection().createArrayOf("text", codes.toArray()));
            Set<String> found = new HashSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        });
    }

    /** Whether a selection has one. */
    boolean any(UUID selectionId) {
        String sql = "select exists (select from skb_test where selection_id = ? and sensitive)";
        return Statements.run(dataSource, sql, "The tests could not be read", select -> {
            select.setObject(1, selectionId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        });
    }
}
