package id.talenta.platform.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.talenta.platform.web.problem.CommonProblem;
import id.talenta.platform.web.problem.ProblemCatalogue;
import id.talenta.platform.web.things.ThingsTest;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the build adds to the contract of every operation. */
@QuarkusTest
class ContractTest extends ThingsTest {

    private JsonNode document;

    @BeforeEach
    void read() throws IOException {
        document = new ObjectMapper()
                .readTree(Path.of("target/openapi/openapi.json").toFile());
    }

    private void eachOperation(BiConsumer<String, JsonNode> check) {
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> operation.getValue().has("operationId"))
                        .forEach(operation ->
                                check.accept(operation.getKey() + " " + path.getKey(), operation.getValue())));
    }

    private JsonNode operation(String operationId) {
        List<JsonNode> found = new ArrayList<>();
        eachOperation((place, operation) -> {
            if (operation.get("operationId").asText().equals(operationId)) {
                found.add(operation);
            }
        });
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void theTestApplicationIsThere() {
        List<String> places = new ArrayList<>();
        eachOperation((place, operation) -> places.add(place));
        assertThat(places).hasSize(9).contains("get /v1/things", "patch /v1/things/{id}");
        assertThat(document.get("openapi").asText()).startsWith("3.1");
    }

    @Test
    void everyOperationHasTheProblemsThatEveryOperationHas() {
        eachOperation((place, operation) -> {
            for (String status : List.of("400", "401", "429", "500", "502", "503", "504")) {
                assertProblem(place, operation, status);
            }
            if (!isForEverybody(operation)) {
                assertProblem(place, operation, "403");
            }
            if (place.contains("{")) {
                assertProblem(place, operation, "404");
            }
        });
    }

    private static boolean isForEverybody(JsonNode operation) {
        return operation.get("operationId").asText().equals("announceThings");
    }

    @Test
    void anOperationForEverybodyNeedsNoScopeAndSaysHowLongItIsKept() {
        JsonNode announced = operation("announceThings");
        assertThat(announced.get("security").toString()).isEqualTo("[]");
        assertThat(announced.at("/responses/403").isMissingNode()).isTrue();
        assertThat(announced.at("/responses/200/headers/Cache-Control").isMissingNode())
                .isFalse();
        assertThat(operation("getThing")
                        .at("/responses/200/headers/Cache-Control")
                        .isMissingNode())
                .isTrue();
    }

    private void assertProblem(String place, JsonNode operation, String status) {
        JsonNode response = resolve(operation.get("responses").get(status));
        assertThat(response).as(place + " " + status).isNotNull();
        JsonNode content = response.at("/content/application~1problem+json");
        assertThat(content.at("/schema/$ref").asText())
                .as(place + " " + status)
                .isEqualTo("#/components/schemas/Problem");
        assertThat(content.at("/example/status").asText()).isEqualTo(status);
        if (status.equals("429") || status.equals("503")) {
            assertThat(response.at("/headers/Retry-After").isMissingNode()).isFalse();
        }
    }

    private JsonNode resolve(JsonNode node) {
        return node != null && node.has("$ref")
                ? document.at(node.get("$ref").asText().substring(1))
                : node;
    }

    @Test
    void everyAnswerHasTheHeadersOfTheGateway() {
        eachOperation((place, operation) -> operation
                .get("responses")
                .properties()
                .forEach(response -> {
                    JsonNode headers = resolve(response.getValue()).get("headers");
                    assertThat(headers).as(place + " " + response.getKey()).isNotNull();
                    assertThat(headers.has("RateLimit")
                                    && headers.has("RateLimit-Policy")
                                    && headers.has("Access-Control-Allow-Origin"))
                            .as(place + " " + response.getKey())
                            .isTrue();
                }));
        assertThat(operation("createThing")
                        .at("/responses/201/headers/Location")
                        .isMissingNode())
                .isFalse();
        assertThat(operation("getThing").at("/responses/200/headers/ETag").isMissingNode())
                .isFalse();
        document.at("/components/headers")
                .forEach(header ->
                        assertThat(header.at("/schema/maxLength").asInt()).isPositive());
    }

    @Test
    void everySuccessSaysWhatItAnswersWith() {
        List<String> statuses = new ArrayList<>();
        eachOperation((place, operation) -> operation.get("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .forEach(response -> {
                    statuses.add(response.getKey());
                    assertThat(response.getValue().path("content"))
                            .as(place + " " + response.getKey())
                            .isNotEmpty()
                            .allSatisfy(
                                    media -> assertThat(media.path("schema")).isNotEmpty());
                }));
        assertThat(statuses).contains("200", "201", "202");
        assertThat(operation("createThing")
                        .at("/responses/201/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/View");
        assertThat(operation("publishThing")
                        .at("/responses/202/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/View");
    }

    @Test
    void anOperationHasTheExamplesOfItsFile() {
        JsonNode created = operation("createThing");
        assertThat(created.at("/requestBody/content/application~1json/examples/small/value/quota")
                        .asInt())
                .isEqualTo(1);
        assertThat(created.at("/responses/201/content/application~1json/examples/small/summary")
                        .asText())
                .isEqualTo("A small thing");
        assertThat(operation("getThing").toString()).doesNotContain("\"examples\":{\"small\"");
    }

    @Test
    void whatIsPersonalIsMarked() {
        JsonNode view = document.at("/components/schemas/View/properties");
        assertThat(view.at("/subject/x-personal-data").asText()).isEqualTo("pii:read");
        assertThat(view.at("/client/x-personal-data").isMissingNode()).isTrue();
    }

    @Test
    void partsOfAPathAndHeadersOfTheConventionsAreDescribed() {
        assertThat(parameter("createThing", "Idempotency-Key")).contains("UUID of your own");
        assertThat(parameter("getThing", "If-None-Match")).contains("304");
        assertThat(parameter("getThing", "id")).isEqualTo("Id of the thing");
        assertThat(parameter("publishThing", "code")).isEqualTo("Code of the thing");
    }

    private String parameter(String operationId, String name) {
        for (JsonNode parameter : operation(operationId).get("parameters")) {
            if (parameter.get("name").asText().equals(name)) {
                return parameter.path("description").asText();
            }
        }
        return "";
    }

    @Test
    void theShapeOfAnOperationBringsItsProblems() {
        assertThat(described("createThing", "400"))
                .contains("invalid-request", "malformed-json")
                .doesNotContain("invalid-cursor");
        assertThat(described("createThing", "403")).contains("agency-out-of-scope", "four-eyes", "forbidden");
        assertThat(described("createThing", "409")).contains("conflict", "idempotency-in-flight");
        assertThat(described("createThing", "422")).contains("Idempotency key reused");
        assertThat(operation("createThing").at("/responses/413").isMissingNode())
                .isFalse();
        assertThat(operation("createThing").at("/responses/415").isMissingNode())
                .isFalse();
        assertThat(described("changeThing", "412")).isNotEmpty();
        assertThat(described("changeThing", "428")).isNotEmpty();
        assertThat(operation("listThings").at("/responses/428").isMissingNode()).isTrue();
        assertThat(operation("listThings").at("/responses/404").isMissingNode()).isTrue();
    }

    private String described(String operationId, String status) {
        return resolve(operation(operationId).get("responses").get(status))
                .get("description")
                .asText();
    }

    @Test
    void everyOperationNamesItsScopes() {
        eachOperation((place, operation) -> {
            if (isForEverybody(operation)) {
                return;
            }
            assertThat(operation.get("security")).as(place).isNotEmpty();
            operation
                    .get("security")
                    .forEach(one -> assertThat(one.get("oauth2")).as(place).isNotEmpty());
        });
        assertThat(operation("listThings").get("security").toString()).isEqualTo("[{\"oauth2\":[\"region:read\"]}]");
        assertThat(operation("publishThing").get("security"))
                .hasSize(2)
                .allSatisfy(alternative -> assertThat(alternative.get("oauth2"))
                        .hasSize(2)
                        .anySatisfy(scope -> assertThat(scope.asText()).isEqualTo("casn:publish")));
        JsonNode flows = document.at("/components/securitySchemes/oauth2/flows");
        assertThat(flows.at("/clientCredentials/scopes").has("pii:read")).isTrue();
        assertThat(flows.at("/authorizationCode/refreshUrl").asText()).startsWith("https://");
    }

    @Test
    void theProblemIsInTheContract() {
        JsonNode problem = document.at("/components/schemas/Problem");
        assertThat(problem.get("required")).extracting(JsonNode::asText).contains("type", "title", "status", "code");
        assertThat(problem.at("/properties/errors/maxItems").asInt()).isEqualTo(200);
        assertThat(document.at("/components/schemas/ProblemError/properties").has("pointer"))
                .isTrue();
    }

    @Test
    void everyProblemIsThereWithItsTexts() {
        JsonNode problems = document.get("x-problems");
        assertThat(problems).hasSize(CommonProblem.values().length);
        ProblemCatalogue.load(getClass().getClassLoader()).problems().forEach((code, entry) -> {
            assertThat(problems.at("/" + code + "/status").asInt()).isEqualTo(entry.status());
            assertThat(problems.at("/" + code + "/title/id").asText())
                    .isEqualTo(entry.title().id());
            assertThat(problems.at("/" + code + "/detail/en").asText())
                    .isEqualTo(entry.detail().en());
            assertThat(problems.at("/" + code + "/help/id").asText())
                    .isEqualTo(entry.help().id());
            assertThat(document.at("/components/responses").has(code)).isTrue();
        });
    }

    @Test
    void theDocumentSaysWhereAndOnWhichTerms() {
        assertThat(document.at("/info/license/identifier").asText()).isEqualTo("Apache-2.0");
        assertThat(document.get("servers")).allSatisfy(server -> {
            assertThat(server.get("url").asText()).startsWith("https://");
            assertThat(server.has("x-internal")).isTrue();
        });
    }
}
