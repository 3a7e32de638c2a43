package id.talenta.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.local.LocalProcess;
import id.talenta.local.Ports;
import id.talenta.local.launcher.PartState.Phase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteTest {

    @TempDir
    Path directory;

    private final List<List<PartState>> noted = new CopyOnWriteArrayList<>();
    private Layout layout;
    private Suite suite;

    @BeforeEach
    void build() throws IOException {
        layout = new Layout(directory, directory.resolve("home"));
        packageTinyService();
    }

    @AfterEach
    void stop() {
        if (suite != null) {
            suite.close();
        }
    }

    @Test
    void startsNoticesADeathStartsAgainAndStops() throws Exception {
        suite = new Suite(List.of(tiny("tiny", List.of())), noted::add);

        suite.start(Set.of("tiny"));

        PartState ready = suite.state("tiny");
        assertThat(ready.phase()).isEqualTo(Phase.READY);
        assertThat(ready.readyAfter()).isPositive();
        assertThat(LocalProcess.commandLine(ready.pid())).contains("-Dtalenta.part=tiny");
        assertThat(MemoryUse.of(ready.pid()).orElseThrow()).isBetween(5L, 500L);
        assertThat(Files.readString(layout.log("tiny"))).contains("tiny service of profile local");

        ProcessHandle killed = ProcessHandle.of(ready.pid()).orElseThrow();
        killed.destroyForcibly();
        killed.onExit().get(10, TimeUnit.SECONDS);
        suite.watch();

        assertThat(suite.state("tiny").phase()).isEqualTo(Phase.FAILED);
        assertThat(suite.state("tiny").trouble()).isEqualTo("tiny has ended");

        suite.start(Set.of("tiny"));
        long second = suite.state("tiny").pid();
        assertThat(suite.state("tiny").phase()).isEqualTo(Phase.READY);
        assertThat(second).isNotEqualTo(ready.pid());

        suite.close();
        assertThat(suite.state("tiny").phase()).isEqualTo(Phase.STOPPED);
        assertThat(LocalProcess.commandLine(second)).isEmpty();
        assertThat(noted.stream().map(states -> states.get(0).phase()))
                .containsSubsequence(
                        Phase.WAITING, Phase.STARTING, Phase.READY, Phase.FAILED, Phase.READY, Phase.STOPPING);
    }

    @Test
    void partThatEndsWhileStartingFailsAndItsDependentsWait() {
        suite = new Suite(
                List.of(tiny("broken", List.of(), "-Dtiny.broken=true"), tiny("dependent", List.of("broken"))),
                noted::add);

        suite.start(Set.of("broken", "dependent"));

        assertThat(suite.state("broken").phase()).isEqualTo(Phase.FAILED);
        assertThat(suite.state("broken").trouble()).isEqualTo("broken ended with status 7 while starting");
        assertThat(LogTail.last(1, layout.log("broken"))).containsExactly("the reason why it does not start");
        assertThat(suite.state("dependent").phase()).isEqualTo(Phase.WAITING);
    }

    @Test
    void startsOnlyWhatIsWanted() {
        suite = new Suite(List.of(tiny("wanted", List.of()), tiny("other", List.of())), noted::add);

        suite.start(Set.of("wanted"));

        assertThat(suite.state("wanted").phase()).isEqualTo(Phase.READY);
        assertThat(suite.state("other").phase()).isEqualTo(Phase.OFF);
    }

    @Test
    void closingDuringAStartLeavesNoProcess() throws Exception {
        suite = new Suite(List.of(tiny("mute", List.of(), "-Dtiny.mute=true")), noted::add);
        Thread start = new Thread(() -> suite.start(Set.of("mute")));
        start.start();
        ProcessHandle child = childOfThisProcess();

        suite.close();
        start.join(10_000);

        assertThat(start.isAlive()).isFalse();
        assertThat(LocalProcess.awaitEnd(child.pid(), Duration.ofSeconds(5))).isTrue();
    }

    private static ProcessHandle childOfThisProcess() {
        for (int i = 0; i < 100; i++) {
            Optional<ProcessHandle> child = ProcessHandle.current()
                    .children()
                    .filter(process -> LocalProcess.commandLineContains(process.pid(), "tiny.mute"))
                    .findFirst();
            if (child.isPresent()) {
                return child.get();
            }
            LocalProcess.pause(Duration.ofMillis(50));
        }
        throw new AssertionError("No child has been started");
    }

    @Test
    void unbuiltServiceIsReportedAsSuch() {
        ServicePart part = new ServicePart("unbuilt", "unbuilt", 1, 2, Optional.empty(), List.of());
        suite = new Suite(List.of(process(part, List.of())), noted::add);

        suite.start(Set.of("unbuilt"));

        assertThat(suite.state("unbuilt").trouble()).startsWith("unbuilt is not built: ");
    }

    private Part tiny(String name, List<String> after, String... flags) {
        return process(
                new ServicePart(name, "tiny", Ports.free(), Ports.free(), Optional.empty(), List.of(flags)), after);
    }

    private Part process(ServicePart service, List<String> after) {
        ServiceConfiguration configuration = new ServiceConfiguration(
                StackPorts.configured(), List.of(service), new PostgresPart(layout, 0, List.of()));
        return new ServiceProcess(service, layout, configuration, after);
    }

    private void packageTinyService() throws IOException {
        Path jar = layout.application("tiny").resolve("quarkus-run.jar");
        Files.createDirectories(jar.getParent());
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, TinyService.class.getName());
        String entry = TinyService.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream archive = new JarOutputStream(file, manifest)) {
            archive.putNextEntry(new JarEntry(entry));
            TinyService.class.getClassLoader().getResourceAsStream(entry).transferTo(archive);
        }
    }
}
