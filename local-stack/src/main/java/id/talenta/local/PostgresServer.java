package id.talenta.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL 17 as a child process: either for tests (temporary directory, free port, nothing flushed to disk)
 * or kept (given directory and port, everything flushed). Only the superuser gets in without a password, and only from
 * this machine.
 */
public final class PostgresServer implements AutoCloseable {

    static final String SUPERUSER = "postgres";

    private static final Duration PORT_PATIENCE = Duration.ofSeconds(3);

    private static final String ACCESS = """
            host  all  postgres  127.0.0.1/32  trust
            host  all  all       127.0.0.1/32  scram-sha-256
            """;

    private final EmbeddedPostgres server;
    private final Path dataDirectory;

    private PostgresServer(EmbeddedPostgres server, Path dataDirectory) {
        this.server = server;
        this.dataDirectory = dataDirectory;
    }

    /** A server whose data is gone when it is closed or the JVM ends. */
    public static PostgresServer forTests() {
        TestDirectories directories = TestDirectories.ofThisUser();
        Path data = directories.create("postgresql");
        return start(
                builder(data, Ports.free(), directories.shared("postgresql-binaries"))
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("max_connections", "200")
                        .setCleanDataDirectory(true),
                data);
    }

    /**
     * A server whose data stays in {@code directory} ({@code data} and {@code binaries}); what it says goes to
     * {@code log}. A server that an earlier, killed launcher left there is stopped first.
     */
    public static PostgresServer kept(Path directory, int port, Path log) {
        Path data = directory.toAbsolutePath().resolve("data");
        new Postmaster(data).clear();
        return start(
                builder(data, port, directory.toAbsolutePath().resolve("binaries"))
                        // The library switches fsync off unless told otherwise.
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("shared_buffers", "256MB")
                        .setServerConfig("max_wal_size", "2GB")
                        .setCleanDataDirectory(false)
                        .setRegisterShutdownHook(false)
                        .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile())),
                data);
    }

    private static EmbeddedPostgres.Builder builder(Path data, int port, Path binaries) {
        // The library takes any server that answers on the port for its own, so the port must be free before.
        if (!Ports.becomesFree(port, PORT_PATIENCE)) {
            throw new StackException("PostgreSQL cannot start: port " + port + " is in use");
        }
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setPort(port)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setServerConfig("listen_addresses", Ports.LOOPBACK)
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("timezone", "UTC")
                // Built into the server, so the order of texts is the same on every machine.
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setPGStartupWait(Duration.ofSeconds(60));
    }

    private static PostgresServer start(EmbeddedPostgres.Builder builder, Path data) {
        PostgresServer server;
        try {
            Files.createDirectories(data);
            server = new PostgresServer(builder.start(), data);
        } catch (IOException e) {
            throw new StackException("PostgreSQL did not start: " + e.getMessage(), e);
        }
        try {
            server.requireOwnData();
            server.restrictAccess();
            return server;
        } catch (IOException | SQLException | StackException e) {
            server.close();
            throw new StackException("PostgreSQL did not start: " + e.getMessage(), e);
        }
    }

    private void requireOwnData() throws SQLException, IOException {
        try (Connection connection = superuser(port(), SUPERUSER);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW data_directory")) {
            rows.next();
            Path served = Path.of(rows.getString(1));
            if (!Files.isSameFile(served, dataDirectory)) {
                throw new StackException("another server answers on port " + port() + ", with data in " + served);
            }
        }
    }

    private void restrictAccess() throws IOException, SQLException {
        Files.writeString(dataDirectory.resolve("pg_hba.conf"), ACCESS);
        try (Connection connection = superuser(port(), SUPERUSER);
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    /** Creates the database and the three roles of a service, unless they are there. */
    public ServiceDatabase createService(String service) {
        return createService(port(), service, service);
    }

    /** The same with a database that is not called as its service, on a server that another class loader started. */
    public static ServiceDatabase createService(int port, String database, String service) {
        return new DatabaseRoles(port).create(database, service);
    }

    static Connection superuser(int port, String database) throws SQLException {
        // Not by DriverManager: it knows only the drivers of the class loader that asked it first.
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl(port, database));
        return source.getConnection(SUPERUSER, "");
    }

    static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://" + Ports.LOOPBACK + ":" + port + "/" + database;
    }

    public String jdbcUrl(String database) {
        return jdbcUrl(port(), database);
    }

    public int port() {
        return server.getPort();
    }

    /** The server's process, empty once it has gone. */
    public Optional<Long> pid() {
        return new Postmaster(dataDirectory).pid();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new StackException("PostgreSQL did not stop: " + e.getMessage(), e);
        }
    }
}
