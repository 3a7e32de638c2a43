package id.talenta.platform.data.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.talenta.platform.web.trace.Trace;
import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;

/** What is said is said if and only if it became true. */
@QuarkusTest
class OutboxTest extends EventsTest {

    @Test
    void whatIsRecordedReachesWhoListens() {
        MDC.put(Trace.KEY, "0af7651916cd43dd8448eb211c80319c");
        try {
            say(new Moved(person, 1, "Siti"));
        } finally {
            MDC.remove(Trace.KEY);
        }
        awaitMoves(person, "1");
        assertThat(select("select trace from move where key = '" + person + "'"))
                .containsExactly("0af7651916cd43dd8448eb211c80319c");
        await().until(() -> select("select 1 from outbox where key = '" + person + "'"), List::isEmpty);
    }

    @Test
    void itIsACloudEvent() {
        say(new Moved(person, 7, "Siti"));
        awaitMoves(person, "7");
        ConsumerRecord<String, byte[]> record =
                records(Moved.TOPIC.name(), person).get(0);
        CloudEvent event = KafkaMessageFactory.createReader(record).toEvent();
        assertThat(event.getSpecVersion()).isEqualTo(SpecVersion.V1);
        assertThat(event.getType()).isEqualTo("id.talenta.test.moved.v1");
        assertThat(event.getSource()).hasToString("/talenta/people");
        assertThat(event.getSubject()).isEqualTo(person);
        assertThat(event.getExtension("partitionkey")).isEqualTo(person);
        assertThat(event.getExtension("version")).isEqualTo("7");
        assertThat(event.getExtension("restricted")).isEqualTo("true");
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(record.timestamp()).isEqualTo(event.getTime().toInstant().toEpochMilli());
        assertThat(new String(record.value(), StandardCharsets.UTF_8))
                .isEqualTo("{\"person\":\"" + person + "\",\"number\":7,\"name\":\"Siti\"}");
    }

    @Test
    void whatIsRolledBackWasNeverSaid() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.record(new Moved(person, 1, "Siti"));
                    throw new IllegalStateException("after all not");
                }))
                .hasMessageContaining("after all not");
        say(new Moved(person, 2, "Siti"));
        awaitMoves(person, "2");
        assertThat(records(Moved.TOPIC.name(), person)).hasSize(1);
    }

    @Test
    void withoutATransactionNothingCanBeSaid() {
        assertThatThrownBy(() -> outbox.record(new Moved(person, 1, "Siti"))).isInstanceOf(IllegalStateException.class);
        assertThat(select("select 1 from outbox where key = '" + person + "'")).isEmpty();
    }

    @Test
    void manyAtOnceKeepTheirOrder() {
        say(IntStream.rangeClosed(1, 200)
                .mapToObj(n -> new Moved(person, n, "Siti"))
                .toArray(Event[]::new));
        await().until(() -> movesOf(person).size() == 200);
        assertThat(records(Moved.TOPIC.name(), person))
                .extracting(record -> header(record, "ce_version"))
                .isEqualTo(IntStream.rangeClosed(1, 200)
                        .mapToObj(Integer::toString)
                        .toList());
    }
}
