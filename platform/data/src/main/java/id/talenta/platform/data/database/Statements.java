package id.talenta.platform.data.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Runs SQL where rows come by the thousand and entities would only be in the way. */
public final class Statements {

    private Statements() {}

    /**
     * What is done with a statement that is prepared.
     *
     * @param <T> what comes out
     */
    @FunctionalInterface
    public interface Work<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    /**
     * Prepares a statement on the connection of the present transaction, and runs it.
     *
     * @param failure what could not be done if the database refuses, for the log: names no person
     * @throws IllegalStateException if the database refuses
     */
    public static <T> T run(DataSource dataSource, String sql, String failure, Work<T> work) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.run(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(failure, e);
        }
    }
}
