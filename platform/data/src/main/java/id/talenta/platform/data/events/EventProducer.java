package id.talenta.platform.data.events;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends events, and knows of each whether the broker has it. After a failure it is closed and another one begins: its own tries end never, so
 * that none that came later is sent after one that was given up.
 */
final class EventProducer implements AutoCloseable {

    /** Under the broker's bound, so that what is too large is refused here, before anything behind it is on its way. */
    private static final int LARGEST = 1_000_000;

    private final Map<String, Object> settings;
    private KafkaProducer<String, byte[]> producer;

    EventProducer(Map<String, Object> kafka) {
        settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "talenta-relay");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000L);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0L);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 131_072);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 16_777_216L);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        // a topic that is made while the relay waits for it is noticed soon
        settings.put(ProducerConfig.METADATA_MAX_AGE_CONFIG, 30_000L);
    }

    /**
     * What became of a batch.
     *
     * @param acknowledged the ids that the broker has
     * @param parked the ids that can never be sent, or wait behind one that cannot, with the cause
     * @param failure why the rest was not sent; null if nothing is left
     */
    record Outcome(List<Long> acknowledged, Map<Long, String> parked, Exception failure) {}

    /**
     * Sends a batch and waits for its acknowledgements.
     *
     * @param parked the lines in which something is parked; a line is added when its first event is
     */
    Outcome send(List<OutboxRow> rows, Set<OutboxRow.Line> parked, Duration patience, BooleanSupplier hurry)
            throws InterruptedException {
        Map<Long, String> aside = new HashMap<>();
        List<Delivery> deliveries = new ArrayList<>(rows.size());
        Exception failure = null;
        for (OutboxRow row : rows) {
            if (parked.contains(row.line())) {
                aside.put(row.id(), "behind an event of its key that is parked");
                continue;
            }
            Exception refused = send(row, deliveries);
            if (refused != null && isPermanent(refused)) {
                parked.add(row.line());
                aside.put(row.id(), Cause.of(refused));
            } else if (refused != null) {
                failure = refused;
                break;
            }
        }
        Delivery.await(deliveries, patience, hurry);
        List<Long> acknowledged = new ArrayList<>(deliveries.size());
        for (Delivery delivery : deliveries) {
            Exception refused = delivery.failure();
            OutboxRow row = delivery.row();
            if (delivery.isAcknowledged()) {
                acknowledged.add(row.id());
            } else if (parked.contains(row.line())) {
                aside.put(row.id(), "behind an event of its key that is parked");
            } else if (refused != null && isPermanent(refused)) {
                parked.add(row.line());
                aside.put(row.id(), Cause.of(refused));
                failure = refused;
            } else {
                failure = refused == null ? new NotAcknowledged() : refused;
            }
        }
        return new Outcome(acknowledged, aside, failure);
    }

    /** Hands an event over; returns why it was refused on the spot. */
    private Exception send(OutboxRow row, List<Delivery> deliveries) {
        Delivery delivery = new Delivery(row);
        try {
            ProducerRecord<String, byte[]> record = row.envelope().record(row.topic(), row.data());
            row.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            open().send(record, delivery);
        } catch (RuntimeException e) {
            return e;
        }
        if (delivery.failure() == null) {
            deliveries.add(delivery);
        }
        return delivery.failure();
    }

    private KafkaProducer<String, byte[]> open() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    /** Whether the same event would be refused for ever. */
    private static boolean isPermanent(Exception refused) {
        return refused instanceof RecordTooLargeException
                || refused instanceof InvalidTopicException
                || refused instanceof InvalidTimestampException
                || refused instanceof org.apache.kafka.common.InvalidRecordException
                || refused instanceof SerializationException
                || refused instanceof IllegalArgumentException;
    }

    /** The broker is silent. */
    private static final class NotAcknowledged extends Exception {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
        }
    }
}
