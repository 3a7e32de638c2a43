package id.talenta.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.talenta.local.ServiceDatabase.Credentials;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    private static PostgresServer server;
    private static ServiceDatabase region;
    private static ServiceDatabase casn;

    @BeforeAll
    static void start() throws SQLException {
        server = PostgresServer.forTests();
        region = server.createService("region");
        casn = server.createService("casn");
        as(region, region.owner(), "CREATE TABLE secret (agency text)");
        as(region, region.owner(), "ALTER TABLE secret ENABLE ROW LEVEL SECURITY");
        as(region, region.owner(), "CREATE POLICY nobody ON secret USING (false)");
        as(region, region.owner(), "INSERT INTO secret VALUES ('35.74')");
        as(region, region.owner(), "CREATE TABLE hidden (agency text)");
        as(region, region.owner(), "GRANT SELECT ON secret TO region_app, region_loader");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void isPostgresql17() throws SQLException {
        assertThat(value(region, region.app(), "SHOW server_version")).startsWith("17.");
    }

    @Test
    void appSeesOnlyWhatItIsGrantedAndWhatThePolicyShows() throws SQLException {
        assertThat(value(region, region.app(), "SELECT count(*) FROM secret")).isEqualTo("0");
        assertRefused(region, region.app(), "SELECT * FROM hidden");
        assertRefused(region, region.app(), "INSERT INTO secret VALUES ('35.07')");
    }

    @Test
    void loaderIsNotSubjectToRowSecurityAndStillNeedsGrants() throws SQLException {
        assertThat(value(region, region.loader(), "SELECT count(*) FROM secret"))
                .isEqualTo("1");
        assertRefused(region, region.loader(), "SELECT * FROM hidden");
    }

    @Test
    void neitherAppNorLoaderCreatesAnything() {
        for (Credentials role : new Credentials[] {region.app(), region.loader()}) {
            assertRefused(region, role, "CREATE TABLE mine (id int)");
            assertRefused(region, role, "CREATE TEMPORARY TABLE mine (id int)");
            assertRefused(region, role, "CREATE SCHEMA mine");
            assertRefused(region, role, "CREATE ROLE mine");
            assertRefused(region, role, "ALTER TABLE secret DISABLE ROW LEVEL SECURITY");
            assertRefused(region, role, "SET ROLE region_owner");
        }
    }

    @Test
    void ownerHasNoRightsBeyondItsDatabase() {
        assertRefused(region, region.owner(), "CREATE ROLE mine");
        assertRefused(region, region.owner(), "CREATE DATABASE mine");
        assertRefused(region, region.owner(), "ALTER ROLE region_app BYPASSRLS");
    }

    @Test
    void rolesOfOneServiceDoNotReachAnothersDatabase() {
        for (Credentials role : new Credentials[] {region.owner(), region.app(), region.loader()}) {
            assertRefused(casn, role, "SELECT 1");
        }
    }

    @Test
    void wrongPasswordIsRefused() {
        assertRefused(region, new Credentials("region_app", "guess"), "SELECT 1");
    }

    @Test
    void creatingTwiceChangesNothing() throws SQLException {
        assertThat(server.createService("region")).isEqualTo(region);
        assertThat(value(region, region.loader(), "SELECT count(*) FROM secret"))
                .isEqualTo("1");
    }

    @Test
    void onlyNamesAreDatabaseNames() {
        assertThatThrownBy(() -> server.createService("x; DROP DATABASE casn"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keptServerFlushesToDiskAndFindsItsDataAgain(@TempDir Path directory) throws Exception {
        Path log = directory.resolve("postgresql.log");
        try (PostgresServer first = PostgresServer.kept(directory, Ports.free(), log)) {
            ServiceDatabase database = first.createService("region");
            assertThat(value(database, database.app(), "SHOW fsync")).isEqualTo("on");
            assertThat(value(database, database.app(), "SHOW full_page_writes")).isEqualTo("on");
            as(database, database.owner(), "CREATE TABLE kept AS SELECT 42 AS answer");
        }
        try (PostgresServer second = PostgresServer.kept(directory, Ports.free(), log)) {
            ServiceDatabase database = second.createService("region");
            assertThat(value(database, database.owner(), "SELECT answer FROM kept"))
                    .isEqualTo("42");
            assertThat(second.pid()).isPresent();
        }
        assertThat(Files.readString(log)).contains("database system is ready to accept connections");
    }

    @Test
    void serverLeftByKilledLauncherIsStoppedBeforeTheNextStart(@TempDir Path directory) throws Exception {
        Path log = directory.resolve("postgresql.log");
        long pid = PostgresServer.kept(directory, Ports.free(), log).pid().orElseThrow();
        Path copy = directory.resolve("data/postmaster.pid");
        assertThat(copy).exists();

        new Postmaster(directory.toAbsolutePath().resolve("data")).clear();

        assertThat(LocalProcess.commandLine(pid)).isEmpty();
        assertThat(copy).doesNotExist();
    }

    @Test
    void pidFileThatNamesAnotherProcessStopsNobody(@TempDir Path directory) throws Exception {
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(directory.resolve("postmaster.pid"), stranger.pid() + "\n" + directory + "\n");

            new Postmaster(directory).clear();

            assertThat(stranger.isAlive()).isTrue();
            assertThat(directory.resolve("postmaster.pid")).doesNotExist();
        } finally {
            stranger.destroy();
        }
    }

    @Test
    void busyPortIsRefusedBeforeAnythingStarts(@TempDir Path directory) {
        assertThatThrownBy(() -> PostgresServer.kept(directory, server.port(), directory.resolve("log")))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("port " + server.port() + " is in use");
    }

    private static void assertRefused(ServiceDatabase database, Credentials role, String statement) {
        assertThatThrownBy(() -> as(database, role, statement))
                .as("%s as %s", statement, role.username())
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).isIn("42501", "28P01"));
    }

    private static void as(ServiceDatabase database, Credentials role, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), role.username(), role.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(ServiceDatabase database, Credentials role, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), role.username(), role.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
