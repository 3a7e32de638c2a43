package id.talenta.casn;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the service has told so far, as any consumer would read it. */
public final class Topics {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Topics() {}

    /** An event as it came. */
    public record Heard(Map<String, String> headers, JsonNode data) {

        public long version() {
            return Long.parseLong(headers.get("ce_version"));
        }
    }

    /** The events of a key, in order, once the last of them is as expected. */
    public static List<Heard> awaitLast(String topic, String key, java.util.function.Predicate<Heard> expected) {
        return await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> of(topic, key), heard -> !heard.isEmpty() && expected.test(heard.get(heard.size() - 1)));
    }

    /** The events of a key that are there now, in order. */
    public static List<Heard> of(String topic, String key) {
        String servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Heard> heard = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    if (key.equals(record.key())) {
                        heard.add(heard(record));
                    }
                }
            }
            return heard;
        }
    }

    private static Heard heard(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new java.util.TreeMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        try {
            return new Heard(headers, JSON.readTree(record.value()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
