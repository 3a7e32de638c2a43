package id.talenta.local.launcher;

import id.talenta.local.LocalProcess;
import id.talenta.local.launcher.PartState.Phase;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Shows how the parts come up until all wanted ones are ready or one has failed. */
final class Progress {

    private static final Duration INTERVAL = Duration.ofMillis(200);
    private static final int LINES_OF_LOG = 20;

    private final Layout layout;
    private final Screen screen;
    private final StateFile file;
    private final long begun;
    private final Set<String> shown = new HashSet<>();
    private volatile boolean ceased;

    Progress(Layout layout, Screen screen, StateFile file, long begun) {
        this.layout = layout;
        this.screen = screen;
        this.file = file;
        this.begun = begun;
    }

    /** The person has lost interest. */
    void cease() {
        ceased = true;
    }

    boolean isCeased() {
        return ceased;
    }

    /** Whether all wanted parts are ready in the end. */
    boolean follow(Set<String> wanted, BooleanSupplier supervisorLives) {
        while (!ceased) {
            SuiteState state = file.read();
            List<PartState> ready = state.in(Phase.READY, wanted);
            ready.forEach(this::showReady);
            if (ready.size() == wanted.size()) {
                screen.line("Ready after %s.", elapsed());
                return true;
            }
            // A failure that is older than the request is about to be put right.
            List<PartState> failed = state.in(Phase.FAILED, wanted);
            boolean settled = state.in(Phase.STARTING, wanted).isEmpty();
            if (!failed.isEmpty() && settled && file.asked().isEmpty()) {
                failed.forEach(this::showFailed);
                return false;
            }
            if (!ceased && (!supervisorLives.getAsBoolean() || state.supervisor() != 0 && !file.isSupervised())) {
                screen.line("The supervisor has ended:");
                showLog("launcher");
                return false;
            }
            showAwaited(state, wanted);
            LocalProcess.pause(INTERVAL);
        }
        return false;
    }

    private void showReady(PartState part) {
        if (shown.add(part.name())) {
            screen.line(
                    "  %-26s ready %10s   port %d",
                    part.name(), Screen.seconds(part.readyAfter()), part.ports().get(0));
        }
    }

    private void showFailed(PartState part) {
        screen.line("  %-26s FAILED: %s", part.name(), part.trouble());
        showLog(part.name());
    }

    private void showLog(String part) {
        List<String> lines = LogTail.telling(LINES_OF_LOG, layout.log(part));
        if (!lines.isEmpty()) {
            screen.line("  the last lines of %s:", layout.log(part));
            lines.forEach(line -> screen.line("    | " + line));
        }
    }

    private void showAwaited(SuiteState state, Set<String> wanted) {
        List<String> awaited =
                state.in(Phase.STARTING, wanted).stream().map(PartState::name).toList();
        screen.passing("  " + elapsed() + "  waiting for "
                + (awaited.isEmpty() ? "the supervisor" : String.join(", ", awaited)));
    }

    private String elapsed() {
        return Screen.seconds(System.currentTimeMillis() - begun);
    }
}
