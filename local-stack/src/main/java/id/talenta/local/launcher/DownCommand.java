package id.talenta.local.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(name = "down", description = "Stops everything.", mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

    @ParentCommand
    private Talenta talenta;

    @Spec
    private CommandSpec spec;

    @Option(names = "--wipe", description = "Remove the data and the logs, too.")
    private boolean wipe;

    @Override
    public Integer call() {
        Shutdown shutdown =
                new Shutdown(talenta.layout(), Screen.of(spec.commandLine().getOut()));
        shutdown.down();
        if (wipe) {
            shutdown.wipe();
        }
        return 0;
    }
}
