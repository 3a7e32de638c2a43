package id.talenta.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What the kernel says about a process. A pid alone proves nothing, since pids are used again: whoever is about to
 * stop a process asks for its command line first.
 */
public final class LocalProcess {

    private LocalProcess() {}

    /** The command line, its arguments separated by spaces; empty when there is no such process or it is a zombie. */
    public static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"), StandardCharsets.ISO_8859_1)
                    .replaceAll("[\\x00-\\x1F]+", " ")
                    .strip();
        } catch (IOException e) {
            return "";
        }
    }

    public static boolean commandLineContains(long pid, String part) {
        return commandLine(pid).contains(part);
    }

    /** Waits until the process is gone; a zombie that nobody has collected yet counts as gone. */
    public static boolean awaitEnd(long pid, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (!commandLine(pid).isEmpty()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause(Duration.ofMillis(50));
        }
        return true;
    }

    public static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted", e);
        }
    }
}
