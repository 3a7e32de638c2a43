package id.talenta.local.launcher;

import id.talenta.local.StackException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The launcher's command line. {@code ./talenta} at the root of the project builds what is not built and calls it. */
@Command(
        name = "talenta",
        description = "Runs the Talenta suite on this machine.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed", "2:not a command that exists"},
        subcommands = {
            UpCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            DownCommand.class,
            DemoCommand.class,
            SuperviseCommand.class
        })
public final class Talenta implements Runnable {

    private static final String PROJECT = "talenta.project";

    @Option(names = "--verbose", description = "Show the stack trace of a failure.", scope = ScopeType.INHERIT)
    private boolean verbose;

    @Spec
    private CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(commandLine(new Talenta()).execute(arguments));
    }

    static CommandLine commandLine(Talenta talenta) {
        return new CommandLine(talenta)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> talenta.report(failure, command.getErr()));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    Layout layout() {
        String given = System.getProperty(PROJECT);
        if (given != null) {
            return Layout.ofProject(Path.of(given));
        }
        Path directory = Path.of("").toAbsolutePath();
        while (directory != null && Files.notExists(directory.resolve("local-stack/pom.xml"))) {
            directory = directory.getParent();
        }
        if (directory == null) {
            throw new StackException("This is not inside the project; set -D" + PROJECT);
        }
        return Layout.ofProject(directory);
    }

    private int report(Exception failure, PrintWriter err) {
        if (failure instanceof StackException) {
            err.println(failure.getMessage());
        } else {
            err.println("Something unexpected went wrong: " + failure);
            err.println("Run it again with --verbose for the details.");
        }
        if (verbose) {
            failure.printStackTrace(err);
        }
        return CommandLine.ExitCode.SOFTWARE;
    }
}
