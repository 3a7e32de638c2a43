package id.talenta.platform.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.local.testing.TestTokens;
import id.talenta.platform.web.things.ThingsTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Entity tags, preconditions, locations, agencies, four eyes: as the resources of the services use them. */
@QuarkusTest
class ConventionsTest extends ThingsTest {

    private static final String BODY = "{\"name\":\"x\",\"quota\":1}";

    @TestHTTPResource(value = "", management = true)
    URI management;

    private final String thing = "/v1/things/" + UUID.randomUUID();

    @Test
    void creatingAnswersWhereAndWhichVersion() {
        Response answer = post(BODY);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith("/v1/things/new");
        assertThat(answer.header("ETag")).isEqualTo("\"7\"");
    }

    @Test
    void whatIsKnownIsNotSentAgain() {
        Response first = somebody().get(thing);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.header("Vary")).contains("Accept-Language").contains("Authorization");
        Response again =
                somebody().header("If-None-Match", first.header("ETag")).get(thing);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.asString()).isEmpty();
        assertThat(somebody().header("If-None-Match", "\"6\"").get(thing).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aChangeNeedsTheVersionThatItChanges() {
        Response without = somebody().contentType("application/json").body(BODY).patch(thing);
        assertThat(without.statusCode()).isEqualTo(428);
        assertThat(error(without)).containsEntry("header", "If-Match");
        assertThat(change("\"6\"").statusCode()).isEqualTo(412);
        Response changed = change("\"7\"");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"8\"");
    }

    private Response change(String ifMatch) {
        return somebody()
                .contentType("application/json")
                .header("If-Match", ifMatch)
                .body(BODY)
                .patch(thing);
    }

    @Test
    void theCallerIsWhoTheTokenSays() {
        Response answer = somebody().get("/v1/things");
        assertThat(answer.jsonPath().getString("subject")).isEqualTo(TestTokens.subject("bkpsdm-3574"));
        assertThat(answer.jsonPath().getString("client")).isEqualTo("bkpsdm-3574");
        assertThat(answer.jsonPath().getList("agencies")).containsExactly("35.74");
        assertThat(answer.jsonPath().getBoolean("piiRead")).isFalse();
        String withPii = TestTokens.with("x", List.of("nonsense", "35.*"), "region:read", "pii:read");
        Response other = as(withPii).get("/v1/things");
        assertThat(other.jsonPath().getList("agencies")).containsExactly("35.*");
        assertThat(other.jsonPath().getBoolean("piiRead")).isTrue();
    }

    @Test
    void aWriteForAnotherAgencyIsRefused() {
        assertThat(post("{\"name\":\"x\",\"quota\":1,\"agency\":\"35.74\"}").statusCode())
                .isEqualTo(201);
        Response refused = post("{\"name\":\"x\",\"quota\":1,\"agency\":\"35.07\"}");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(problem(refused)).containsEntry("code", "agency-out-of-scope");
        assertThat((String) problem(refused).get("detail")).contains("35.07");
    }

    @Test
    void theSecondStepIsSomebodyElses() {
        Response same = publish(TestTokens.subject("bkpsdm-3574"));
        assertThat(same.statusCode()).isEqualTo(403);
        assertThat(problem(same)).containsEntry("code", "four-eyes");
        Response other = publish(TestTokens.subject("panselnas"));
        assertThat(other.statusCode()).isEqualTo(202);
        assertThat(other.header("Location")).endsWith("/v1/things/a");
    }

    private Response publish(String evaluatedBy) {
        return somebody().queryParam("evaluatedBy", evaluatedBy).post("/v1/things/a/publication");
    }

    @Test
    void healthAndMetricsAreOnTheirOwnPortOnly() {
        somebody().get("/v1/things");
        assertThat(RestAssured.get(management.resolve("/q/health/live")).statusCode())
                .isEqualTo(200);
        assertThat(RestAssured.get(management.resolve("/q/health/ready")).statusCode())
                .isEqualTo(200);
        String metrics = RestAssured.get(management.resolve("/q/metrics")).asString();
        assertThat(metrics).contains("http_server_requests").doesNotContain(thing);
        assertThat(RestAssured.get("/q/health/live").statusCode()).isEqualTo(404);
        assertThat(RestAssured.get("/q/metrics").statusCode()).isEqualTo(404);
    }
}
