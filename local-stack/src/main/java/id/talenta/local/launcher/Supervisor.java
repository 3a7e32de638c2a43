package id.talenta.local.launcher;

import id.talenta.local.LocalProcess;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * The process in the background that holds the suite: it starts the parts that are asked for, writes down how they do,
 * notices when one dies, and stops them all when it is told to end.
 */
final class Supervisor {

    private static final Duration INTERVAL = Duration.ofMillis(500);

    private final StateFile file;
    private final Suite suite;
    private final long since = System.currentTimeMillis();

    Supervisor(Layout layout) {
        file = new StateFile(layout);
        suite = Suite.of(layout, StackPorts.configured(), ServicePart.all(), this::note);
    }

    /** Runs until the process is told to end; returns at once when the suite has a supervisor already. */
    boolean run(Set<String> wanted) {
        if (!file.supervise()) {
            return false;
        }
        note(suite.states());
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "supervisor-end"));
        suite.start(wanted);
        while (!Thread.currentThread().isInterrupted()) {
            LocalProcess.pause(INTERVAL);
            suite.watch();
            file.asked().ifPresent(parts -> {
                suite.start(parts);
                file.answered();
            });
        }
        return true;
    }

    private void end() {
        suite.close();
        file.forget();
    }

    private void note(List<PartState> states) {
        file.write(new SuiteState(ProcessHandle.current().pid(), since, states));
    }
}
