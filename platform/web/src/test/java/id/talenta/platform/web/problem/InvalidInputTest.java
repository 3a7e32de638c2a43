package id.talenta.platform.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.platform.web.things.ThingsTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every wrong body and parameter is named by its place, and never repeated. */
@QuarkusTest
class InvalidInputTest extends ThingsTest {

    private static final String NIK = "3574011212900001";

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("unknown field", "{'name':'x','quota':1,'sise':'NIK'}", "/sise", "unknown-field"),
                Arguments.of("text for integer", "{'name':'x','quota':'1'}", "/quota", "wrong-type"),
                Arguments.of("text that is no number", "{'name':'x','quota':'NIK!'}", "/quota", "wrong-type"),
                Arguments.of("fraction for integer", "{'name':'x','quota':1.5}", "/quota", "not-a-value-of"),
                Arguments.of(
                        "too large an integer", "{'name':'x','quota':3574011212900001}", "/quota", "not-a-value-of"),
                Arguments.of("number for text", "{'name':3574011212900001,'quota':1}", "/name", "not-a-value-of"),
                Arguments.of("boolean for text", "{'name':true,'quota':1}", "/name", "not-a-value-of"),
                Arguments.of("object for text", "{'name':{'a':1},'quota':1}", "/name", "wrong-type"),
                Arguments.of("null for primitive", "{'name':'x','quota':null}", "/quota", "wrong-type"),
                Arguments.of("absent primitive", "{'name':'x'}", "/quota", "wrong-type"),
                Arguments.of("no such value", "{'name':'x','quota':1,'kind':'NIK'}", "/kind", "one-of"),
                Arguments.of("ordinal for enum", "{'name':'x','quota':1,'kind':1}", "/kind", "one-of"),
                Arguments.of("impossible date", "{'name':'x','quota':1,'day':'2025-02-30'}", "/day", "not-a-value-of"),
                Arguments.of("day number", "{'name':'x','quota':1,'day':20000}", "/day", "not-a-value-of"),
                Arguments.of(
                        "time behind a date",
                        "{'name':'x','quota':1,'day':'2025-02-01T00:00:00'}",
                        "/day",
                        "not-a-value-of"),
                Arguments.of("no instant", "{'name':'x','quota':1,'at':'NIK'}", "/at", "not-a-value-of"),
                Arguments.of("text for decimal", "{'name':'x','quota':1,'score':'1.5'}", "/score", "wrong-type"),
                Arguments.of("text for boolean", "{'name':'x','quota':1,'present':'true'}", "/present", "wrong-type"),
                Arguments.of("text for array", "{'name':'x','quota':1,'tags':'NIK'}", "/tags", "wrong-type"),
                Arguments.of(
                        "wrong type within",
                        "{'name':'x','quota':1,'parts':[{'size':1},{'size':'a'}]}",
                        "/parts/1/size",
                        "wrong-type"),
                Arguments.of("refuses itself", "{'name':'x','quota':1,'even':{'number':3}}", "/even", "invalid"),
                Arguments.of("array for object", "[1]", "", "wrong-type"),
                Arguments.of("null", "null", "", "required"),
                Arguments.of("blank", "{'name':' ','quota':1}", "/name", "required"),
                Arguments.of("too long", "{'name':'NIKNIK','quota':1}", "/name", "length"),
                Arguments.of("too small", "{'name':'x','quota':0}", "/quota", "minimum"),
                Arguments.of("zero", "{'name':'x','quota':1,'score':0}", "/score", "positive"),
                Arguments.of("digits", "{'name':'x','quota':1,'score':1.234}", "/score", "digits"),
                Arguments.of("pattern", "{'name':'x','quota':1,'agency':'a'}", "/agency", "format"),
                Arguments.of("element", "{'name':'x','quota':1,'tags':['a','NIK']}", "/tags/1", "length"),
                Arguments.of("nested", "{'name':'x','quota':1,'parts':[{'size':1},{}]}", "/parts/1/size", "required"),
                Arguments.of("keyed", "{'name':'x','quota':1,'byName':{'a/b':{}}}", "/byName/a~1b/size", "required"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void aWrongBodyIsNamedByItsPointer(String what, String body, String pointer, String code) {
        Response answer = post(body.replace('\'', '"').replace("NIK", NIK));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(problem(answer)).containsEntry("code", "invalid-request").containsEntry("status", 400);
        assertThat(error(answer)).containsEntry("pointer", pointer).containsEntry("code", code);
        assertThat(error(answer)).doesNotContainKeys("parameter", "header", "line");
        assertThat(answer.asString())
                .doesNotContain(NIK)
                .doesNotContain("talenta.platform")
                .doesNotContain("java.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"x\"                    | 1",
                "{\"name\":\"x\",\"name\":\"y\"}      | 1",
                "{\"name\":\"x\",\"quota\":1} {}      | 1",
                "{\"name\":x}                       | 1",
                "3574011212900001x                  | 1"
            })
    void aBodyThatIsNoJsonSaysLineAndColumn(String body, int line) {
        Response answer = post(body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(problem(answer)).containsEntry("code", "malformed-json");
        assertThat((String) problem(answer).get("detail")).matches(".*line " + line + ", column \\d+\\.");
        assertThat(answer.asString()).doesNotContain(NIK).doesNotContain("jackson");
    }

    @Test
    void aBodyThatIsAbsentIsAsked() {
        Response withType = somebody().contentType("application/json").post("/v1/things");
        assertThat(withType.statusCode()).isEqualTo(400);
        assertThat(error(withType)).containsEntry("pointer", "").containsEntry("code", "required");
        Response blank = post("  ");
        assertThat(blank.statusCode()).isEqualTo(400);
        Response nothing = somebody().post("/v1/things");
        assertThat(nothing.statusCode()).isIn(400, 415);
    }

    @Test
    void everyErrorIsNamedInOrder() {
        Response answer = post("{\"name\":\"\",\"quota\":0,\"parts\":[{}]}");
        assertThat(answer.jsonPath().getList("errors.pointer")).containsExactly("/name", "/parts/0/size", "/quota");
        assertThat((String) problem(answer).get("detail")).contains("(3)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unknown=1                  | unknown     | unknown-parameter",
                "limit=1&limit=2            | limit       | repeated",
                "limit=many                 | limit       | not-a-value-of",
                "limit=                     | limit       | not-a-value-of",
                "limit=0                    | limit       | minimum",
                "limit=201                  | limit       | maximum",
                "kind=MIDDLE                | kind        | one-of",
                "day=2025-02-30             | day         | not-a-value-of",
                "exact=yes                  | exact       | not-a-value-of",
                "since=1.5                  | since       | not-a-value-of",
                "offset-id=1-1-1-1-1        | offset-id   | not-a-value-of",
                "word=                      | word        | not-a-value-of",
                "word=longer                | word        | length"
            })
    void aWrongParameterIsNamed(String query, String parameter, String code) {
        Response answer = somebody().get("/v1/things?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(error(answer)).containsEntry("parameter", parameter).containsEntry("code", code);
        assertThat(error(answer)).doesNotContainKey("pointer");
    }

    @Test
    void theAllowedValuesAreTheNames() {
        assertThat(error(somebody().get("/v1/things?kind=MIDDLE")))
                .containsEntry("detail", "Must be one of: BIG, SMALL.");
        assertThat(somebody()
                        .get("/v1/things?kind=BIG&limit=200&day=2025-01-31&exact=true&since=5&word=five5")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aWrongHeaderIsNamed() {
        Response ofBean = somebody().header("X-Depth", "9").get("/v1/things");
        assertThat(error(ofBean)).containsEntry("header", "X-Depth").containsEntry("code", "maximum");
        Response ofMethod = somebody()
                .header("Idempotency-Key", "far-too-long-a-key")
                .contentType("application/json")
                .body("{\"name\":\"x\",\"quota\":1}")
                .post("/v1/things");
        assertThat(error(ofMethod)).containsEntry("header", "Idempotency-Key").containsEntry("code", "length");
    }

    @Test
    void aWrongPartOfThePathIsNamed() {
        Response answer = somebody().post("/v1/things/toolong/publication");
        assertThat(error(answer)).containsEntry("parameter", "code").containsEntry("code", "length");
    }

    @Test
    void aPartOfThePathThatCannotBeReadIsNotThere() {
        Response answer = somebody().get("/v1/things/no-uuid");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(problem(answer)).containsEntry("code", "not-found");
    }

    @Test
    void aLineOfACsvBodyIsNamed() {
        Response answer = somebody().get("/v1/things/faults/csv");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(error(answer))
                .containsEntry("line", 12)
                .containsEntry("column", "nik")
                .containsEntry("detail", "Its length must be 16 to 16.");
    }
}
