package id.talenta.region.scorecard;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tells, as the other services would, how far selections and agencies are. */
final class Teller {

    static final String SELECTIONS = "talenta.casn.selections.v1";
    static final String SUMMARIES = "talenta.talent.summaries.v1";

    private Teller() {}

    /** An event that was sent. */
    record Sent(UUID id, Instant at) {}

    static Sent selection(UUID selection, String agency, long version, Instant at, String numbers) {
        return send(
                SELECTIONS, "id.talenta.casn.selection-progressed.v1", selection.toString(), version, at, """
                {"selection":"%s","agency":"%s","kind":"CPNS","year":2024,%s,"ofALaterVersion":true}""".formatted(
                                selection, agency, numbers));
    }

    static Sent summary(String agency, long version, Instant at, int people) {
        return send(SUMMARIES, "id.talenta.talent.agency-summarised.v1", agency, version, at, """
                {"agency":"%s","asOf":"%s","people":%d,"boxes":{"1":2,"5":7,"9":1},"unmapped":4,"completeness":87.50,"leadership":81.25,
                 "competence":78.40,"performance":null,"known":{"leadership":190,"competence":200,"performance":3}}""".formatted(
                        agency, at, people));
    }

    static Sent send(String topic, String type, String key, long version, Instant at, String data) {
        UUID id = UUID.randomUUID();
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, data.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id.toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        "/talenta/test",
                        "ce_subject",
                        key,
                        "ce_partitionkey",
                        key,
                        "ce_version",
                        Long.toString(version),
                        "ce_time",
                        at.toString(),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        String servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record).get(20, TimeUnit.SECONDS);
            return new Sent(id, at);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
