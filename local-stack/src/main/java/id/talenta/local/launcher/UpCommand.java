package id.talenta.local.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "up",
        description = "Starts what is not running, and returns when all of it is ready.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    @ParentCommand
    private Talenta talenta;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--infrastructure",
            description = "Only PostgreSQL, Kafka and Keycloak, for services that are started otherwise.")
    private boolean infrastructure;

    @Override
    public Integer call() {
        Screen screen = Screen.of(spec.commandLine().getOut());
        Startup startup = new Startup(talenta.layout(), screen);
        if (!startup.up(infrastructure ? Startup.INFRASTRUCTURE : Startup.EVERYTHING)) {
            return 1;
        }
        new Welcome(screen).print(!infrastructure);
        return 0;
    }
}
