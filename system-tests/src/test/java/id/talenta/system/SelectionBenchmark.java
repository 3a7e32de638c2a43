package id.talenta.system;

import static id.talenta.system.BenchmarkReport.median;
import static id.talenta.system.BenchmarkReport.rate;
import static id.talenta.system.BenchmarkReport.ratio;
import static id.talenta.system.BenchmarkReport.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.talenta.demo.ApplicantGenerator;
import id.talenta.demo.Csv;
import id.talenta.demo.Formation;
import id.talenta.demo.FormationSource;
import id.talenta.demo.Population;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Half a million people in ten thousand formations, beside what PostgreSQL does by itself with the same rows. */
class SelectionBenchmark {

    private static final int PEOPLE = Integer.getInteger("talenta.benchmark.people", 500_000);
    private static final int FORMATIONS = Integer.getInteger("talenta.benchmark.formations", 10_000);
    private static final int RUNS = 3;
    private static final int READS = 2_000;
    private static final int TOO_MANY = 429;

    private final RunningSuite suite = RunningSuite.get();
    private final Client bkn = Client.of(suite, "bkn");
    private final BenchmarkReport report = new BenchmarkReport();

    @Test
    void halfAMillionPeople() throws SQLException, IOException {
        Population people = ApplicantGenerator.invent(formations(), PEOPLE, 1);
        byte[] participants = Csv.participants(people.applicants()).getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(suite.directory().resolve("benchmark-participants.csv"), participants);
        report.say("# Benchmark: %,d participants, %,d formations", PEOPLE, FORMATIONS);
        report.say("");
        report.say(
                "Java %s, %d processors, PostgreSQL with %s; the service with the launcher's settings (-Xmx192m).",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                Boolean.getBoolean("talenta.tests.durable") ? "fsync on" : "fsync off");
        try (Baseline baseline = new Baseline(suite)) {
            Selection selection = imports(people, participants, file, baseline);
            evaluations(selection, baseline);
            report.title("Memory of casn-evaluation-service");
            report.say("Largest resident set: %s", largestResidentSet());
        } finally {
            report.write(Path.of("target", "benchmark.md"));
        }
    }

    private Selection imports(Population people, byte[] participants, Path file, Baseline baseline)
            throws SQLException, IOException {
        report.title("Import of participants");
        report.say(
                "%,d rows, %,d bytes. All by the client's clock: `upload` until the import is accepted, `work` from",
                PEOPLE, participants.length);
        report.say(
                "then until its completion is seen, `all` both together. Ratio: speed, with copy alone as 1; goal 0.5.");
        report.say("");
        report.header("run", "copy", "rows/s", "upload", "work", "rows/s", "all", "rows/s", "ratio work", "ratio all");
        List<Duration> copies = new ArrayList<>();
        List<Import.Times> imports = new ArrayList<>();
        Selection selection = null;
        for (int run = 1; run <= RUNS; run++) {
            Duration copy = baseline.copy(file);
            selection = Selection.of(bkn, "35.74", people).withFormations();
            Import done = Import.send(bkn, selection.path(), "participants", participants);
            assertThat(done.completed()).as(done.said()).isTrue();
            assertThat(done.job().path("processed").asLong()).isEqualTo(PEOPLE);
            copies.add(copy);
            imports.add(done.times());
            importRow("" + run, copy, done.times());
        }
        importRow(
                "median",
                median(copies),
                new Import.Times(
                        median(imports.stream().map(Import.Times::upload).toList()),
                        median(imports.stream().map(Import.Times::work).toList())));
        return selection;
    }

    private void importRow(String name, Duration copy, Import.Times times) {
        report.row(
                name,
                seconds(copy),
                rate(PEOPLE, copy),
                seconds(times.upload()),
                seconds(times.work()),
                rate(PEOPLE, times.work()),
                seconds(times.all()),
                rate(PEOPLE, times.all()),
                ratio(copy, times.work()),
                ratio(copy, times.all()));
    }

    private void evaluations(Selection selection, Baseline baseline) throws SQLException {
        selection.with("skd", Csv.skd(selection.people().applicants()));
        baseline.analyze();
        String skd = stage("SKD", selection, baseline);
        selection.with("skb", Csv.skb(selection.skb().values()));
        baseline.analyze();
        String finals = stage("FINAL", selection, baseline, skd);
        singleResults("SKD", skd);
        singleResults("FINAL", finals);
    }

    /** Each of somebody else, one after the other, through the gateway. */
    private void singleResults(String stage, String evaluation) {
        List<String> numbers = new ArrayList<>();
        String next = evaluation + "/results?limit=200";
        while (numbers.size() < READS && next != null) {
            JsonNode page = bkn.get(next).json();
            page.path("data")
                    .forEach(result ->
                            numbers.add(result.path("participantNumber").asText()));
            String cursor = page.path("next").asText(null);
            next = cursor == null ? null : evaluation + "/results?limit=200&cursor=" + cursor;
        }
        Latencies results = new Latencies(numbers.size());
        Latencies evaluations = new Latencies(numbers.size());
        for (int pass = 0; pass < 2; pass++) {
            for (String number : numbers) {
                long read = timed(evaluation + "/results/" + number);
                long beside = timed(evaluation);
                if (pass > 0) {
                    results.add(read);
                    evaluations.add(beside);
                }
            }
        }
        report.title("One result of " + stage + " with all its reasons");
        report.say(
                "%,d results through the gateway, one after the other, after as many to warm up; beside it, in turn, the evaluation",
                numbers.size());
        report.say("itself, which has no reasons to make. Goal: p99 under 20 ms.");
        report.say("");
        report.header("read", "p50", "p99", "max");
        report.row("a result", results.permille(500), results.permille(990), results.permille(1000));
        report.row("the evaluation", evaluations.permille(500), evaluations.permille(990), evaluations.permille(1000));
    }

