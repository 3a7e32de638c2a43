package id.talenta.system;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What lies in the suite's topics, read past all consumers. */
final class Topics {

    static final String APPOINTMENTS = "talenta.casn.appointments.v1";
    static final String SELECTIONS = "talenta.casn.selections.v1";
    static final String SUMMARIES = "talenta.talent.summaries.v1";
    static final String AGENCIES = "talenta.region.agencies.v1";

    private Topics() {}

    /** An event as it lies in a topic. */
    record Sent(String id, String key, long version, int partition) {}

    /** Everything, by partition in the order of the topic. */
    static List<Sent> read(Broker broker, String topic) {
        List<Sent> sent = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    sent.add(new Sent(
                            header(record, "ce_id"),
                            record.key(),
                            Long.parseLong(header(record, "ce_version")),
                            record.partition()));
                }
            }
        }
        return sent;
    }

    /** How many lie there a second time. */
    static int repeated(List<Sent> sent) {
        return sent.size() - (int) sent.stream().map(Sent::id).distinct().count();
    }

    /** How many events came first after a newer one of the same key. */
    static int outOfOrder(List<Sent> sent) {
        Set<String> seen = new HashSet<>();
        Map<String, Long> newest = new HashMap<>();
        int broken = 0;
        for (Sent event : sent) {
            if (seen.add(event.id())) {
                Long before = newest.put(event.key(), event.version());
                if (before != null && before >= event.version()) {
                    broken++;
                }
            }
        }
        return broken;
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "-1" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
