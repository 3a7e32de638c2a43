package id.talenta.gateway.testing;

import id.talenta.local.testing.StackResource;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The gateway as it is shipped, in a process of its own. */
public final class PackagedGateway implements AutoCloseable {

    private static final Pattern LISTENING =
            Pattern.compile("Listening on: http://127\\.0\\.0\\.1:(\\d+).*listening on http://127\\.0\\.0\\.1:(\\d+)");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private final Process process;
    private final int port;
    private final int managementPort;

    private PackagedGateway(Process process, int port, int managementPort) {
        this.process = process;
        this.port = port;
        this.managementPort = managementPort;
    }

    /** Starts it with 96 MB of heap and waits until it listens. */
    public static PackagedGateway start(Map<String, String> settings) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-Dquarkus.profile=local",
                "-Dquarkus.http.port=0"));
        new StackResource().start().forEach((key, value) -> command.add("-D" + key + "=" + value));
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-jar", "target/quarkus-app/quarkus-run.jar"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader log = process.inputReader();
        List<String> lines = new ArrayList<>();
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            lines.add(line);
            Matcher listening = LISTENING.matcher(line);
            if (listening.find()) {
                // a thread of its own: it would hold the only one that the common pool has on a small machine
                Thread reader = new Thread(() -> log.lines().forEach(ignored -> {}), "gateway-log");
                reader.setDaemon(true);
                reader.start();
                return new PackagedGateway(
                        process, Integer.parseInt(listening.group(1)), Integer.parseInt(listening.group(2)));
            }
        }
        throw new IllegalStateException("The gateway did not start:\n" + String.join("\n", lines));
    }

    public int port() {
        return port;
    }

    public int managementPort() {
        return managementPort;
    }

    /** Resident memory in MB. */
    public long residentMegabytes() throws IOException {
        Matcher resident = RESIDENT.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")));
        if (!resident.find()) {
            throw new IllegalStateException("No VmRSS");
        }
        return Long.parseLong(resident.group(1)) / 1024;
    }

    /** Asks it to stop, as an operator would. */
    public void terminate() {
        process.destroy();
    }

    public boolean hasEndedWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
