package id.talenta.system;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.postgresql.ds.PGSimpleDataSource;

/** A service's tables as the superuser sees them, past its policies. */
final class Tables implements AutoCloseable {

    private final Connection connection;

    Tables(RunningSuite suite, String database) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(suite.postgres().jdbcUrl(database));
        source.setUser("postgres");
        connection = source.getConnection();
    }

    /** The one number that a query answers. */
    long number(String query, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                Object value = parameters[i] instanceof String[] texts
                        ? connection.createArrayOf("text", texts)
                        : parameters[i];
                statement.setObject(i + 1, value);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    void execute(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    /** Rows and digest of every table but these. */
    Map<String, String> contents(Set<String> except) throws SQLException {
        Map<String, String> contents = new TreeMap<>();
        for (String table : names()) {
            if (!except.contains(table)) {
                contents.put(table, content(table));
            }
        }
        return contents;
    }

    private Iterable<String> names() throws SQLException {
        Set<String> names = new TreeSet<>();
        try (PreparedStatement statement =
                        connection.prepareStatement("select tablename from pg_tables where schemaname = 'public'");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    private String content(String table) throws SQLException {
        String query = "select count(*) || ' rows, ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '-')"
                + " from \"%s\" as t".formatted(table);
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
