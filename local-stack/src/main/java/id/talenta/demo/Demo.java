package id.talenta.demo;

import java.io.PrintStream;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import picocli.CommandLine;

/**
 * The suite's story, done as its clients do it: invented people apply for formations, their scores are imported,
 * evaluated and published, those selected are appointed, others serve already, all are mapped, and the regions'
 * scorecards show it. Everything that comes back is held against a computation of its own.
 */
public final class Demo {

    private static final int AGREED = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    private static final int DIFFERENCES_SHOWN = 20;
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    /** Another person than the client that makes the mappings. */
    private static final String CALIBRATOR = "dewi.contoh";

    private final URI gateway;
    private final URI tokenEndpoint;
    private final PrintStream out;
    private final Spoiled spoiled;

    /**
     * What is done to the input before it is counted again: nothing, unless a test wants to see a difference found.
     *
     * @param population those who apply
     * @param staff those who serve already
     */
    public record Spoiled(UnaryOperator<Population> population, UnaryOperator<List<StaffMember>> staff) {

        public static final Spoiled NOT = new Spoiled(UnaryOperator.identity(), UnaryOperator.identity());
    }

    public Demo(URI gateway, URI tokenEndpoint, PrintStream out, Spoiled spoiled) {
        this.gateway = gateway;
        this.tokenEndpoint = tokenEndpoint;
        this.out = out;
        this.spoiled = spoiled;
    }

    /** Runs the demo for a person at a terminal and answers the exit code. */
    public static int run(URI gateway, URI tokenEndpoint, List<String> args) {
        return new Demo(gateway, tokenEndpoint, System.out, Spoiled.NOT).run(args);
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
        if (options.fault() != null) {
            return misused(options.fault(), commandLine);
        }
        try {
            return run(options);
        } catch (FormationSource.UnusableFile | Target.Unusable e) {
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

        Target target = options.elsewhere().orElseGet(() -> Target.ofDevelopment(gateway, tokenEndpoint));
        Api bkn = target.client("bkn");
        Api panselnas = target.client("panselnas");
        Progress progress =
                new Progress(out, MainJob.STEPS + (options.isUntilPublication() ? 0 : Cases.STEPS + Story.STEPS));
        new MainJob(bkn, panselnas, progress, options.seed()).run(runs);
        Comparison comparison = new Comparison(spoiled.population());
        progress.step("Recount", ticker -> {
            for (int i = 0; i < runs.size(); i++) {
                comparison.of(runs.get(i), bkn);
                ticker.at(i + 1, runs.size(), "selections");
            }
            return comparison.summary();
        });
        List<String> differences = new ArrayList<>(comparison.differences());
        Cases cases = new Cases(bkn, panselnas, progress);
        StoryRun story = null;
        if (!options.isUntilPublication()) {
            cases.run();
            story = story(options, runs, bkn, target, progress, differences);
        }
        Tables.print(runs, out);
        Explanation.print(runs, bkn, out);
        if (story != null) {
            cases.print(out);
            StoryTables.print(story, out);
        }
        return verdict(differences);
    }

    private StoryRun story(
            DemoOptions options,
            List<SelectionRun> runs,
            Api bkn,
            Target target,
            Progress progress,
            List<String> differences) {
        CivilServantNumber numbers = new CivilServantNumber();
        StoryRun run = new StoryRun(
                runs,
                StaffGenerator.invent(
                        List.copyOf(StoryRun.AGENCIES.keySet()), options.staff(), options.seed(), numbers),
                LocalDate.now(JAKARTA));
        Api person = target.person(CALIBRATOR, "talent:read talent:calibrate");
        new Story(bkn, person, progress, numbers).run(run, options.appointments());
        StoryComparison comparison = new StoryComparison(run, spoiled.staff());
        progress.step("Recount of the story", ticker -> {
            comparison.compare();
            return comparison.summary();
        });
        differences.addAll(comparison.differences());
        return run;
    }

    private int verdict(List<String> differences) {
        if (differences.isEmpty()) {
            out.println("Everything agrees with the independent computation.");
            return AGREED;
        }
        out.printf("%d differences between the suite and the independent computation:%n", differences.size());
        differences.stream().limit(DIFFERENCES_SHOWN).forEach(difference -> out.println("  " + difference));
        return FAILED;
    }
}
