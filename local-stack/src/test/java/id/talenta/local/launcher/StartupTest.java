package id.talenta.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.talenta.local.LocalProcess;
import id.talenta.local.Ports;
import id.talenta.local.PostgresServer;
import id.talenta.local.ServiceDatabase;
import id.talenta.local.StackException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher's own life, with a real supervisor in the background, of which PostgreSQL is the only part. */
class StartupTest {

    private static final Set<String> WANTED = Set.of(PostgresPart.NAME);

    @TempDir
    Path project;

    private final StringWriter said = new StringWriter();
    private final Screen screen = Screen.of(new PrintWriter(said));
    private Layout layout;

    @BeforeEach
    void besideADevelopersOwnSuite() throws Exception {
        int offset = Ports.free() - StackPorts.configured().postgresql();
        System.setProperty(StackPorts.OFFSET, Integer.toString(offset));
        layout = Layout.ofProject(project);
    }

    @AfterEach
    void down() {
        new Shutdown(layout, screen).down();
        System.clearProperty(StackPorts.OFFSET);
    }

    @Test
    void survivesTheKillOfItsSupervisorWithTheData() throws Exception {
        assertThat(up()).as(said.toString()).isTrue();
        execute("CREATE TABLE kept (id int)");
        SuiteState first = new StateFile(layout).read();
        long postmaster = first.part(PostgresPart.NAME).orElseThrow().pid();

        ProcessHandle.of(first.supervisor()).orElseThrow().destroyForcibly();
        LocalProcess.awaitEnd(first.supervisor(), Duration.ofSeconds(10));
        assertThat(LocalProcess.commandLine(postmaster))
                .as("PostgreSQL outlives it")
                .isNotEmpty();
        assertThat(new StateFile(layout).isSupervised()).isFalse();

        assertThat(up()).as(said.toString()).isTrue();
        assertThat(said.toString()).contains("stopped what an interrupted run had left: postgresql (pid " + postmaster);
        execute("INSERT INTO kept VALUES (1)");

        long second = new StateFile(layout).read().supervisor();
        assertThat(up()).isTrue();
        assertThat(said.toString()).contains("Everything is running already.");
        assertThat(new StateFile(layout).read().supervisor()).isEqualTo(second);

        Shutdown shutdown = new Shutdown(layout, screen);
        shutdown.down();
        assertThat(new StateFile(layout).isSupervised()).isFalse();
        assertThat(layout.postgresqlData()).exists();
        shutdown.wipe();
        assertThat(layout.postgresqlData()).doesNotExist();
    }

    @Test
    void partThatDiedIsStartedAgain() {
        assertThat(up()).as(said.toString()).isTrue();
        StateFile file = new StateFile(layout);
        long first = file.read().part(PostgresPart.NAME).orElseThrow().pid();

        ProcessHandle.of(first).orElseThrow().destroyForcibly();
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (file.read().in(PartState.Phase.FAILED, WANTED).isEmpty() && System.nanoTime() < end) {
            LocalProcess.pause(Duration.ofMillis(100));
        }
        assertThat(file.read().part(PostgresPart.NAME).orElseThrow().trouble()).isEqualTo("postgresql has ended");

        assertThat(up()).as(said.toString()).isTrue();
        assertThat(file.read().part(PostgresPart.NAME).orElseThrow().pid()).isNotEqualTo(first);
    }

    @Test
    void busyPortIsReportedWithItsOwnerBeforeAnythingStarts() throws Exception {
        int port = StackPorts.configured().postgresql();
        try (ServerSocket socket = new ServerSocket(port, 5, InetAddress.getByName("127.0.0.1"))) {
            assertThat(socket.isBound()).isTrue();
            assertThatThrownBy(this::up)
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("port " + port + " (postgresql) is in use by pid "
                            + ProcessHandle.current().pid());
        }
        assertThat(new StateFile(layout).isSupervised()).isFalse();
        assertThat(layout.postgresqlData()).doesNotExist();
    }

    private boolean up() {
        return new Startup(layout, screen).up(WANTED);
    }

    private static void execute(String sql) throws Exception {
        ServiceDatabase region =
                PostgresServer.createService(StackPorts.configured().postgresql(), "region", "region");
        try (Connection connection = DriverManager.getConnection(
                        region.jdbcUrl(),
                        region.owner().username(),
                        region.owner().password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
