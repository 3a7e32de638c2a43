package id.talenta.platform.data.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** What cannot be processed stops nothing, is not lost, and can be processed later. */
@QuarkusTest
class DeadLettersTest extends EventsTest {

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    private static JsonPath list() {
        return as(OPERATOR)
                .get("/v1/operations/people/dead-letters?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Response replay(String id) {
        return as(OPERATOR).post("/v1/operations/people/dead-letters/" + id + "/replay");
    }

    private static Map<String, Object> awaitListed(String id) {
        return await().until(
                        () -> list().<Map<String, Object>>getList("data").stream()
                                .filter(letter -> letter.get("id").equals(id))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private String sendPoison(int number) {
        Moves.POISON.add(person);
        ProducerRecord<String, byte[]> record = recordOf(new Moved(person, number, "Siti"));
        send(record);
        return new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
    }

    @Test
    void poisonIsSetAsideListedAndReplayedOnce() {
        String id = sendPoison(1);
        Map<String, Object> letter = awaitListed(id);
        assertThat(letter)
                .containsEntry("direction", "RECEIVED")
                .containsEntry("topic", "talenta.test.moves.v1")
                .containsEntry("type", "id.talenta.test.moved.v1")
                .containsEntry("attempts", 4)
                .containsEntry("key", "*".repeat(32) + person.substring(32));
        assertThat(letter.get("cause").toString())
                .startsWith("IllegalArgumentException at Moves.note:")
                .doesNotContain("3574011212900001");
        assertThat(letter).doesNotContainKey("data");
        assertThat(Moves.TRIES.get(person)).hasValue(4);
        assertThat(movesOf(person)).isEmpty();

        replay(id).then().statusCode(409).body("code", equalTo("replay-failed"));
        assertThat(awaitListed(id)).containsEntry("attempts", 5);

        Moves.POISON.remove(person);
        replay(id).then().statusCode(200).body("outcome", equalTo("APPLIED"));
        assertThat(movesOf(person)).containsExactly("1");
        replay(id).then().statusCode(200).body("outcome", equalTo("ALREADY_APPLIED"));
        assertThat(movesOf(person)).containsExactly("1");
        assertThat(list().getList("data.id")).doesNotContain(id);
        assertThat(select("select coalesce(data::text, 'gone') from dead_letter where event_id = '" + id + "'"))
                .containsExactly("gone");
    }

    @Test
    void whatComesBehindPoisonGoesOn() {
        String id = sendPoison(1);
        awaitListed(id);
        Moves.POISON.remove(person);
        send(recordOf(new Moved(person, 2, "Siti")));
        awaitMoves(person, "2");
    }

    @Test
    void poisonIsPublishedToTheDeadLettersOfItsTopic() {
        String id = sendPoison(3);
        awaitListed(id);
        await().until(() -> records(Moved.TOPIC.deadLetters(), person).size(), Integer.valueOf(1)::equals);
        ConsumerRecord<String, byte[]> dead =
                records(Moved.TOPIC.deadLetters(), person).get(0);
        assertThat(header(dead, "ce_id")).isEqualTo(id);
        assertThat(header(dead, "ce_source")).isEqualTo("/talenta/other-service");
        assertThat(header(dead, "dead-letter-group")).isEqualTo("people");
        assertThat(header(dead, "dead-letter-topic")).isEqualTo("talenta.test.moves.v1");
        assertThat(header(dead, "dead-letter-offset")).containsOnlyDigits();
        assertThat(header(dead, "dead-letter-cause")).startsWith("IllegalArgumentException");
        assertThat(dead.value()).isEqualTo(EventJson.write(new Moved(person, 3, "Siti")));
    }

    @Test
    void whatIsNoEventIsADeadLetterAtOnce() {
        send(new ProducerRecord<>(Moved.TOPIC.name(), person, "{}".getBytes(StandardCharsets.UTF_8)));
        ProducerRecord<String, byte[]> unreadable = envelope(new Moved(person, 1, "Siti"))
                .record(Moved.TOPIC.name(), "{\"person\":".getBytes(StandardCharsets.UTF_8));
        send(unreadable);
        ProducerRecord<String, byte[]> tombstone = new ProducerRecord<>(Moved.TOPIC.name(), null, person, null);
        unreadable.headers().forEach(header -> tombstone.headers().add(header));
        tombstone
                .headers()
                .remove("ce_id")
                .add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        send(tombstone);
        await().until(
                        () -> select(
                                "select cause from dead_letter where key = '" + person + "' order by record_offset"),
                        causes -> causes.size() == 3);
        List<String> causes =
                select("select cause from dead_letter where key = '" + person + "' order by record_offset");
        assertThat(causes.get(0)).startsWith("MalformedEvent: no CloudEvent of the suite");
        assertThat(causes.get(1)).startsWith("MalformedEvent: data is no Move");
        assertThat(causes.get(2)).startsWith("MalformedEvent: there is no data");
        for (String id : select("select event_id from dead_letter where key = '" + person + "'")) {
            replay(id).then().statusCode(409);
        }
    }

    @Test
    void whatCanNeverBeSentIsParkedWithWhatIsBehindItAndQueuedAgain() {
        String refused = "no topic at all";
        say(new Strange(refused, person, 1), new Moved(person, 10, "Siti"), new Strange(refused, person, 2));
        awaitMoves(person, "10");
        await().until(
                        () -> select("select parked_cause from outbox where key = '" + person
                                + "' and parked_at is not null"),
                        causes -> causes.size() == 2);
        say(new Strange(refused, person, 3));
        await().until(
                        () -> select("select parked_cause from outbox where key = '" + person
                                + "' and parked_at is not null order by id"),
                        causes -> causes.size() == 3
                                && causes.get(0).startsWith("InvalidTopicException")
                                && causes.get(1).startsWith("behind"));
        // the operator corrects it, and has it sent
        select("update outbox set topic = 'talenta.test.moves.v1' where key = '" + person + "'");
        String id = select("select event_id from outbox where key = '" + person + "' order by id")
                .get(0);
        assertThat(awaitListed(id)).containsEntry("direction", "UNSENT").containsEntry("offset", null);
        replay(id).then().statusCode(200).body("outcome", equalTo("QUEUED"));
        awaitMoves(person, "1", "2", "3", "10");
        assertThat(records(Moved.TOPIC.name(), person))
                .extracting(record -> header(record, "ce_version"))
                .containsExactly("10", "1", "2", "3");
        assertThat(list().getList("data.id")).doesNotContain(id);
    }

    /** An event for a topic that there cannot be. */
    record Strange(String topicName, String person, int number) implements Event {
        @Override
        public Topic topic() {
            return Topic.facts(topicName);
        }

        @Override
        public String type() {
            return "id.talenta.test.moved.v1";
        }

        @Override
        public String key() {
            return person;
        }

        @Override
        public long version() {
            return number;
        }
    }

    @Test
    void onlyOperatorsSeeThem() {
        as(PROBOLINGGO).get("/v1/operations/people/dead-letters").then().statusCode(403);
        as(PROBOLINGGO)
                .post("/v1/operations/people/dead-letters/" + UUID.randomUUID() + "/replay")
                .then()
                .statusCode(403);
        replay(UUID.randomUUID().toString()).then().statusCode(404);
    }

    @Test
    void theyArePaged() {
        for (int n = 1; n <= 3; n++) {
            sendPoison(n);
        }
        await().until(
                        () -> select("select 1 from dead_letter where key = '" + person + "'")
                                .size(),
                        Integer.valueOf(3)::equals);
        String next = "/v1/operations/people/dead-letters?limit=1";
        int mine = 0;
        String before = "";
        while (next != null) {
            JsonPath page =
                    as(OPERATOR).get(next).then().statusCode(200).extract().jsonPath();
            for (Map<String, Object> letter : page.<Map<String, Object>>getList("data")) {
                assertThat(letter.get("at").toString()).isGreaterThanOrEqualTo(before);
                before = letter.get("at").toString();
                mine += letter.get("key").toString().endsWith(person.substring(32)) ? 1 : 0;
            }
            String cursor = page.getString("next");
            next = cursor == null ? null : "/v1/operations/people/dead-letters?limit=1&cursor=" + cursor;
        }
        assertThat(mine).isEqualTo(3);
    }

    @Test
    void theyAreMeasured() {
        awaitListed(sendPoison(1));
        say(new Strange("no topic either", person, 1));
        await().until(() -> value("talenta_dead_letters") >= 1 && value("talenta_outbox_parked") >= 1);
        assertThat(value("talenta_relay_leading")).isEqualTo(1);
        assertThat(value("talenta_relay_sent_total")).isPositive();
        String text = as(OPERATOR).get(metrics).asString();
        assertThat(text).contains("talenta_outbox_depth", "talenta_outbox_oldest_seconds");
        assertThat(text).contains("kafka_consumer_fetch_manager_records_lag_max");
    }

    private long value(String metric) {
        return as(OPERATOR)
                .get(metrics)
                .asString()
                .lines()
                .filter(line -> line.startsWith(metric + "{") || line.startsWith(metric + " "))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .filter(value -> !value.equals("NaN"))
                .mapToLong(value -> new BigDecimal(value).longValue())
                .sum();
    }
}
