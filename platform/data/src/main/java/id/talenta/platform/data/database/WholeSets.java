package id.talenta.platform.data.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Transactions that treat whole sets of rows, such as an import's or an evaluation's. */
public final class WholeSets {

    private WholeSets() {}

    /**
     * Keeps the planner, until the transaction ends, from joining row by row. The statistics are always a little older than the set that has
     * just come in, so it would take the set for a few rows, and the join would take the square of its size. What it sorts and hashes
     * instead may take some memory, so that it does not go through files.
     */
    public static void expect(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local enable_nestloop = off");
            statement.execute("set local work_mem = '32MB'");
        }
    }

    /**
     * The same, where nothing comes in the order of what is joined: to sort both sides for a merge, which the planner takes to be cheap since it
     * expects few rows, takes longer than a hash of one side.
     */
    public static void expectUnordered(Connection connection) throws SQLException {
        expect(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local enable_mergejoin = off");
        }
    }
}
