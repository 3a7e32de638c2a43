package id.talenta.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.local.JavaCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    @TempDir
    Path directory;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void stopsTheProcessesOfThisSuiteAndNobodyElses() throws Exception {
        Layout layout = new Layout(directory, directory.resolve("home"));
        Process ours = marked(layout.home());
        Process ofAnotherSuite = marked(Path.of(layout.home() + "-of-another-project"));
        Process ofNoSuite = start(List.of());

        List<String> cleared = new Leftovers(layout).clear();

        assertThat(cleared).containsExactly("region-service (pid " + ours.pid() + ")");
        assertThat(ours.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(ofAnotherSuite.isAlive()).isTrue();
        assertThat(ofNoSuite.isAlive()).isTrue();
    }

    @Test
    void nothingLeftIsNothingCleared() {
        assertThat(new Leftovers(new Layout(directory, directory.resolve("home"))).clear())
                .isEmpty();
    }

    private Process marked(Path home) throws IOException {
        return start(JavaCommand.marks(home, "region-service"));
    }

    /** A process that waits to be stopped; it answers once, so that its command line is that of the JVM. */
    private Process start(List<String> marks) throws IOException {
        Files.createDirectories(directory.resolve("config"));
        List<String> command = new ArrayList<>();
        command.add(JavaCommand.executable());
        command.addAll(marks);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ParentOfChild.class.getName()));
        command.add(directory.toString());
        Process process = new ProcessBuilder(command).start();
        started.add(process);
        process.inputReader().readLine();
        return process;
    }
}
