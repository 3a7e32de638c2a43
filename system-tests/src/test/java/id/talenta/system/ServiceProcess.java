package id.talenta.system;

import id.talenta.local.Child;
import id.talenta.local.JavaCommand;
import id.talenta.local.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * One service of the suite as its own process, with the launcher's memory settings, on free ports that stay the same
 * when it is killed and started again.
 */
final class ServiceProcess {

    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(25);

    private final String name;
    private final List<String> jvmFlags;
    private final int port = Ports.free();
    private final int managementPort = Ports.free();
    private final Path jar;
    private final Path directory;
    private final Path log;
    private final Map<String, String> configuration;
    private Child child;

    /**
     * @param name of the process: the module's, or for a replica one of its own
     * @param jvmFlags as the launcher has them for this service
     * @param directory of the suite under test; the service runs in a directory of its own below it
     */
    ServiceProcess(
            String name,
            String module,
            List<String> jvmFlags,
            Path repository,
            Path directory,
            Map<String, String> configuration) {
        this.name = name;
        this.jvmFlags = jvmFlags;
        this.jar = repository.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        this.directory = directory.resolve("parts").resolve(name);
        this.log = directory.resolve("logs").resolve(name + ".log");
        this.configuration = configuration;
    }

    /** From the next start on. */
    void set(String key, String value) {
        configuration.put(key, value);
    }

    String name() {
        return name;
    }

    /** Where its metrics are. */
    URI metrics() {
        return URI.create("http://" + Ports.LOOPBACK + ":" + managementPort + "/q/metrics");
    }

    String address() {
        return "http://" + Ports.LOOPBACK + ":" + port;
    }

    long pid() {
        return child.pid();
    }

    void start() {
        start(List.of());
    }

    /** @param moreFlags for this run only */
    void start(List<String> moreFlags) {
        if (Files.notExists(jar)) {
            throw new IllegalStateException("%s is not built: %s is missing".formatted(name, jar));
        }
        List<String> command = new ArrayList<>(List.of(JavaCommand.executable()));
        command.addAll(jvmFlags);
        command.addAll(moreFlags);
        command.add("-XX:+ExitOnOutOfMemoryError");
        // As the launcher does: another suite on this machine has uploads of its own.
        command.add("-Djava.io.tmpdir=" + temporary());
        command.add("-Dquarkus.profile=local");
        command.add("-Dquarkus.http.host=" + Ports.LOOPBACK);
        command.add("-Dquarkus.http.port=" + port);
        command.add("-Dquarkus.management.host=" + Ports.LOOPBACK);
        command.add("-Dquarkus.management.port=" + managementPort);
        configuration.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-jar", jar.toString()));
        child = Child.start(name, command, directory, log);
    }

    private Path temporary() {
        try {
            return Files.createDirectories(directory.resolve("tmp"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitReady() {
        child.awaitAnswer("http://" + Ports.LOOPBACK + ":" + managementPort + "/q/health/ready", START_LIMIT);
    }

    /** As the kernel does when memory runs out: no hook runs, nothing is said goodbye to. */
    void kill() {
        ProcessHandle process = ProcessHandle.of(child.pid()).orElseThrow();
        CompletableFuture<ProcessHandle> end = process.onExit();
        process.destroyForcibly();
        end.join();
    }

    boolean isAlive() {
        return child != null && child.isAlive();
    }

    /** Returns once the process has ended by itself. */
    void awaitEnd(Duration limit) {
        Waiting.until("the end of " + name, limit, this::isAlive, alive -> !alive);
    }

    Path log() {
        return log;
    }

    void stop() {
        if (child != null) {
            child.stop(STOP_LIMIT);
        }
    }

    /** All at once: each has its connections to see off, and its consumers. */
    static void stopAll(Stream<ServiceProcess> processes) {
        CompletableFuture.allOf(processes
                        .map(process -> CompletableFuture.runAsync(process::stop, task -> new Thread(task).start()))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
    }
}
