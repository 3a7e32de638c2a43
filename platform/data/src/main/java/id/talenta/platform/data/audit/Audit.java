package id.talenta.platform.data.audit;

import id.talenta.platform.data.database.Ids;
import id.talenta.platform.web.security.Caller;
import id.talenta.platform.web.trace.Trace;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The append-only audit. A write's entry is stored in the transaction of the write, so that there is no write without one; a read's, and
 * that of a refused request, before the answer is sent. The application role may insert and nothing else.
 */
@ApplicationScoped
public class Audit {

    private final AgroalDataSource dataSource;
    private final TransactionSynchronizationRegistry transactions;
    private final RequestAudit request;
    private final Caller caller;

    Audit(
            AgroalDataSource dataSource,
            TransactionSynchronizationRegistry transactions,
            RequestAudit request,
            Caller caller) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.request = request;
        this.caller = caller;
    }

    void transactionBegun(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        if (Arc.container().requestContext().isActive() && request.isWrite() && request.isOpen()) {
            transactions.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    if (request.isOpen()) {
                        insert("COMMITTED", null);
                    }
                }

                @Override
                public void afterCompletion(int status) {
                    if (status == Status.STATUS_COMMITTED) {
                        request.recorded();
                    }
                }
            });
        }
    }

    /** Notes what the present request is about where its path does not say so: ids and participant numbers, nothing personal. */
    public void about(String... ids) {
        request.about(List.of(ids));
    }

    /**
     * Stores the entry of a request that is about to be answered, unless its write has stored it. A refusal is stored even then: of the
     * transactions of such a request an earlier one was committed, and a later one was not.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void answered(int status) {
        request.recorded();
        insert(status < 400 ? "ANSWERED" : status < 500 ? "REFUSED" : "FAILED", status);
    }

    private void insert(String outcome, Integer status) {
        String sql = """
            insert into audit_entry (id, subject, client, operation, ids, query_hash, outcome, status, trace_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
        Caller.Identity who = caller.identity();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, Ids.next());
            insert.setString(2, who.subject());
            insert.setString(3, who.client());
            insert.setString(4, request.operation());
            insert.setArray(5, connection.createArrayOf("text", request.ids().toArray()));
            insert.setString(6, request.queryHash());
            insert.setString(7, outcome);
            insert.setObject(8, status, java.sql.Types.INTEGER);
            insert.setString(9, Trace.id());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The audit entry could not be stored", e);
        }
    }

    /**
     * A page of the audit, newest first.
     *
     * @param after time and id of the last entry of the page before; empty for the first page
     * @param subject only of this subject; null for all
     * @param operation only of this operation; null for all
     * @return at most {@code atMost} entries
     */
    @Transactional
    public List<AuditEntry> page(List<String> after, String subject, String operation, int atMost) {
        List<AuditEntry> found = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement allow =
                        connection.prepareStatement("select set_config('talenta.audit', 'read', true)");
                PreparedStatement select =
                        connection.prepareStatement("select * from audit_page(?::timestamptz, ?, ?, ?, ?)")) {
            allow.execute();
            select.setString(1, after.isEmpty() ? null : after.get(0));
            select.setObject(2, after.isEmpty() ? null : UUID.fromString(after.get(1)), java.sql.Types.OTHER);
            select.setString(3, subject);
            select.setString(4, operation);
            select.setInt(5, atMost);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(read(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The audit could not be read", e);
        }
    }

    private static AuditEntry read(ResultSet row) throws SQLException {
        Instant at = row.getTimestamp("at").toInstant();
        return new AuditEntry(
                row.getObject("id", UUID.class),
                at,
                row.getString("subject"),
                row.getString("client"),
                row.getString("operation"),
                List.of((String[]) row.getArray("ids").getArray()),
                row.getString("query_hash"),
                row.getString("outcome"),
                (Integer) row.getObject("status"),
                row.getString("trace_id"));
    }
}
