package id.talenta.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** How long a season of a million people takes to be counted, for who sees all of it and for who sees one agency. */
class StatisticsBenchmark {

    private static final int RUNS = 20;
    private static final Duration GOAL = Duration.ofSeconds(1);

    private final RunningSuite suite = RunningSuite.get();
    private final BenchmarkReport report = new BenchmarkReport();

    @Test
    void aMillionPeopleInTwentyThousandFormations() throws SQLException, IOException {
        fill();
        report.title("Statistics of a million people");
        report.say(
                "1,000,000 results of SKD, 300,000 of FINAL, 20,000 formations, 80,000 appointments, 56,000 probations.");
        report.say("Through the gateway, one after the other, %d times each.", RUNS);
        report.say("");
        report.header("who", "asked", "p50", "max (goal %d ms)".formatted(GOAL.toMillis()));
        for (String client : List.of("bkn", "integrator", "bkpsdm-3507")) {
            for (String groupBy : List.of("agency", "position", "needType")) {
                measure(client, "?groupBy=%s&limit=200".formatted(groupBy));
            }
        }
        measure("bkn", "/export.csv?groupBy=position");
        report.write(Path.of("target", "benchmark-statistics.md"));
        JsonNode all = Client.of(suite, "bkn")
                .get("/v1/selection-statistics?groupBy=needType")
                .json();
        assertThat(sum(all, "applied")).isGreaterThanOrEqualTo(1_000_000);
        assertThat(sum(all, "onProbation") + sum(all, "pns")).isGreaterThanOrEqualTo(50_000);
    }

    private void measure(String client, String query) {
        Client reader = Client.of(suite, client);
        List<Duration> times = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            long began = System.nanoTime();
            Answer answer = reader.get("/v1/selection-statistics" + query);
            times.add(Duration.ofNanos(System.nanoTime() - began));
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        }
        Duration longest = times.stream().max(Duration::compareTo).orElseThrow();
        report.row(
                client,
                query,
                "%d ms".formatted(BenchmarkReport.median(times).toMillis()),
                "%d ms".formatted(longest.toMillis()));
    }

    private static long sum(JsonNode page, String count) {
        long sum = 0;
        for (JsonNode group : page.path("data")) {
            sum += group.path(count).asLong();
        }
        return sum;
    }

    private void fill() throws SQLException, IOException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(suite.postgres().jdbcUrl("casn"));
        source.setUser("postgres");
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                InputStream file = StatisticsBenchmark.class.getResourceAsStream("/benchmark/statistics.sql")) {
            statement.execute(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
