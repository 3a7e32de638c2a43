package id.talenta.platform.data.database;

import id.talenta.platform.web.security.Caller;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Tells PostgreSQL, at the start of every transaction, whose people it may show: the agencies of the present {@link Caller}. The
 * row-level policies read the setting; without a caller nothing is set, and nothing is visible.
 */
@ApplicationScoped
public class Scope {

    static final String SET = "select set_config('talenta.agencies', ?, true)";

    private final AgroalDataSource dataSource;
    private final Caller caller;
    private final TransactionManager transactions;

    Scope(AgroalDataSource dataSource, Caller caller, TransactionManager transactions) {
        this.dataSource = dataSource;
        this.caller = caller;
        this.transactions = transactions;
    }

    void transactionBegun(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        if (Arc.container().requestContext().isActive() && caller.isKnown()) {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement set = connection.prepareStatement(SET)) {
                set.setString(1, caller.agencies().asPatterns());
                set.execute();
            } catch (SQLException e) {
                leave(e);
                throw new IllegalStateException("The scope could not be set", e);
            }
        }
    }

    /**
     * Whoever began the transaction only sees that this failed and does not end it. It would stay with the thread, and the next request there
     * would find itself in it.
     */
    private void leave(SQLException cause) {
        try {
            transactions.rollback();
        } catch (SystemException | RuntimeException e) {
            cause.addSuppressed(e);
        }
    }
}
