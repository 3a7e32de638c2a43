package id.talenta.system;

import id.talenta.local.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One service of the suite as its own process, on ports that stay the same when it is killed and started again. */
final class ServiceProcess {

    private static final Duration START_LIMIT = Duration.ofSeconds(120);

    private final String name;
    private final Path jar;
    private final Path log;
    private final List<String> jvm;
    private final Map<String, String> configuration;
    private final int port = Ports.free();
    private final int managementPort = Ports.free();
    private Process process;

    ServiceProcess(String name, Path jar, Path log, List<String> jvm, Map<String, String> configuration) {
        this.name = name;
        this.jar = jar;
        this.log = log;
        this.jvm = jvm;
        this.configuration = configuration;
    }

    URI address() {
        return URI.create("http://" + Ports.LOOPBACK + ":" + port);
    }

    long pid() {
        return process.pid();
    }

    void start() {
        if (Files.notExists(jar)) {
            throw new IllegalStateException("%s is not built: %s is missing".formatted(name, jar));
        }
        List<String> command = new ArrayList<>(List.of(javaCommand()));
        command.addAll(jvm);
        configuration.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.add("-Dquarkus.http.port=" + port);
        command.add("-Dquarkus.http.host=" + Ports.LOOPBACK);
        command.add("-Dquarkus.management.port=" + managementPort);
        command.add("-Dquarkus.management.host=" + Ports.LOOPBACK);
        command.addAll(List.of("-jar", jar.toString()));
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitReady() {
        URI ready = URI.create("http://" + Ports.LOOPBACK + ":" + managementPort + "/q/health/ready");
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest question =
                HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(5)).build();
        Instant limit = Instant.now().plus(START_LIMIT);
        while (Instant.now().isBefore(limit) && process.isAlive()) {
            try {
                if (http.send(question, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // It is still starting.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            Waiting.pause(Duration.ofMillis(200));
        }
        throw new IllegalStateException("%s is not ready; its last lines:%n%s".formatted(name, lastLines()));
    }

    /** As the kernel would when memory runs out: no hook runs, nothing is said goodbye to. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    void stop() {
        if (process != null) {
            process.destroy();
            awaitEnd();
        }
    }

    private void awaitEnd() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String lastLines() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e + ")";
        }
    }

    private static String javaCommand() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
