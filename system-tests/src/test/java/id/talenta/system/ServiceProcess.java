package id.talenta.system;

import id.talenta.local.Child;
import id.talenta.local.JavaCommand;
import id.talenta.local.Ports;
import id.talenta.local.launcher.ServicePart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * One service of the suite as its own process, with the launcher's memory settings, on free ports that stay the same
 * when it is killed and started again.
 */
final class ServiceProcess {

    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(25);

    private final ServicePart part;
    private final Path jar;
    private final Path directory;
    private final Path log;
    private final Map<String, String> configuration;
    private Child child;

    /**
     * @param directory of the suite under test; the service runs in a directory of its own below it
     */
    ServiceProcess(ServicePart part, Path repository, Path directory, Map<String, String> configuration) {
        this.part = part.onFreePorts();
        this.jar = repository.resolve(part.module()).resolve("target/quarkus-app/quarkus-run.jar");
        this.directory = directory.resolve("parts").resolve(part.name());
        this.log = directory.resolve("logs").resolve(part.name() + ".log");
        this.configuration = configuration;
    }

    String address() {
        return part.address();
    }

    long pid() {
        return child.pid();
    }

    void start() {
        if (Files.notExists(jar)) {
            throw new IllegalStateException("%s is not built: %s is missing".formatted(part.name(), jar));
        }
        List<String> command = new ArrayList<>(List.of(JavaCommand.executable()));
        command.addAll(part.jvmFlags());
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-Dquarkus.profile=local");
        command.add("-Dquarkus.http.host=" + Ports.LOOPBACK);
        command.add("-Dquarkus.http.port=" + part.port());
        command.add("-Dquarkus.management.host=" + Ports.LOOPBACK);
        command.add("-Dquarkus.management.port=" + part.managementPort());
        configuration.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-jar", jar.toString()));
        child = Child.start(part.name(), command, directory, log);
    }

    void awaitReady() {
        child.awaitAnswer(part.readiness(), START_LIMIT);
    }

    /** As the kernel does when memory runs out: no hook runs, nothing is said goodbye to. */
    void kill() {
        ProcessHandle process = ProcessHandle.of(child.pid()).orElseThrow();
        CompletableFuture<ProcessHandle> end = process.onExit();
        process.destroyForcibly();
        end.join();
    }

    void stop() {
        if (child != null) {
            child.stop(STOP_LIMIT);
        }
    }
}
