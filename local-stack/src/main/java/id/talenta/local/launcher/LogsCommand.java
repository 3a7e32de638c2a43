package id.talenta.local.launcher;

import id.talenta.local.LocalProcess;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "logs",
        description = "Shows the last lines of a part's log, or of every log.",
        mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {

    private static final int LINES_OF_EACH = 10;
    private static final int LINES_OF_ONE = 100;
    private static final Duration INTERVAL = Duration.ofMillis(300);

    @ParentCommand
    private Talenta talenta;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "PART", description = "As status calls it, or launcher.")
    private Optional<String> part = Optional.empty();

    @Option(names = "--lines", paramLabel = "N", description = "How many lines.")
    private Optional<Integer> lines = Optional.empty();

    @Option(
            names = {"-f", "--follow"},
            description = "Go on showing what is added, until interrupted.")
    private boolean follow;

    @Override
    public Integer call() throws IOException {
        return show(talenta.layout(), spec.commandLine().getOut());
    }

    private int show(Layout layout, PrintWriter out) throws IOException {
        List<String> known = known();
        if (part.isPresent()) {
            if (!known.contains(part.get())) {
                throw new ParameterException(
                        spec.commandLine(),
                        "There is no part " + part.get() + "; there are " + String.join(", ", known));
            }
            Path log = layout.log(part.get());
            LogTail.last(lines.orElse(LINES_OF_ONE), log).forEach(out::println);
            out.flush();
            if (follow) {
                follow(log, out);
            }
            return 0;
        }
        if (follow) {
            throw new ParameterException(spec.commandLine(), "Which part's log is to be followed?");
        }
        for (String name : known) {
            out.println("==> " + layout.log(name));
            LogTail.last(lines.orElse(LINES_OF_EACH), layout.log(name)).forEach(out::println);
        }
        return 0;
    }

    private static List<String> known() {
        List<String> names = new ArrayList<>(Startup.EVERYTHING);
        // Kafka lives in the launcher's process and shares its log.
        names.remove(KafkaPart.NAME);
        names.add("launcher");
        return names;
    }

    private static void follow(Path log, PrintWriter out) throws IOException {
        long shown = Files.exists(log) ? Files.size(log) : 0;
        while (!Thread.currentThread().isInterrupted()) {
            LocalProcess.pause(INTERVAL);
            long size = Files.exists(log) ? Files.size(log) : 0;
            if (size < shown) {
                // It has been begun anew.
                shown = 0;
            }
            if (size > shown) {
                try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
                    byte[] added = new byte[(int) (size - shown)];
                    file.seek(shown);
                    file.readFully(added);
                    out.print(new String(added, StandardCharsets.UTF_8));
                    out.flush();
                }
                shown = size;
            }
        }
    }
}
