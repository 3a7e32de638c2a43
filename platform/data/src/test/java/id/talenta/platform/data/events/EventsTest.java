package id.talenta.platform.data.events;

import static org.awaitility.Awaitility.await;

import id.talenta.local.testing.TestTokens;
import id.talenta.platform.data.people.PeopleTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the tests of events in a running service share. Each test has persons and places of its own. */
abstract class EventsTest extends PeopleTest {

    static final String OPERATOR = TestTokens.with("ops", List.of(), "ops");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    Outbox outbox;

    final String person = UUID.randomUUID().toString();

    void say(Event... events) {
        QuarkusTransaction.requiringNew().run(() -> outbox.recordAll(List.of(events)));
    }

    /** Sends past the outbox, as nobody should. */
    void send(ProducerRecord<String, byte[]> record) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record).get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static Envelope envelope(Event event) {
        return new Envelope(
                UUID.randomUUID(),
                event.type(),
                "/talenta/other-service",
                event.key(),
                event.version(),
                event.topic().restricted(),
                Instant.now(),
                null);
    }

    static ProducerRecord<String, byte[]> recordOf(Event event) {
        return envelope(event).record(event.topic().name(), EventJson.write(event));
    }

    /** All records of a topic that are there now and have this key. */
    List<ConsumerRecord<String, byte[]>> records(String topic, String key) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
            return found.stream().filter(record -> key.equals(record.key())).toList();
        }
    }

    static String header(ConsumerRecord<String, byte[]> record, String name) {
        return record.headers().lastHeader(name) == null
                ? null
                : new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    static List<String> select(String sql) {
        try {
            return sql(Role.APP, null, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> movesOf(String person) {
        return select("select number from move where key = '" + person + "' order by number");
    }

    static void awaitMoves(String person, String... numbers) {
        await().atMost(Duration.ofSeconds(30)).until(() -> movesOf(person), List.of(numbers)::equals);
    }
}
