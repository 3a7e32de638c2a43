package id.talenta.platform.data.events;

import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What stands around the data of an event: a CloudEvent 1.0 in binary mode, its attributes in {@code ce_} headers of the record.
 *
 * @param source the service that said it, such as {@code /talenta/region-service}
 * @param restricted whether it is of a topic with personal data
 * @param traceparent the trace of the request that made it; null if there was none
 */
record Envelope(
        UUID id,
        String type,
        String source,
        String key,
        long version,
        boolean restricted,
        Instant time,
        String traceparent) {

    private static final String JSON = "application/json";
    private static final String PARTITION_KEY = "partitionkey";
    private static final String VERSION = "version";
    private static final String RESTRICTED = "restricted";
    private static final String TRACEPARENT = "traceparent";

    /**
     * Reads the headers of a record.
     *
     * @throws MalformedEvent if it is no event of the suite
     */
    static Envelope of(ConsumerRecord<String, byte[]> record) throws MalformedEvent {
        try {
            CloudEvent event = KafkaMessageFactory.createReader(record).toEvent();
            if (event.getSpecVersion() != SpecVersion.V1 || event.getTime() == null || event.getSubject() == null) {
                throw new MalformedEvent("an attribute is missing", null);
            }
            Object traceparent = event.getExtension(TRACEPARENT);
            return new Envelope(
                    UUID.fromString(event.getId()),
                    event.getType(),
                    event.getSource().toString(),
                    event.getSubject(),
                    Long.parseLong(String.valueOf(event.getExtension(VERSION))),
                    "true".equals(String.valueOf(event.getExtension(RESTRICTED))),
                    event.getTime().toInstant(),
                    traceparent == null ? null : traceparent.toString());
        } catch (RuntimeException e) {
            throw new MalformedEvent("no CloudEvent of the suite", e);
        }
    }

    /** The same; a record that is no event gets an envelope of where it lay, and is taken for restricted. */
    static Envelope ofAny(ConsumerRecord<String, byte[]> record) {
        try {
            return of(record);
        } catch (MalformedEvent e) {
            String place = record.topic() + "/" + record.partition() + "/" + record.offset() + "/" + record.timestamp();
            return new Envelope(
                    UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)),
                    "unknown",
                    "/unknown",
                    record.key() == null ? "unknown" : record.key(),
                    0,
                    true,
                    Instant.ofEpochMilli(Math.max(0, record.timestamp())),
                    null);
        }
    }

    <T> Received<T> received(T data) {
        return new Received<>(id, type, key, version, time, data);
    }

    /** The record that carries the data to a topic. */
    ProducerRecord<String, byte[]> record(String topic, byte[] data) {
        CloudEventBuilder event = CloudEventBuilder.v1()
                .withId(id.toString())
                .withType(type)
                .withSource(URI.create(source))
                .withSubject(key)
                .withTime(time.atOffset(ZoneOffset.UTC))
                .withExtension(PARTITION_KEY, key)
                .withExtension(VERSION, Long.toString(version))
                .withData(JSON, data);
        if (restricted) {
            event.withExtension(RESTRICTED, "true");
        }
        if (traceparent != null) {
            event.withExtension(TRACEPARENT, traceparent);
        }
        return KafkaMessageFactory.<String>createWriter(topic, null, time.toEpochMilli(), key)
                .writeBinary(event.build());
    }
}
