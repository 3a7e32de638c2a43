package id.talenta.platform.web.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.local.testing.TestTokens;
import id.talenta.platform.web.things.ThingsTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of refusal: status, media type, language, trace, headers, and nothing of our insides. */
@QuarkusTest
class AnswersTest extends ThingsTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void noTokenIsChallenged() {
        Response answer = given().get("/v1/things");
        assertProblem(answer, 401, "unauthorized");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void aTokenThatIsNotOursIsChallenged() {
        for (String token : List.of(
                "garbage",
                "a.b.c",
                TestTokens.expired("bkn"),
                TestTokens.withWrongAudience("bkn"),
                TestTokens.withWrongIssuer("bkn"),
                TestTokens.tampered("bkn"))) {
            Response answer = as(token).get("/v1/things");
            assertProblem(answer, 401, "invalid-token");
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        }
    }

    @Test
    void anotherSchemeIsNoToken() {
        Response answer = given().header("Authorization", "Basic YTpi").get("/v1/things");
        assertProblem(answer, 401, "unauthorized");
    }

    @Test
    void aRefusalComesBeforeAnyWordAboutTheInput() {
        assertProblem(given().get("/v1/things?unknown=1"), 401, "unauthorized");
        String reader = TestTokens.with("integrator", List.of("*"), "region:read");
        assertProblem(as(reader).contentType("application/json").body("{").post("/v1/things"), 403, "forbidden");
        assertProblem(as(TestTokens.with("nobody", List.of())).get("/v1/things?limit=x"), 403, "forbidden");
    }

    @Test
    void everyAnnotationMustHold() {
        String publisher = TestTokens.with("panselnas", List.of("*"), "casn:publish");
        assertProblem(as(publisher).post("/v1/things/a/publication"), 403, "forbidden");
    }

    @Test
    void whatIsNotThereIsAProblem() {
        assertProblem(somebody().get("/v1/nothing"), 404, "not-found");
        assertProblem(somebody().get("/elsewhere"), 404, "not-found");
        assertProblem(given().get("/v1/things/faults"), 401, "unauthorized");
        assertProblem(somebody().get("/v1/things/faults/invisible"), 404, "not-found");
    }

    @Test
    void anotherMethodIsToldWhichOnesThereAre() {
        Response answer = somebody().delete("/v1/things");
        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.header("Allow")).contains("GET").contains("POST");
    }

    @Test
    void mediaTypesThatAreNotServed() {
        assertProblem(somebody().accept("image/png").get("/v1/things"), 406, "not-acceptable");
        assertProblem(
                somebody().contentType("text/plain").body("a,b").post("/v1/things"), 415, "unsupported-media-type");
    }

    @Test
    void aFaultOfOursTellsNothing() {
        Response answer = somebody().get("/v1/things/faults/bug");
        assertProblem(answer, 500, "internal-error");
        assertThat(answer.asString()).doesNotContain("3574").doesNotContain("Exception");
        assertProblem(somebody().get("/v1/things/faults/teapot"), 500, "internal-error");
        assertProblem(somebody().get("/v1/things/answers/broken"), 500, "internal-error");
    }

    @Test
    void aKnownFaultHasItsOwnProblem() {
        assertProblem(somebody().get("/v1/things/faults/outage"), 503, "service-unavailable");
    }

    @Test
    void aProblemCarriesItsHeaders() {
        Response answer = somebody().get("/v1/things/faults/wait");
        assertProblem(answer, 503, "service-unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("7");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-                     | id | Tidak ditemukan",
                "en                    | en | Not found",
                "en-US,en;q=0.5        | en | Not found",
                "de, en;q=0.3          | en | Not found",
                "id-ID                 | id | Tidak ditemukan",
                "en;q=0.2, id;q=0.8    | id | Tidak ditemukan",
                "en;q=0                | id | Tidak ditemukan",
                "de                    | id | Tidak ditemukan",
                "*                     | id | Tidak ditemukan",
                ";;=,q=;               | id | Tidak ditemukan",
                "en;q=many             | id | Tidak ditemukan"
            })
    void theLanguageIsTheCallers(String header, String tag, String title) {
        Response answer = header == null
                ? as(TOKEN).get("/v1/nothing")
                : as(TOKEN).header("Accept-Language", header).get("/v1/nothing");
        assertThat(answer.header("Content-Language")).isEqualTo(tag);
        assertThat(problem(answer)).containsEntry("title", title);
    }

    @Test
    void aRefusalSpeaksTheLanguageToo() {
        Response answer = given().header("Accept-Language", "en").get("/v1/things");
        assertThat(problem(answer)).containsEntry("title", "Not authenticated");
    }

    @Test
    void theTraceIsTheCallers() {
        String traceparent = "00-" + TRACE + "-00f067aa0ba902b7-01";
        Response refused = given().header("traceparent", traceparent).get("/v1/things");
        assertThat(problem(refused)).containsEntry("traceId", TRACE);
        Response answered = somebody().header("traceparent", traceparent).get("/v1/things/trace");
        assertThat(answered.jsonPath().getString("thread")).startsWith("executor-thread");
        assertThat(answered.jsonPath().getString("traceId")).isEqualTo(TRACE);
        Response without = given().get("/v1/things");
        assertThat((String) problem(without).get("traceId"))
                .matches("[0-9a-f]{32}")
                .isNotEqualTo(TRACE);
    }

    private static void assertProblem(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(problem(answer))
                .containsEntry("type", "/problems/" + code)
                .containsEntry("code", code)
                .containsEntry("status", status)
                .containsKeys("title", "detail", "traceId");
        assertThat(answer.asString()).doesNotContain("id.talenta").doesNotContain("io.quarkus");
    }
}
