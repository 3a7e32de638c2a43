package id.talenta.platform.data.database;

import id.talenta.platform.web.security.Caller;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Views of the database as it is at one moment, each on a connection of its own and read only. A whole set can be read from one while a
 * transaction beside it writes, which a single connection cannot do. A view shows the agencies of whoever asked for it, as every
 * transaction does.
 */
@ApplicationScoped
public class Snapshots {

    private final AgroalDataSource dataSource;
    private final Caller caller;

    Snapshots(AgroalDataSource dataSource, Caller caller) {
        this.dataSource = dataSource;
        this.caller = caller;
    }

    /** A view with the scope of the present caller; it begins when it is opened, on whichever thread. */
    public Snapshot ofCaller() {
        return new Snapshot(dataSource, caller.agencies().asPatterns());
    }

    /** A view that was asked for. */
    public static final class Snapshot {

        private final AgroalDataSource dataSource;
        private final String agencies;

        private Snapshot(AgroalDataSource dataSource, String agencies) {
            this.dataSource = dataSource;
            this.agencies = agencies;
        }

        /** Work on a view. */
        @FunctionalInterface
        public interface Reading {
            void read(Connection connection) throws Exception;
        }

        /**
         * Opens the view, lets it be read, and ends it. To be called on a thread that is in no transaction: its connection would be that of
         * the transaction.
         */
        public void read(Reading reading) throws Exception {
            try (Connection connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    begin(connection);
                    reading.read(connection);
                } finally {
                    connection.rollback();
                }
            }
        }

        private void begin(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read, read only");
            }
            try (PreparedStatement set = connection.prepareStatement(Scope.SET)) {
                set.setString(1, agencies);
                set.execute();
            }
        }
    }
}
