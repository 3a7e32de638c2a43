package id.talenta.platform.data.events;

import id.talenta.local.PostgresServer;
import id.talenta.local.ServiceDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** An outbox without a service around it, relays of several processes, and somebody who reads what they send. */
final class RelaySetup implements AutoCloseable {

    static final String TOPIC = "talenta.test.relayed.v1";

    private static final PostgresServer SERVER = PostgresServer.forTests();

    private final ServiceDatabase database;
    private final List<RelayWorker> workers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    RelaySetup(String name) {
        database = SERVER.createService(name);
        migrate();
    }

    private void migrate() {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/platform"));
                Connection owner = DriverManager.getConnection(
                        database.jdbcUrl(),
                        database.owner().username(),
                        database.owner().password());
                Statement statement = owner.createStatement()) {
            for (Path file : files.sorted().toList()) {
                statement.execute(Files.readString(file)
                        .replace("${app}", database.app().username())
                        .replace("${loader}", database.loader().username()));
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("No outbox", e);
        }
    }

    record Settings(int batch, Duration patience) implements RelayConfig {

        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public Duration pollBusy() {
            return Duration.ofMillis(5);
        }

        @Override
        public Duration pollIdle() {
            return Duration.ofMillis(250);
        }

        @Override
        public Duration takeover() {
            return Duration.ofMillis(100);
        }
    }

    /** The relay of a further process. */
    RelayWorker start(String bootstrapServers) {
        return start(bootstrapServers, new Settings(1_000, Duration.ofSeconds(15)));
    }

    RelayWorker start(String bootstrapServers, Settings settings) {
        OutboxConnection.Place place = new OutboxConnection.Place(
                database.jdbcUrl(), database.app().username(), database.app().password(), "/talenta/relay");
        RelayWorker worker = new RelayWorker(place, Map.of("bootstrap.servers", bootstrapServers), settings);
        Thread thread = new Thread(worker, "relay-" + workers.size());
        thread.start();
        workers.add(worker);
        threads.add(thread);
        return worker;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(), database.app().username(), database.app().password());
    }

    /** Ends the connections of all relays, as a restart of the database does. */
    void cutOff() throws SQLException {
        try (Connection owner = DriverManager.getConnection(SERVER.jdbcUrl(database.name()), "postgres", "postgres");
                Statement statement = owner.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where application_name = 'talenta-relay' and datname = current_database()");
        }
    }

    /** Records events of the keys {@code k0} and so on in turn, numbered from {@code from} on, one transaction each or all in one. */
    void record(int from, int count, int keys, boolean together) throws SQLException {
        String sql = """
                insert into outbox (event_id, topic, key, type, version, restricted, at, data)
                values (gen_random_uuid(), ?, ?, 'id.talenta.test.relayed.v1', ?, false, ?, ?)
                """;
        try (Connection connection = connect();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            connection.setAutoCommit(!together);
            for (int n = from; n < from + count; n++) {
                insert.setString(1, TOPIC);
                insert.setString(2, "k" + n % keys);
                insert.setLong(3, n);
                insert.setTimestamp(4, Timestamp.from(Instant.now()));
                insert.setBytes(5, ("{\"n\":" + n + "}").getBytes(StandardCharsets.UTF_8));
                if (together) {
                    insert.addBatch();
                } else {
                    insert.executeUpdate();
                }
            }
            if (together) {
                insert.executeBatch();
                connection.commit();
            }
        }
    }

    List<String> select(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            List<String> rows = new ArrayList<>();
            if (statement.execute(sql)) {
                try (ResultSet row = statement.getResultSet()) {
                    while (row.next()) {
                        rows.add(row.getString(1));
                    }
                }
            }
            return rows;
        }
    }

    long unsent() throws SQLException {
        return Long.parseLong(select("select count(*) from outbox").get(0));
    }

    /** Reads the topic until so many different events were there; the numbers of each key as they first came. */
    static Map<String, List<Long>> read(String bootstrapServers, int events) {
        Map<String, List<Long>> numbers = new LinkedHashMap<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "group.id",
                        "reader-" + System.nanoTime(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            Set<String> ids = new HashSet<>();
            while (ids.size() < events && System.nanoTime() < end) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    if (ids.add(EventsTest.header(record, "ce_id"))) {
                        numbers.computeIfAbsent(record.key(), key -> new ArrayList<>())
                                .add(Long.parseLong(EventsTest.header(record, "ce_version")));
                    }
                }
            }
        }
        return numbers;
    }

    @Override
    public void close() throws Exception {
        workers.forEach(RelayWorker::stop);
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(20));
        }
    }
}
