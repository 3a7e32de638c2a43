package id.talenta.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.talenta.local.testing.EventContract;
import id.talenta.local.testing.TestTokens;
import id.talenta.platform.data.events.TopicReader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** What this service tells the others, read from the broker. */
@QuarkusTest
class EventsTest extends RegionTest {

    private static final String AGENCIES = "talenta.region.agencies.v1";
    private static final String FACTS = "talenta.region.facts.v1";
    private static final String OPERATOR = TestTokens.with("ops", List.of(), "ops");

    private final EventContract contract = EventContract.load();

    @Inject
    TopicReader topics;

    private List<ConsumerRecord<String, byte[]>> told(String topic) {
        List<ConsumerRecord<String, byte[]>> told = new ArrayList<>();
        topics.read(topic, told::add);
        return told;
    }

    /** The events of a key, once there are so many. */
    private List<ConsumerRecord<String, byte[]>> told(String topic, String key, int events) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> told(topic).stream()
                                .filter(record -> record.key().equals(key))
                                .toList(),
                        found -> found.size() == events);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private JsonPath requireValid(ConsumerRecord<String, byte[]> record, String event) {
        assertThat(header(record, "ce_type")).isEqualTo("id.talenta.region." + event);
        assertThat(header(record, "ce_source")).isEqualTo("/talenta/region-service");
        assertThat(contract.violations(event, record.value())).isEmpty();
        return new JsonPath(new String(record.value(), StandardCharsets.UTF_8));
    }

    @Test
    void everyAgencyIsToldAtTheStartAndAgainOnDemand() {
        List<ConsumerRecord<String, byte[]>> all =
                await().atMost(Duration.ofSeconds(20)).until(() -> told(AGENCIES), found -> found.size() >= 39);
        all.forEach(record -> requireValid(record, "agency-changed.v1"));
        ConsumerRecord<String, byte[]> probolinggo = all.stream()
                .filter(record -> record.key().equals("35.74"))
                .findFirst()
                .orElseThrow();
        assertThat(new String(probolinggo.value(), StandardCharsets.UTF_8))
                .isEqualTo("{\"code\":\"35.74\",\"bpsCode\":\"3574\",\"kind\":\"KOTA\","
                        + "\"name\":\"Pemerintah Kota Probolinggo\",\"parent\":\"35\"}");
        assertThat(header(probolinggo, "ce_version")).isEqualTo("1");

        int before = told(AGENCIES).size();
        JsonPath published = with(OPERATOR)
                .post("/v1/operations/region/agency-publications")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(published.getInt("agencies")).isEqualTo(39);
        await().atMost(Duration.ofSeconds(20)).until(() -> told(AGENCIES).size(), size -> size == before + 39);
    }

    @Test
    void aCommitmentIsToldWhenItIsSignedAndWhenItsTitleIsMended() {
        String path = "/v1/regions/35.74/commitments";
        String location =
                post("bkpsdm-3574", path, """
                        {"signedOn":"2025-08-01","title":"Komitmen lanjutan",
                         "signatory":{"office":"Wali Kota Probolinggo"}}
                        """).then().statusCode(201).extract().header("Location");
        String id = location.substring(location.lastIndexOf('/') + 1);
        JsonPath data = requireValid(told(FACTS, id, 1).get(0), "commitment-signed.v1");
        assertThat(data.getString("agency")).isEqualTo("35.74");
        assertThat(data.getString("date")).isEqualTo("2025-08-01");

        change("bkpsdm-3574", path + "/" + id, "{\"points\":[{\"text\":\"Satu\",\"status\":\"OPEN\"}]}");
        change("bkpsdm-3574", path + "/" + id, "{\"title\":\"Komitmen kedua\"}");
        List<ConsumerRecord<String, byte[]>> both = told(FACTS, id, 2);
        assertThat(requireValid(both.get(1), "commitment-signed.v1").getString("title"))
                .isEqualTo("Komitmen kedua");
        assertThat(Long.parseLong(header(both.get(1), "ce_version"))).isGreaterThan(1);
    }

    @Test
    void aMeetingIsToldWhenItWasHeldAndNotBefore() {
        String location = post(
                        "kanreg2", "/v1/meetings", """
                        {"title":"Rapat persiapan","date":"%s","place":"Surabaya"}
                        """.formatted(LocalDate.now().plusDays(30)))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        String id = location.substring(location.lastIndexOf('/') + 1);
        change("kanreg2", "/v1/meetings/" + id, "{\"date\":\"2025-09-01\"}");
        JsonPath data = requireValid(told(FACTS, id, 1).get(0), "meeting-held.v1");
        assertThat(data.getString("date")).isEqualTo("2025-09-01");
        assertThat(data.getString("agency")).isEqualTo("35");
        change("kanreg2", "/v1/meetings/" + id, "{\"decisions\":[\"Lanjut\"]}");
        change("kanreg2", "/v1/meetings/" + id, "{\"title\":\"Rapat persiapan kedua\"}");
        assertThat(requireValid(told(FACTS, id, 2).get(1), "meeting-held.v1").getString("title"))
                .isEqualTo("Rapat persiapan kedua");
    }

    private static void change(String client, String path, String patch) {
        patch(client, path, tagOf(path), patch).then().statusCode(200);
    }

    @Test
    void operationsAreForOperators() {
        with(OPERATOR).get("/v1/operations/region/dead-letters").then().statusCode(200);
        as("bkpsdm-3574").get("/v1/operations/region/dead-letters").then().statusCode(403);
        as("bkpsdm-3574")
                .post("/v1/operations/region/agency-publications")
                .then()
                .statusCode(403);
        with(OPERATOR)
                .post("/v1/operations/region/dead-letters/0199a1b2-2222-7c3a-9d55-0f6e4f3f2a10/replay")
                .then()
                .statusCode(404);
    }
}
