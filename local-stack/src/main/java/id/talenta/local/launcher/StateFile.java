package id.talenta.local.launcher;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.talenta.local.LocalProcess;
import id.talenta.local.StackException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the supervisor and the commands know of each other, as files in {@code run}: who supervises (a lock that ends
 * with the process, however it ends), how the parts are doing, and which parts are asked for.
 */
final class StateFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path directory;
    /** Referred to as long as the process lives: the collector would close it, and the lock would be gone. */
    private RandomAccessFile lockFile;

    StateFile(Layout layout) {
        directory = layout.home().resolve("run");
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new StackException("Cannot write to " + directory + ": " + e.getMessage(), e);
        }
    }

    /** Makes this process the supervisor until it ends; false when there is one already. */
    boolean supervise() {
        try {
            lockFile = open();
            return lockFile.getChannel().tryLock() != null;
        } catch (IOException e) {
            throw new StackException("Cannot lock " + directory + ": " + e.getMessage(), e);
        }
    }

    /** On a busy machine a killed process may take seconds to be gone, with its lock: it supervises nothing any more. */
    boolean isSupervised() {
        while (isLocked()) {
            long pid = read().supervisor();
            if (pid == 0 || !LocalProcess.commandLine(pid).isEmpty()) {
                return true;
            }
            LocalProcess.pause(Duration.ofMillis(100));
        }
        return false;
    }

    private boolean isLocked() {
        try (RandomAccessFile file = open();
                FileLock lock = file.getChannel().tryLock()) {
            return lock == null;
        } catch (IOException e) {
            throw new StackException("Cannot lock " + directory + ": " + e.getMessage(), e);
        }
    }

    private RandomAccessFile open() throws IOException {
        return new RandomAccessFile(directory.resolve("supervisor.lock").toFile(), "rw");
    }

    void write(SuiteState state) {
        replace("state.json", json(state));
    }

    SuiteState read() {
        try {
            return JSON.readValue(Files.readAllBytes(directory.resolve("state.json")), SuiteState.class);
        } catch (IOException e) {
            return SuiteState.none();
        }
    }

    void forget() {
        try {
            Files.deleteIfExists(directory.resolve("state.json"));
            Files.deleteIfExists(directory.resolve("wanted"));
        } catch (IOException e) {
            throw new StackException("Cannot remove the old state: " + e.getMessage(), e);
        }
    }

    /** Asks the supervisor to start these parts, if they are not ready. */
    void ask(Set<String> parts) {
        replace("wanted", String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }

    /** What has been asked for and not been {@link #answered()} yet. */
    Optional<Set<String>> asked() {
        try {
            return Optional.of(new TreeSet<>(
                    Arrays.asList(Files.readString(directory.resolve("wanted")).split("\n"))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void answered() {
        try {
            Files.deleteIfExists(directory.resolve("wanted"));
        } catch (IOException e) {
            throw new StackException("Cannot remove a request: " + e.getMessage(), e);
        }
    }

    private static byte[] json(SuiteState state) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(state);
        } catch (IOException e) {
            throw new IllegalStateException("Records always are JSON", e);
        }
    }

    /** Readers see the old content or the new, never half of it. */
    private void replace(String name, byte[] content) {
        try {
            Path draft = Files.write(directory.resolve(name + ".new"), content);
            Files.move(draft, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StackException("Cannot write to " + directory + ": " + e.getMessage(), e);
        }
    }
}
