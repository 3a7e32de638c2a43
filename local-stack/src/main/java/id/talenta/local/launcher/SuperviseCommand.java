package id.talenta.local.launcher;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** The process in the background. {@code up} starts it; nobody types it. */
@Command(name = "supervise", hidden = true, description = "Holds the suite in the background.")
final class SuperviseCommand implements Callable<Integer> {

    @ParentCommand
    private Talenta talenta;

    @Option(names = "--parts", split = ",", required = true, description = "The parts to start.")
    private List<String> parts;

    @Override
    public Integer call() {
        Set<String> wanted = new TreeSet<>(parts);
        return new Supervisor(talenta.layout()).run(wanted) ? 0 : 1;
    }
}
