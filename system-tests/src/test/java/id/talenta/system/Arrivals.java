package id.talenta.system;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A plain consumer, which notes when it sees the event of each number for the first time. */
final class Arrivals implements AutoCloseable {

    private final AtomicLongArray seen;
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final Thread thread;
    private volatile boolean stopping;

    /** @param events how many will come, numbered from 0 */
    Arrivals(Broker broker, String topic, int events) {
        seen = new AtomicLongArray(events);
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "fetch.max.wait.ms", 5),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread = new Thread(() -> poll(consumer), "arrivals");
        thread.start();
    }

    private void poll(KafkaConsumer<String, byte[]> consumer) {
        try (consumer) {
            while (!stopping) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(50))) {
                    int number = number(record);
                    if (seen.compareAndSet(number, 0, System.nanoTime())) {
                        count.incrementAndGet();
                    } else {
                        repeated.incrementAndGet();
                    }
                }
            }
        }
    }

    private static int number(ConsumerRecord<String, byte[]> record) {
        Header version = record.headers().lastHeader("ce_version");
        return Integer.parseInt(new String(version.value(), StandardCharsets.UTF_8));
    }

    /** Waits for all of them. */
    void await(Duration limit) {
        Waiting.until("all events", limit, count::get, arrived -> arrived == seen.length());
    }

    /** When the event was seen, by this process's clock. */
    long at(int number) {
        return seen.get(number);
    }

    int repeated() {
        return repeated.get();
    }

    @Override
    public void close() {
        stopping = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
