package id.talenta.local.launcher;

import id.talenta.local.FileTree;
import id.talenta.local.LocalProcess;
import id.talenta.local.StackException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Takes the suite down from whatever state it is in. */
final class Shutdown {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Layout layout;
    private final Screen screen;
    private final StateFile file;

    Shutdown(Layout layout, Screen screen) {
        this.layout = layout;
        this.screen = screen;
        file = new StateFile(layout);
    }

    void down() {
        long begun = System.currentTimeMillis();
        boolean supervised = file.isSupervised();
        if (supervised) {
            stopSupervisor();
        }
        List<String> cleared = new Leftovers(layout).clear();
        cleared.forEach(left -> screen.line("  stopped what had been left: %s", left));
        file.forget();
        if (supervised || !cleared.isEmpty()) {
            screen.line("Stopped after %s.", Screen.seconds(System.currentTimeMillis() - begun));
        } else {
            screen.line("Nothing was running.");
        }
    }

    private void stopSupervisor() {
        long pid = awaitSupervisorPid();
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (file.isSupervised()) {
            if (System.nanoTime() > end) {
                screen.line("  the supervisor does not stop: killing it");
                ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
                LocalProcess.awaitEnd(pid, Duration.ofSeconds(10));
                return;
            }
            List<String> stopping = file.read().parts().stream()
                    .filter(part -> part.phase() == PartState.Phase.STOPPING)
                    .map(PartState::name)
                    .toList();
            screen.passing("  stopping " + String.join(", ", stopping));
            LocalProcess.pause(Duration.ofMillis(100));
        }
    }

    /** It writes down its pid right after it has taken the lock. */
    private long awaitSupervisorPid() {
        long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        long pid = file.read().supervisor();
        while (pid == 0 || !LocalProcess.commandLineContains(pid, Talenta.class.getName())) {
            if (System.nanoTime() > end) {
                throw new StackException("The supervisor runs, but has not said under which pid");
            }
            LocalProcess.pause(Duration.ofMillis(50));
            pid = file.read().supervisor();
        }
        return pid;
    }

    /** Removes the data and the logs; programs that were unpacked stay. */
    void wipe() {
        List<Path> data = List.of(
                layout.postgresqlData(),
                layout.kafka(),
                layout.keycloak().resolve("data"),
                layout.home().resolve("parts"),
                layout.home().resolve("logs"));
        try {
            for (Path directory : data) {
                FileTree.delete(directory);
            }
        } catch (IOException e) {
            throw new StackException("The data cannot be removed: " + e.getMessage(), e);
        }
        screen.line("The data is removed.");
    }
}
