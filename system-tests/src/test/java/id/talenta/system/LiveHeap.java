package id.talenta.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a service cannot do without: the objects that are left when the collector has run, which it is made to do again and again as long as
 * this is open. That takes time, so nothing beside it can be timed.
 */
final class LiveHeap implements AutoCloseable {

    private static final long PAUSE_MILLIS = 200;
    private static final Pattern TOTAL = Pattern.compile("^Total\\s+\\d+\\s+(\\d+)$");

    private final long pid;
    private final long before;
    private final Thread watcher = new Thread(this::watch, "live-heap");
    private volatile long most;
    private volatile int looks;

    LiveHeap(ServiceProcess service) {
        this.pid = service.pid();
        try {
            this.before = live();
        } catch (IOException e) {
            throw new IllegalStateException("The heap could not be looked at", e);
        }
        watcher.setDaemon(true);
        watcher.start();
    }

    private void watch() {
        try {
            while (true) {
                most = Math.max(most, live());
                looks++;
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new IllegalStateException("The heap could not be looked at", e);
        }
    }

    /** The histogram of live objects, which begins with a full collection; its last line is their sum. */
    private long live() throws IOException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process process = new ProcessBuilder(jcmd.toString(), Long.toString(pid), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            return lines.lines()
                    .map(TOTAL::matcher)
                    .filter(Matcher::matches)
                    .mapToLong(total -> Long.parseLong(total.group(1)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No histogram"));
        }
    }

    /** What was there before, the most that was there at any look, and how many looks there were. */
    String said() {
        return "%.0f MiB before, at most %.0f MiB (%d looks)"
                .formatted(before / (double) (1 << 20), most / (double) (1 << 20), looks);
    }

    @Override
    public void close() {
        watcher.interrupt();
        try {
            watcher.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
