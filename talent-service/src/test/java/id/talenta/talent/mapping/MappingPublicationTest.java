package id.talenta.talent.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.talenta.local.testing.StackResource;
import id.talenta.platform.data.database.Background;
import id.talenta.platform.data.events.EventJson;
import id.talenta.platform.web.security.Caller.Identity;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Publishing takes a second person, is told once, and makes the agency's figures. */
@QuarkusTest
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "talent"), @ResourceArg(name = "kafka", value = "true")})
class MappingPublicationTest {

    private static final String TOPIC = "talenta.talent.facts.v1";

    private final MappingApi bkn = MappingApi.as("bkn");
    private final MappingApi second = MappingApi.as("committee", List.of("*"), "talent:read", "talent:calibrate");

    @Inject
    PublishedBoxes published;

    @Inject
    Background background;

    @Inject
    Heard heard;

    @Test
    void publishingTakesASecondPersonAndIsToldOnce() throws Exception {
        String agency = "35.20";
        Roster.know(agency);
        for (int i = 0; i < 3; i++) {
            Roster.complete(agency);
        }
        Roster.person(agency, "CPNS");
        String path = bkn.completed(agency);
        assertThat(boxesOf(agency)).isEmpty();
        second.get(path + "/publication").then().statusCode(404);

        bkn.request().post(path + "/publication").then().statusCode(403).body("code", equalTo("four-eyes"));
        assertThat(told(id(path))).isEmpty();
        second.request()
                .post(path + "/publication")
                .then()
                .statusCode(201)
                .body("digest", equalTo(bkn.get(path).path("digest")));
        second.request().post(path + "/publication").then().statusCode(409).body("code", equalTo("mapping-published"));
        second.get(path + "/publication").then().statusCode(200);
        bkn.get(path).then().body("publishedAt", notNullValue());
        MappingApi.as("auditor")
                .get("/v1/audit/talent/entries?operation=publishMapping")
                .then()
                .body("data.find { it.outcome == 'COMMITTED' }.client", equalTo("committee"));

        assertThat(toldOf(path, 1)).singleElement().satisfies(record -> {
            assertThat(header(record, "ce_type")).isEqualTo("id.talenta.talent.mapping-published.v1");
            assertThat(header(record, "ce_version")).isEqualTo("1");
            JsonNode event = new ObjectMapper().readTree(record.value());
            assertThat(event.get("agency").asText()).isEqualTo(agency);
            assertThat(event.get("digest").asText()).isEqualTo(bkn.get(path).path("digest"));
            assertThat(event.get("counts").get("people").asInt()).isEqualTo(4);
            assertThat(event.get("counts").get("boxes").get("8").asInt()).isEqualTo(3);
            assertThat(event.get("counts").get("boxes").size()).isEqualTo(9);
        });
        assertThat(heard.agencies()).filteredOn(agency::equals).hasSize(1);
        PublishedBoxes.Boxes boxes = boxesOf(agency).orElseThrow();
        assertThat(boxes.people()).isEqualTo(4);
        assertThat(boxes.unmapped()).isEqualTo(1);
        assertThat(boxes.boxes()).hasSize(9).containsEntry(8, 3).containsEntry(1, 0);
        assertThat(boxes.ruleSet()).isEqualTo(MappingApi.KEPKA);
    }

    @Test
    void theFiguresAreThoseOfTheMappingThatWasPublishedLast() throws Exception {
        String agency = "35.21";
        Roster.know(agency);
        Roster.complete(agency);
        String first = bkn.completed(agency);
        second.request().post(first + "/publication").then().statusCode(201);
        Roster.complete(agency);
        String later = bkn.completed(agency);
        assertThat(boxesOf(agency).orElseThrow().people()).isEqualTo(1);
        second.request().post(later + "/publication").then().statusCode(201);
        assertThat(boxesOf(agency).orElseThrow().people()).isEqualTo(2);
        assertThat(later).endsWith(boxesOf(agency).orElseThrow().mapping().toString());
    }

    @Test
    void aMappingThatCameToNothingCannotBePublished() throws Exception {
        String agency = "35.22";
        Roster.know(agency);
        String id = bkn.mapped(agency, MappingApi.KEPKA).getString("id");
        second.request()
                .post("/v1/talent-mappings/" + id + "/publication")
                .then()
                .statusCode(409)
                .body("code", equalTo("mapping-not-completed"));
    }

    @Test
    void theEventFitsItsSchema() throws Exception {
        Map<Integer, Integer> boxes = new TreeMap<>();
        for (int box = 1; box <= 9; box++) {
            boxes.put(box, box);
        }
        MappingPublished event = new MappingPublished(
                UUID.randomUUID(),
                "35.74",
                "2026",
                MappingApi.KEPKA,
                1,
                "0".repeat(64),
                new MappingPublished.Counts(50, 45, 5, boxes));
        JsonNode data = new ObjectMapper().readTree(EventJson.write(event));
        JsonNode schema;
        try (InputStream file = getClass().getResourceAsStream("/events/mapping-published.v1.json")) {
            schema = new ObjectMapper().readTree(file);
        }
        assertSameFields(data, schema);
        assertSameFields(schema.get("examples").get(0), schema);
        assertThat(event.type()).isEqualTo("id.talenta.talent.mapping-published.v1");
        assertThat(schema.get("$id").asText()).endsWith(event.type());
    }

    private static void assertSameFields(JsonNode data, JsonNode schema) {
        assertThat(names(data)).containsExactlyInAnyOrderElementsOf(names(schema.get("properties")));
        List<String> required = new ArrayList<>();
        schema.get("required").forEach(name -> required.add(name.asText()));
        assertThat(names(data)).containsExactlyInAnyOrderElementsOf(required);
        schema.get("properties").properties().forEach(property -> {
            JsonNode value = data.get(property.getKey());
            String type = property.getValue().get("type").asText();
            assertThat(value.isObject() ? "object" : value.isInt() ? "integer" : "string")
                    .as(property.getKey())
                    .isEqualTo(type);
            if (value.isObject()) {
                assertSameFields(value, property.getValue());
            }
        });
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private Optional<PublishedBoxes.Boxes> boxesOf(String agency) throws Exception {
        AtomicReference<Optional<PublishedBoxes.Boxes>> found = new AtomicReference<>();
        background.actingFor(Identity.SYSTEM, () -> found.set(published.of(agency)));
        return found.get();
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** What was told of a mapping, once it has come. */
    private static List<ConsumerRecord<String, byte[]>> toldOf(String path, int expected) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> told(id(path)), records -> records.size() >= expected);
    }

    private static List<ConsumerRecord<String, byte[]>> told(String key) {
        String servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
            return found.stream().filter(record -> record.key().equals(key)).toList();
        }
    }
}
