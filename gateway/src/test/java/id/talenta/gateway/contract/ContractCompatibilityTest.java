package id.talenta.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContractCompatibilityTest {

    private static final String RELEASED = """
            {"paths": {"/v1/things": {
               "get": {"operationId": "listThings", "security": [{"oauth2": ["a:read"]}],
                 "parameters": [{"name": "limit", "in": "query", "schema": {"type": "integer", "maximum": 200, "minimum": 1}}],
                 "responses": {
                   "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
                   "404": {"$ref": "#/components/responses/NotFound"}}},
               "post": {"operationId": "makeThing", "security": [{"oauth2": ["a:write"]}],
                 "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Request"}}}},
                 "responses": {"201": {"description": "made"}}}}},
             "components": {
               "responses": {"NotFound": {"description": "no"}},
               "schemas": {
                 "Thing": {"type": "object", "required": ["name"], "properties": {
                   "name": {"type": "string", "maxLength": 100},
                   "kind": {"type": "string", "enum": ["X", "Y"]},
                   "parts": {"type": "array", "maxItems": 10, "items": {"$ref": "#/components/schemas/Part"}}}},
                 "Part": {"type": ["string", "null"], "maxLength": 10},
                 "Request": {"type": "object", "required": ["name"], "properties": {
                   "name": {"type": "string", "minLength": 1},
                   "note": {"type": "string"}}}}}}
            """;

    private JsonNode released;
    private ObjectNode present;

    @BeforeEach
    void read() throws Exception {
        released = new ObjectMapper().readTree(RELEASED);
        present = released.deepCopy();
    }

    @Test
    void nothingChangedIsNoBreak() {
        assertThat(breaks(document -> {})).isEmpty();
    }

    @Test
    void additionsAreNoBreak() {
        assertThat(breaks(document -> {
                    object("/paths").putObject("/v1/others").putObject("get").putObject("responses");
                    object("/paths/~1v1~1things/get/responses").putObject("429");
                    object("/components/schemas/Thing/properties")
                            .putObject("colour")
                            .put("type", "string");
                    object("/components/schemas/Request/properties")
                            .putObject("colour")
                            .put("type", "string");
                    object("/components/schemas/Thing/properties/name").put("maxLength", 200);
                    object("/components/schemas/Request/properties/name").put("minLength", 0);
                    object("/paths/~1v1~1things/get")
                            .withArray("security")
                            .addObject()
                            .putArray("oauth2")
                            .add("b:read");
                    object("/paths/~1v1~1things/get")
                            .withArray("parameters")
                            .addObject()
                            .put("name", "sort")
                            .put("in", "query");
                }))
                .isEmpty();
    }

    @Test
    void whatIsGoneIsABreak() {
        assertThat(breaks(document -> object("/paths").remove("/v1/things")))
                .contains("GET /v1/things is gone", "POST /v1/things is gone");
        assertThat(breaks(
                        document -> object("/paths/~1v1~1things/get/responses").remove("404")))
                .containsExactly("GET /v1/things 404 is gone");
        assertThat(breaks(document ->
                        object("/components/schemas/Thing/properties").remove("kind")))
                .containsExactly("GET /v1/things 200 /kind is gone");
        assertThat(breaks(document ->
                        object("/components/schemas/Request/properties").remove("note")))
                .containsExactly("POST /v1/things body /note is gone");
        assertThat(breaks(document -> object("/paths/~1v1~1things/get").remove("parameters")))
                .containsExactly("GET /v1/things parameter limit is gone");
        assertThat(breaks(document ->
                        object("/paths/~1v1~1things/post/requestBody/content").remove("application/json")))
                .containsExactly("POST /v1/things body as application/json is gone");
    }

    @Test
    void aNarrowerLimitIsABreak() {
        assertThat(breaks(document ->
                        object("/components/schemas/Thing/properties/name").put("maxLength", 99)))
                .containsExactly("GET /v1/things 200 /name maxLength is narrower");
        assertThat(breaks(document ->
                        object("/components/schemas/Request/properties/note").put("maxLength", 9)))
                .containsExactly("POST /v1/things body /note maxLength is narrower");
        assertThat(breaks(document ->
                        object("/components/schemas/Request/properties/name").put("minLength", 2)))
                .containsExactly("POST /v1/things body /name minLength is narrower");
        assertThat(breaks(document ->
                        object("/paths/~1v1~1things/get/parameters/0/schema").put("maximum", 100)))
                .containsExactly("GET /v1/things parameter limit maximum is narrower");
        assertThat(breaks(document ->
                        object("/components/schemas/Request/properties/name").put("pattern", "^a$")))
                .containsExactly("POST /v1/things body /name pattern is another");
        assertThat(breaks(document -> object("/components/schemas/Part").put("type", "string")))
                .containsExactly("GET /v1/things 200 /parts items is no null any more");
        assertThat(breaks(document -> object("/components/schemas/Thing/properties/kind")
                        .putArray("enum")
                        .add("X")))
                .containsExactly("GET /v1/things 200 /kind may not be Y any more");
    }

    @Test
    void askingForMoreIsABreak() {
        assertThat(breaks(document -> object("/components/schemas/Request")
                        .withArray("required")
                        .add("note")))
                .containsExactly("POST /v1/things body /note is required now");
        assertThat(breaks(document -> object("/components/schemas/Thing").putArray("required")))
                .containsExactly("GET /v1/things 200 /name may be absent now");
        assertThat(breaks(document ->
                        object("/paths/~1v1~1things/get/parameters/0").put("required", true)))
                .containsExactly("GET /v1/things parameter limit is required now");
        assertThat(breaks(document ->
                        object("/paths/~1v1~1things/post/requestBody").put("required", true)))
                .containsExactly("POST /v1/things body is required now");
        assertThat(breaks(document -> ((com.fasterxml.jackson.databind.node.ArrayNode)
                                present.at("/paths/~1v1~1things/get/security/0/oauth2"))
                        .add("pii:read")))
                .containsExactly("GET /v1/things needs other scopes than [a:read]");
    }

    @Test
    void askingForNoTokenAnyMoreIsNoBreakAndTheOtherWayRoundIsOne() {
        assertThat(breaks(document -> object("/paths/~1v1~1things/get").putArray("security")))
                .isEmpty();
        ObjectNode operation = (ObjectNode) released.at("/paths/~1v1~1things/get");
        JsonNode asked = operation.get("security").deepCopy();
        operation.putArray("security");
        assertThat(breaks(document -> object("/paths/~1v1~1things/get").set("security", asked)))
                .containsExactly("GET /v1/things needs a token now");
    }

    @Test
    void anotherOperationIdIsABreak() {
        assertThat(breaks(document -> object("/paths/~1v1~1things/get").put("operationId", "all")))
                .containsExactly("GET /v1/things has another operationId");
    }

    private ObjectNode object(String pointer) {
        return (ObjectNode) present.at(pointer);
    }

    private List<String> breaks(Consumer<ObjectNode> change) {
        present = released.deepCopy();
        change.accept(present);
        return ContractCompatibility.breaks(released, present);
    }
}
