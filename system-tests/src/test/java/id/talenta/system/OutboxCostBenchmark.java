package id.talenta.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the event costs a write: the same request, to a process that records it and to one in which an agent leaves it out. */
class OutboxCostBenchmark {

    private static final int WRITES = Integer.getInteger("talenta.benchmark.writes", 600);
    private static final int ROUNDS = 7;
    private static final int WARM_UP = 4;
    private static final int THREADS = 4;

    private final RunningSuite suite = RunningSuite.get();
    private final HttpClient http = HttpClient.newHttpClient();
    private final BenchmarkReport report = new BenchmarkReport();

    @Test
    void writesWithAndWithoutAnEvent() throws IOException {
        ServiceProcess with = suite.casnReplica("casn-with", "talenta.relay.enabled", "false");
        ServiceProcess without = suite.casnReplica("casn-without", "talenta.relay.enabled", "false");
        suite.casn().stop();
        try {
            with.start(agent("with", "id.talenta.NoSuchClass"));
            without.start(agent("without", "id.talenta.platform.data.events.Outbox"));
            with.awaitReady();
            without.awaitReady();
            String token = suite.token("bkn");
            report.title("A write with and without its event");
            report.say(
                    "POST /v1/selections, %d at a time from %d threads, %d rounds by turns.", WRITES, THREADS, ROUNDS);
            report.say(
                    "Both processes are the same but for the event; neither relays, so that only the row is compared.");
            report.say("");
            report.header("round", "without", "writes/s", "with", "writes/s", "slower by");
            compare(with, without, token);
            report.write(Path.of("target", "benchmark-outbox-cost.md"));
        } finally {
            with.stop();
            without.stop();
            suite.casn().start();
            suite.casn().awaitReady();
        }
    }

    private void compare(ServiceProcess with, ServiceProcess without, String token) {
        for (int i = 0; i < WARM_UP; i++) {
            round(with, token);
            round(without, token);
        }
        List<Duration> withs = new ArrayList<>();
        List<Duration> withouts = new ArrayList<>();
        for (int i = 1; i <= ROUNDS; i++) {
            // By turns, and each first as often as the other: what else goes on hits both.
            Duration first = round(i % 2 == 0 ? with : without, token);
            Duration second = round(i % 2 == 0 ? without : with, token);
            withs.add(i % 2 == 0 ? first : second);
            withouts.add(i % 2 == 0 ? second : first);
            row(Integer.toString(i), withouts.get(i - 1), withs.get(i - 1));
        }
        row("median", BenchmarkReport.median(withouts), BenchmarkReport.median(withs));
    }

    private Duration round(ServiceProcess service, String token) {
        long began = System.nanoTime();
        Pace.run(WRITES, 1_000_000, THREADS, number -> write(service, token));
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private void write(ServiceProcess service, String token) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service.address() + "/v1/selections"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"kind\":\"CPNS\",\"year\":2024,\"agency\":\"35.74\",\"name\":\"Benchmark\"}"))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void row(String name, Duration without, Duration with) {
        report.row(
                name,
                BenchmarkReport.seconds(without),
                BenchmarkReport.rate(WRITES, without),
                BenchmarkReport.seconds(with),
                BenchmarkReport.rate(WRITES, with),
                "%d %%".formatted((with.toMillis() - without.toMillis()) * 100 / without.toMillis()));
    }

    private List<String> agent(String name, String outbox) throws IOException {
        Path script = Files.writeString(suite.directory().resolve(name + ".btm"), """
                RULE records no event
                CLASS %s
                METHOD recordAll
                AT ENTRY
                IF TRUE
                DO return
                ENDRULE
                """.formatted(outbox));
        return FaultAgent.flags(script);
    }
}
