package id.talenta.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.IntConsumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** How fast what is committed reaches a consumer, beside a producer that has no outbox to read from. */
class EventBenchmark {

    private static final int BACKLOG = Integer.getInteger("talenta.benchmark.backlog", 100_000);
    private static final int SECONDS = Integer.getInteger("talenta.benchmark.seconds", 20);
    private static final int WRITERS = 8;

    private final RunningSuite suite = RunningSuite.get();
    private final BenchmarkReport report = new BenchmarkReport();

    @Test
    void fromTheOutboxToAConsumer() throws SQLException, IOException, InterruptedException, ExecutionException {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", suite.kafka().bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(OutboxRows.TOPIC, Optional.of(3), Optional.empty())))
                    .all()
                    .get();
        }
        try (OutboxRows rows = new OutboxRows(suite, "casn", WRITERS);
                KafkaProducer<String, byte[]> producer = producer()) {
            report.title("From commit to a consumer");
            report.say("One row, one transaction, %d connections; casn-evaluation-service relays.", WRITERS);
            report.say(
                    "The rows are written by another process than the relay's, so that its polling alone finds them.");
            report.say("Beside it a producer that sends the same events itself.");
            report.say("");
            report.header("wanted a second", "written", "way", "p50", "p99", "max");
            warmUp(rows);
            for (int rate : List.of(500, 2_000)) {
                steady(rate, rows::write);
            }
            for (int rate : List.of(100, 500, 2_000)) {
                row(rate, "outbox and relay", steady(rate, rows::write));
                row(rate, "producer alone", steady(rate, number -> producer.send(OutboxRows.record(number))));
            }
            report.title("A backlog");
            report.header("events", "way", "seconds", "events/s");
            drain(rows);
            send(producer);
        }
        report.write(Path.of("target", "benchmark-events.md"));
    }

    private void warmUp(OutboxRows rows) throws SQLException {
        try (Arrivals arrivals = new Arrivals(suite.kafka(), OutboxRows.TOPIC, 5_000)) {
            rows.writeAll(5_000);
            arrivals.await(Duration.ofMinutes(1));
        }
    }

    private record Steady(long written, Latencies latencies) {}

    private void row(int rate, String way, Steady of) {
        report.row(
                "%,d".formatted(rate),
                "%,d".formatted(of.written()),
                way,
                of.latencies().permille(500),
                of.latencies().permille(990),
                of.latencies().permille(1000));
    }

    private Steady steady(int rate, IntConsumer write) {
        int events = rate * SECONDS;
        AtomicLongArray committed = new AtomicLongArray(events);
        try (Arrivals arrivals = new Arrivals(suite.kafka(), OutboxRows.TOPIC, events)) {
            long written = Pace.run(events, rate, WRITERS, number -> {
                write.accept(number);
                committed.set(number, System.nanoTime());
            });
            arrivals.await(Duration.ofMinutes(2));
            Latencies latencies = new Latencies(events);
            for (int i = 0; i < events; i++) {
                // A consumer may see it before the writer has been told that it is committed.
                latencies.add(Math.max(0, arrivals.at(i) - committed.get(i)));
            }
            assertThat(arrivals.repeated()).as("events sent twice").isZero();
            return new Steady(written, latencies);
        }
    }

    private void drain(OutboxRows rows) throws SQLException {
        try (Arrivals arrivals = new Arrivals(suite.kafka(), OutboxRows.TOPIC, BACKLOG)) {
            rows.writeAll(BACKLOG);
            long began = System.nanoTime();
            arrivals.await(Duration.ofMinutes(3));
            row("outbox and relay", Duration.ofNanos(System.nanoTime() - began));
        }
    }

    private void send(KafkaProducer<String, byte[]> producer) {
        try (Arrivals arrivals = new Arrivals(suite.kafka(), OutboxRows.TOPIC, BACKLOG)) {
            long began = System.nanoTime();
            for (int i = 0; i < BACKLOG; i++) {
                producer.send(OutboxRows.record(i));
            }
            arrivals.await(Duration.ofMinutes(3));
            row("producer alone", Duration.ofNanos(System.nanoTime() - began));
        }
    }

    private void row(String way, Duration took) {
        report.row("%,d".formatted(BACKLOG), way, BenchmarkReport.seconds(took), BenchmarkReport.rate(BACKLOG, took));
    }

    private KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        suite.kafka().bootstrapServers(),
                        "acks",
                        "all",
                        "linger.ms",
                        0,
                        "compression.type",
                        "lz4"),
                new StringSerializer(),
                new ByteArraySerializer());
    }
}
