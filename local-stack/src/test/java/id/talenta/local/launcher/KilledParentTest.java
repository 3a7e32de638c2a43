package id.talenta.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.talenta.local.LocalProcess;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledParentTest {

    @TempDir
    Path directory;

    @Test
    void childEndsWithItsKilledParent() throws Exception {
        try (TestProcess parent = TestProcess.start(ParentOfChild.class, directory.toString())) {
            long child = Long.parseLong(parent.firstLine());
            // Until it runs its own program, the child is not yet tied to its parent.
            await().untilAsserted(
                            () -> assertThat(LocalProcess.commandLine(child)).startsWith("sleep 120"));

            parent.kill();

            assertThat(LocalProcess.awaitEnd(child, Duration.ofSeconds(10))).isTrue();
        }
    }

    @Test
    void killedSupervisorLeavesTheSuiteUnsupervised() throws Exception {
        StateFile file = new StateFile(new Layout(directory, directory));
        assertThat(file.isSupervised()).isFalse();
        try (TestProcess supervisor = TestProcess.start(LockHolder.class, directory.toString())) {
            assertThat(supervisor.firstLine()).isEqualTo("true");
            Thread.sleep(500);
            assertThat(file.isSupervised()).isTrue();
            try (TestProcess second = TestProcess.start(LockHolder.class, directory.toString())) {
                assertThat(second.firstLine()).isEqualTo("false");
            }

            supervisor.kill();

            assertThat(file.isSupervised()).isFalse();
        }
    }
}
