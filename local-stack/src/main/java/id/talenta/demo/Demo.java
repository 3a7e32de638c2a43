package id.talenta.demo;

import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import picocli.CommandLine;

/**
 * The main job of the suite, done as a client: invented people apply for formations, their scores are imported,
 * evaluated and published, and everything that comes back is held against a computation of its own.
 */
public final class Demo {

    private static final int AGREED = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    private static final int DIFFERENCES_SHOWN = 20;

    private final URI gateway;
    private final URI tokenEndpoint;
    private final PrintStream out;
    private final UnaryOperator<Population> recounted;

    /**
     * @param recounted applied to the input before it is counted again; identity, unless a test wants to see a
     *     difference found
     */
    public Demo(URI gateway, URI tokenEndpoint, PrintStream out, UnaryOperator<Population> recounted) {
        this.gateway = gateway;
        this.tokenEndpoint = tokenEndpoint;
        this.out = out;
        this.recounted = recounted;
    }

    /** Runs the demo for a person at a terminal and answers the exit code. */
    public static int run(URI gateway, URI tokenEndpoint, List<String> args) {
        return new Demo(gateway, tokenEndpoint, System.out, UnaryOperator.identity()).run(args);
    }

    public int run(List<String> args) {
        DemoOptions options = new DemoOptions();
        CommandLine commandLine = new CommandLine(options);
        try {
            CommandLine.ParseResult parsed = commandLine.parseArgs(args.toArray(String[]::new));
            if (parsed.isUsageHelpRequested()) {
                commandLine.usage(out);
                return AGREED;
            }
        } catch (CommandLine.ParameterException e) {
            return misused(e.getMessage(), commandLine);
        }
        if (!options.usable()) {
            return misused("--applicants takes 1 to 1000000", commandLine);
        }
        try {
            return run(options);
        } catch (FormationSource.UnusableFile e) {
            out.println(e.getMessage());
            return MISUSED;
        } catch (ApiProblem | Api.Unreachable | Jobs.JobFailed | Difference e) {
            out.printf("%nThe demo stopped: %s%n", e.getMessage());
            return FAILED;
        }
    }

    private int misused(String message, CommandLine commandLine) {
        out.println(message);
        commandLine.usage(out);
        return MISUSED;
    }

    private int run(DemoOptions options) {
        List<Formation> formations = options.formations();
        Population everybody = ApplicantGenerator.invent(formations, options.applicants(formations), options.seed());
        List<SelectionRun> runs = formations.stream()
                .map(Formation::agency)
                .distinct()
                .map(agency -> new SelectionRun(agency, everybody.of(agency)))
                .toList();
        out.printf(
                Locale.ROOT,
                "%,d invented people (seed %d) apply for %,d formations of %d agencies; %d ties are planted among them.%n",
                everybody.applicants().size(),
                options.seed(),
                formations.size(),
                runs.size(),
                everybody.ties().size());

        HttpClient http = Api.httpClient();
        Api evaluator = new Api(gateway, tokenEndpoint, "bkn", http);
        Progress progress = new Progress(out, MainJob.STEPS);
        new MainJob(evaluator, new Api(gateway, tokenEndpoint, "panselnas", http), progress, options.seed()).run(runs);
        Comparison comparison = new Comparison(recounted);
        progress.step("Recount", ticker -> {
            for (int i = 0; i < runs.size(); i++) {
                comparison.of(runs.get(i), evaluator);
                ticker.at(i + 1, runs.size(), "selections");
            }
            return comparison.summary();
        });
        Tables.print(runs, out);
        Explanation.print(runs, evaluator, out);
        return verdict(comparison);
    }

    private int verdict(Comparison comparison) {
        List<String> differences = comparison.differences();
        if (differences.isEmpty()) {
            out.println("Everything agrees with the independent computation.");
            return AGREED;
        }
        out.printf("%d differences between the suite and the independent computation:%n", differences.size());
        differences.stream().limit(DIFFERENCES_SHOWN).forEach(difference -> out.println("  " + difference));
        return FAILED;
    }
}
