package id.talenta.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The process that PostgreSQL's own pid file names, if it is really the server of that data directory. */
public final class Postmaster {

    private final Path dataDirectory;

    public Postmaster(Path dataDirectory) {
        this.dataDirectory = dataDirectory;
    }

    public Optional<Long> pid() {
        return recordedPid().filter(pid -> LocalProcess.commandLineContains(pid, dataDirectory.toString()));
    }

    /** Stops the server that a killed launcher left behind, and removes the pid file of one that is gone. */
    public void clear() {
        Optional<Long> running = pid();
        if (running.isPresent()) {
            interrupt(running.get());
            if (!LocalProcess.awaitEnd(running.get(), Duration.ofSeconds(30))) {
                throw new StackException("A PostgreSQL left over from an earlier run (pid " + running.get()
                        + ") does not stop; its data directory is " + dataDirectory);
            }
        }
        try {
            Files.deleteIfExists(pidFile());
        } catch (IOException e) {
            throw new StackException("Cannot remove " + pidFile() + ": " + e.getMessage(), e);
        }
    }

    /** SIGINT is PostgreSQL's fast shutdown: clients are cut off, nothing needs recovery. */
    private static void interrupt(long pid) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new StackException("Cannot stop the PostgreSQL with pid " + pid + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while stopping the PostgreSQL with pid " + pid, e);
        }
    }

    private Optional<Long> recordedPid() {
        try {
            List<String> lines = Files.readAllLines(pidFile(), StandardCharsets.UTF_8);
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Long.parseLong(lines.get(0).trim()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Path pidFile() {
        return dataDirectory.resolve("postmaster.pid");
    }
}
