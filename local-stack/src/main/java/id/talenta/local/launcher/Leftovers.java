package id.talenta.local.launcher;

import id.talenta.local.LocalProcess;
import id.talenta.local.Postmaster;
import id.talenta.local.StackException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Processes of this suite whose launcher was killed. They are known by the marks on their command lines, never by a
 * noted pid, which may be a stranger's by now.
 */
final class Leftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String PART = "-Dtalenta.part=";

    private final Layout layout;

    Leftovers(Layout layout) {
        this.layout = layout;
    }

    /** Stops what is left, and returns what that was. Only to be called while nobody supervises the suite. */
    List<String> clear() {
        List<String> cleared = new ArrayList<>();
        List<ProcessHandle> children = children();
        for (ProcessHandle child : children) {
            cleared.add(partOf(child.pid()) + " (pid " + child.pid() + ")");
            child.destroy();
        }
        for (ProcessHandle child : children) {
            if (!LocalProcess.awaitEnd(child.pid(), PATIENCE)) {
                child.destroyForcibly();
                if (!LocalProcess.awaitEnd(child.pid(), PATIENCE)) {
                    throw new StackException("A process left from an earlier run does not stop: pid " + child.pid());
                }
            }
        }
        Postmaster postmaster = new Postmaster(layout.postgresqlData());
        postmaster.pid().ifPresent(pid -> cleared.add("postgresql (pid " + pid + ")"));
        postmaster.clear();
        return cleared;
    }

    private List<ProcessHandle> children() {
        List<ProcessHandle> found = new ArrayList<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                long pid = Long.parseLong(process.getFileName().toString());
                if (arguments(pid).contains("-Dtalenta.home=" + layout.home())
                        && !partOf(pid).isEmpty()) {
                    ProcessHandle.of(pid).ifPresent(found::add);
                }
            }
        } catch (IOException e) {
            throw new StackException("Cannot look for processes of an earlier run: " + e.getMessage(), e);
        }
        return found;
    }

    private static String partOf(long pid) {
        return arguments(pid).stream()
                .filter(argument -> argument.startsWith(PART))
                .map(argument -> argument.substring(PART.length()))
                .findFirst()
                .orElse("");
    }

    /** Whole arguments, so that a directory whose name merely begins like ours is not taken for ours. */
    private static List<String> arguments(long pid) {
        try {
            String line =
                    Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"), StandardCharsets.ISO_8859_1);
            return Arrays.asList(line.split("\0"));
        } catch (IOException e) {
            return List.of();
        }
    }
}
