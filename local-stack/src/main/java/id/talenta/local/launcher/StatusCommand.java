package id.talenta.local.launcher;

import id.talenta.local.KeycloakServer;
import id.talenta.local.Ports;
import id.talenta.local.Probe;
import id.talenta.local.launcher.PartState.Phase;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "status",
        description = "Shows how each part is doing. Fails unless all that was started is ready.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    private static final String ROW = "%-26s %-9s %8s %6s %9s %10s";
    private static final int LINES_OF_LOG = 5;

    @ParentCommand
    private Talenta talenta;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Screen screen = Screen.of(spec.commandLine().getOut());
        Layout layout = talenta.layout();
        StateFile file = new StateFile(layout);
        if (!file.isSupervised()) {
            screen.line("Nothing is running.");
            return 1;
        }
        SuiteState state = file.read();
        screen.line(ROW, "PART", "STATE", "PID", "PORT", "MEMORY", "UP");
        boolean ready = true;
        for (PartState part : state.parts()) {
            String word = word(part);
            ready &= word.equals("ready") || part.phase() == Phase.OFF;
            screen.line(ROW, part.name(), word, pid(part, state), part.ports().get(0), memory(part), uptime(part));
            if (part.phase() == Phase.FAILED) {
                screen.line("  " + part.trouble());
                LogTail.telling(LINES_OF_LOG, layout.log(part.name())).forEach(line -> screen.line("    | " + line));
            }
        }
        screen.line(
                ROW,
                "launcher (with kafka)",
                "ready",
                state.supervisor(),
                "",
                mebibytes(MemoryUse.of(state.supervisor())),
                uptime(state.since()));
        return ready ? 0 : 1;
    }

    /** What the supervisor last noted, or worse: a part that was ready may not answer now. */
    private static String word(PartState part) {
        if (part.phase() == Phase.READY && !answers(part)) {
            return "unready";
        }
        return part.phase().name().toLowerCase(Locale.ROOT);
    }

    private static boolean answers(PartState part) {
        if (part.name().equals(KeycloakPart.NAME)) {
            return Probe.answers(KeycloakServer.discovery(part.ports().get(0)));
        }
        return ServicePart.all().stream()
                .filter(service -> service.name().equals(part.name()))
                .findFirst()
                .map(service -> Probe.answers(service.readiness()))
                .orElseGet(() -> !Ports.isFree(part.ports().get(0)));
    }

    private static String pid(PartState part, SuiteState state) {
        if (part.phase() != Phase.READY) {
            return "";
        }
        return Long.toString(part.pid() == 0 ? state.supervisor() : part.pid());
    }

    private static String memory(PartState part) {
        if (part.phase() != Phase.READY || part.pid() == 0) {
            return "";
        }
        return mebibytes(
                part.name().equals(PostgresPart.NAME) ? MemoryUse.ofTree(part.pid()) : MemoryUse.of(part.pid()));
    }

    private static String mebibytes(OptionalLong amount) {
        return amount.isPresent() ? amount.getAsLong() + " MiB" : "";
    }

    private static String uptime(PartState part) {
        return part.phase() == Phase.READY ? uptime(part.since()) : "";
    }

    private static String uptime(long since) {
        Duration up = Duration.ofMillis(System.currentTimeMillis() - since);
        return String.format(Locale.ROOT, "%d:%02d:%02d", up.toHours(), up.toMinutesPart(), up.toSecondsPart());
    }
}