    /** A read that the gateway refuses, because there were too many, is made again later, and is not counted. */
    private long timed(String path) {
        while (true) {
            long began = System.nanoTime();
            Answer answer = bkn.get(path);
            long took = System.nanoTime() - began;
            if (answer.status() != TOO_MANY) {
                assertThat(answer.status()).as(answer.text()).isEqualTo(200);
                return took;
            }
            Waiting.pause(Duration.ofSeconds(1));
        }
    }

    private String stage(String stage, Selection selection, Baseline baseline, String... basedOn) throws SQLException {
        report.title("Evaluation " + stage);
        report.say(
                "By the client's clock, from the request to the completion seen. Beside it SQL alone: of the same codes and numbers,");
        report.say(
                "and with the lines of the formations as well, from which reasons are made. The service takes digests, too.");
        report.say("Statistics are taken before the runs. Ratio: speed, with SQL alone as 1; goal 1.");
        report.say("");
        report.header(
                "run",
                "rows",
                "SQL",
                "with lines",
                "evaluation",
                "ratio",
                "with lines",
                "rows, lines that differ",
                "most heap");
        List<Times> all = new ArrayList<>();
        String last = null;
        for (int run = 1; run <= RUNS; run++) {
            Times times;
            String heap;
            String selectionId = id(selection.path());
            Duration rows =
                    basedOn.length == 0 ? baseline.skd(selectionId) : baseline.finals(selectionId, id(basedOn[0]));
            Duration lines = basedOn.length == 0 ? baseline.skdLines(selectionId) : baseline.finalLines(selectionId);
            Instant began = Instant.now();
            try (HeapWatch watch = new HeapWatch(suite.casn())) {
                last = selection.startEvaluation(stage);
                JsonNode job = Jobs.await(bkn, last, Duration.ofMinutes(10));
                times = new Times(rows, rows.plus(lines), Duration.between(began, Instant.now()));
                assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("COMPLETED");
                heap = watch.mostMebibytes();
            }
            long rowsDiffer = baseline.differences(id(last));
            long linesDiffer = baseline.linesThatDiffer(id(last));
            all.add(times);
            row("" + run, baseline.rows(), times, rowsDiffer + ", " + linesDiffer, heap);
            assertThat(rowsDiffer)
                    .as("rows of %s that SQL decides otherwise", stage)
                    .isZero();
            assertThat(linesDiffer)
                    .as("lines of %s that SQL draws elsewhere", stage)
                    .isZero();
        }
        row("median", baseline.rows(), Times.median(all), "", "");
        report.say("");
        report.say(
                "Live objects, in one more evaluation, in which the collector is made to run all the time: %s.",
                live(stage, selection));
        return last;
    }

    private String live(String stage, Selection selection) {
        try (LiveHeap heap = new LiveHeap(suite.casn())) {
            JsonNode job = Jobs.await(bkn, selection.startEvaluation(stage), Duration.ofMinutes(10));
            assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("COMPLETED");
            return heap.said();
        }
    }

    /** How long SQL alone took for the rows, and for rows and lines, and the service for all that it does. */
    private record Times(Duration rows, Duration withLines, Duration service) {

        static Times median(List<Times> all) {
            return new Times(
                    BenchmarkReport.median(all.stream().map(Times::rows).toList()),
                    BenchmarkReport.median(all.stream().map(Times::withLines).toList()),
                    BenchmarkReport.median(all.stream().map(Times::service).toList()));
        }
    }

    private void row(String name, long rows, Times times, String differing, String heap) {
        report.row(
                name,
                "%,d".formatted(rows),
                seconds(times.rows()),
                seconds(times.withLines()),
                seconds(times.service()),
                ratio(times.rows(), times.service()),
                ratio(times.withLines(), times.service()),
                differing,
                heap);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static List<Formation> formations() {
        List<Formation> own = FormationSource.ofTheProject();
        List<Formation> many = new ArrayList<>();
        for (int i = 0; i < FORMATIONS; i++) {
            Formation like = own.get(i % own.size());
            many.add(new Formation(
                    like.agency(),
                    like.agencyName(),
                    "B-%05d".formatted(i),
                    like.position(),
                    like.unit(),
                    like.location(),
                    like.needType(),
                    like.qualification(),
                    like.quota()));
        }
        return many;
    }

    private String largestResidentSet() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(suite.casn().pid()), "status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .map(line -> line.replaceAll("\\s+", " "))
                .findFirst()
                .orElse("not known on this system");
    }
}
