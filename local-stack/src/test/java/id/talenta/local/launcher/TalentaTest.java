package id.talenta.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class TalentaTest {

    @TempDir
    Path project;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void inAnEmptyProject() {
        System.setProperty("talenta.project", project.toString());
    }

    @AfterEach
    void leave() {
        System.clearProperty("talenta.project");
    }

    @ParameterizedTest
    @CsvSource({
        "'',Which command?",
        "begin,Unmatched argument",
        "up now,Unmatched argument",
        "down --all,Unknown option",
        "logs nobody,There is no part nobody; there are postgresql",
        "logs --follow,Which part's log",
        "logs gateway --lines=many,Invalid value"
    })
    void misuseIsExplainedWithStatus2(String command, String explanation) {
        assertThat(run(command.isEmpty() ? new String[0] : command.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains(explanation).contains("Usage: talenta");
    }

    @Test
    void statusOfNothingFails() {
        assertThat(run("status")).isEqualTo(1);
        assertThat(out.toString()).contains("Nothing is running.");
    }

    @Test
    void stoppingNothingIsHarmless() {
        assertThat(run("down")).isZero();
        assertThat(run("down", "--wipe")).isZero();
        assertThat(out.toString()).contains("Nothing was running.").contains("The data is removed.");
    }

    @Test
    void logsShowTheEnd() throws Exception {
        Path log = Layout.ofProject(project).log("gateway");
        Files.createDirectories(log.getParent());
        Files.writeString(log, "first\n" + "x".repeat(5_000) + "\nlast but one\nlast\n");

        assertThat(run("logs", "gateway", "--lines=2")).isZero();

        assertThat(out.toString().lines()).containsExactly("last but one", "last");
    }

    @Test
    void causesAreShownWithoutTheFramesBetweenThem() throws Exception {
        Path log = project.resolve("service.log");
        Files.writeString(
                log,
                "Caused by: another run\n=== service starts at 10:00\nERROR Failed to start\njava.lang.RuntimeException: outer\n"
                        + "\tat some.Frame(Unknown Source)\n".repeat(50)
                        + "Caused by: the reason\n\tat some.Frame(Unknown Source)\n\t... 9 more\n\n");

        assertThat(LogTail.telling(20, log))
                .containsExactly("ERROR Failed to start", "java.lang.RuntimeException: outer", "Caused by: the reason");
    }

    @Test
    void failureIsOneLineUnlessMoreIsWanted() throws Exception {
        // A file where the directory should be: nothing can be written there.
        Files.writeString(project.resolve(".talenta"), "");

        assertThat(run("status")).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1).allMatch(line -> line.startsWith("Cannot write to "));

        assertThat(run("--verbose", "status")).isEqualTo(1);
        assertThat(err.toString()).contains("\tat id.talenta.local.launcher");
    }

    private int run(String... arguments) {
        CommandLine command = Talenta.commandLine(new Talenta());
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }
}
