package id.talenta.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.talenta.system.Hiring.Hire;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** An event that cannot be processed stands aside: the others pass, and it is not forgotten. */
class DeadLettersIT {

    private static final String DEAD_LETTERS = "/v1/operations/talent/dead-letters";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final RunningSuite suite = RunningSuite.get();
    private final Client ops = Client.of(suite, "ops");
    private final Hiring hiring = Hiring.of(suite, 20);

    @Test
    void whatFailsStandsAsideAndIsReplayedOnceItsCauseIsMended() throws SQLException {
        List<Hire> hires = hiring.next(10);
        Hire poison = hires.get(4);
        try (Tables talent = new Tables(suite, "talent")) {
            talent.execute("""
                    create function refuse_one() returns trigger language plpgsql as
                    $$ begin if new.nip = '%s' then raise exception 'not this one'; end if; return new; end $$
                    """.formatted(poison.nip()));
            talent.execute("create trigger refuse_one before insert on talent for each row"
                    + " execute function refuse_one()");
            String id;
            try {
                Writers.begin(hiring, hires).await();
                List<Hire> others =
                        hires.stream().filter(hire -> hire != poison).toList();
                new Aftermath(suite).awaitProfiles(others);
                JsonNode letter = awaitLetter(talent);
                id = letter.path("id").asText();
                assertThat(letter.path("topic").asText()).isEqualTo(Topics.APPOINTMENTS);
                assertThat(letter.toString()).doesNotContain(poison.nip(), "not this one");
                JsonNode refused =
                        ops.post(DEAD_LETTERS + "/" + id + "/replay", "{}").problem(409);
                assertThat(refused.path("code").asText()).isEqualTo("replay-failed");
                assertThat(isWaiting(id)).isTrue();
            } finally {
                talent.execute("drop function refuse_one cascade");
            }
            Answer replayed = ops.post(DEAD_LETTERS + "/" + id + "/replay", "{}");
            assertThat(replayed.status()).as(replayed.text()).isEqualTo(200);
            assertThat(replayed.json().path("outcome").asText()).isEqualTo("APPLIED");
            new Aftermath(suite).awaitProfiles(hires);
            assertThat(isWaiting(id)).isFalse();
            Answer again = ops.post(DEAD_LETTERS + "/" + id + "/replay", "{}");
            assertThat(again.json().path("outcome").asText("gone")).isIn("ALREADY_APPLIED", "gone");
            assertThat(new Aftermath(suite).of(hires, hires).appliedTwice()).isZero();
        }
    }

    @Test
    void whatIsNoEventStandsAsideToo() throws SQLException, InterruptedException, ExecutionException {
        UUID id = UUID.randomUUID();
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", suite.kafka().bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            ProducerRecord<String, byte[]> garbage =
                    new ProducerRecord<>(Topics.APPOINTMENTS, "garbage", "{\"nip\":".getBytes(StandardCharsets.UTF_8));
            Map.of(
                            "ce_specversion", "1.0",
                            "ce_id", id.toString(),
                            "ce_type", "id.talenta.casn.appointment-changed.v1",
                            "ce_source", "/talenta/casn-evaluation-service",
                            "ce_subject", "garbage",
                            "ce_time", "2026-01-01T00:00:00Z",
                            "ce_version", "1",
                            "content-type", "application/json")
                    .forEach((name, value) -> garbage.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(garbage).get();
        }
        List<Hire> hires = hiring.next(3);
        Writers.begin(hiring, hires).await();
        new Aftermath(suite).awaitProfiles(hires);
        Waiting.until("the dead letter", SOON, () -> isWaiting(id.toString()), waiting -> waiting);
        assertThat(ops.post(DEAD_LETTERS + "/" + id + "/replay", "{}")
                        .problem(409)
                        .path("code")
                        .asText())
                .isEqualTo("replay-failed");
        assertThat(isWaiting(id.toString())).isTrue();
    }

    private JsonNode awaitLetter(Tables talent) {
        JsonNode page = Waiting.until(
                "a dead letter",
                SOON,
                () -> ops.get(DEAD_LETTERS).json(),
                answer -> answer.path("data").size() > 0);
        for (JsonNode letter : page.path("data")) {
            if (letter.path("cause").asText().contains("PSQLException")) {
                return letter;
            }
        }
        throw new AssertionError("No such dead letter: " + page);
    }

    private boolean isWaiting(String id) {
        for (JsonNode letter : ops.get(DEAD_LETTERS + "?limit=200").json().path("data")) {
            if (id.equals(letter.path("id").asText())) {
                return true;
            }
        }
        return false;
    }
}
