package id.talenta.local;

import id.talenta.local.ServiceDatabase.Credentials;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/**
 * Creates a service's database and its three roles: {@code <service>_owner} owns the database and its schema and runs
 * the migrations; {@code <service>_app} connects and uses what the migrations granted; {@code <service>_loader} is not
 * subject to row-level security and otherwise has what the migrations granted. Neither of the latter may create
 * anything, temporary tables included. Doing it twice changes nothing.
 */
final class DatabaseRoles {

    /** Names go into statements as they are, so they may be nothing but names. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");

    private final int port;

    DatabaseRoles(int port) {
        this.port = port;
    }

    ServiceDatabase create(String database, String service) {
        requireName(database);
        requireName(service);
        Credentials owner = credentials(service + "_owner");
        Credentials app = credentials(service + "_app");
        Credentials loader = credentials(service + "_loader");
        try {
            try (Connection connection = PostgresServer.superuser(port, PostgresServer.SUPERUSER);
                    Statement statement = connection.createStatement()) {
                role(statement, owner, "NOBYPASSRLS");
                role(statement, app, "NOBYPASSRLS");
                role(statement, loader, "BYPASSRLS");
                if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + database + "'")) {
                    statement.execute("CREATE DATABASE " + database + " OWNER " + owner.username());
                }
                statement.execute("REVOKE ALL ON DATABASE " + database + " FROM PUBLIC");
                statement.execute("GRANT CONNECT ON DATABASE " + database + " TO " + both(app, loader));
            }
            try (Connection connection = PostgresServer.superuser(port, database);
                    Statement statement = connection.createStatement()) {
                statement.execute("ALTER SCHEMA public OWNER TO " + owner.username());
                statement.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC");
                statement.execute("GRANT USAGE ON SCHEMA public TO " + both(app, loader));
            }
        } catch (SQLException e) {
            throw new StackException("Database " + database + " could not be prepared: " + e.getMessage(), e);
        }
        return new ServiceDatabase(database, PostgresServer.jdbcUrl(port, database), owner, app, loader);
    }

    private static void role(Statement statement, Credentials role, String rowSecurity) throws SQLException {
        if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + role.username() + "'")) {
            statement.execute("CREATE ROLE " + role.username());
        }
        statement.execute("ALTER ROLE " + role.username()
                + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION " + rowSecurity
                + " PASSWORD '" + role.password() + "'");
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static Credentials credentials(String role) {
        return new Credentials(role, "dev-" + role);
    }

    private static String both(Credentials app, Credentials loader) {
        return app.username() + ", " + loader.username();
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a database name: " + name);
        }
    }
}
