package id.talenta.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;

import id.talenta.gateway.testing.GatewayTest;
import id.talenta.gateway.testing.RawHttp;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RoutingTest extends GatewayTest {

    @Test
    void anOperationOfTheContractReachesItsServiceUnchanged() {
        authorized()
                .get("/v1/echo/a%20b?view=x%2By")
                .then()
                .statusCode(200)
                .body("method", equalTo("GET"))
                .body("uri", equalTo("/v1/echo/a%20b?view=x%2By"));
    }

    @Test
    void aPathOutsideTheContractIsAProblemInTheCallersLanguage() {
        authorized()
                .header("Accept-Language", "en")
                .get("/v1/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Content-Language", "en")
                .body("type", equalTo("/problems/not-found"))
                .body("title", equalTo("Not found"))
                .body("traceId", matchesRegex("[0-9a-f]{32}"));
        authorized().get("/v1/nothing").then().body("title", equalTo("Tidak ditemukan"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/echo/",
                "/v1",
                "/v1/echo/1/2",
                "/q/health",
                "/q/openapi",
                "/q/metrics",
                "/webjars/swagger-ui/index.html",
                "/V1/echo"
            })
    void nothingButTheContractIsServed(String path) {
        authorized().get(path).then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void aMethodOutsideTheContractIsToldWhichOnesThereAre() {
        authorized()
                .delete("/v1/echo")
                .then()
                .statusCode(405)
                .header("Allow", equalTo("GET, HEAD, POST"))
                .body("code", equalTo("method-not-allowed"));
        authorized().options("/v1/public").then().statusCode(405).header("Allow", equalTo("GET, HEAD"));
    }

    @Test
    void anUnknownParameterIsNamed() {
        authorized()
                .get("/v1/echo?limit=1&colour=red&shape=round")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"))
                .body("errors.parameter", equalTo(List.of("colour", "shape")))
                .body("errors.code[0]", equalTo("unknown-parameter"))
                .body("errors.detail[0]", containsString("cursor, limit"))
                .body(not(containsString("red")));
    }

    @Test
    void parametersOfTheOperationThePathAndTheComponentsAreKnown() {
        authorized().get("/v1/echo?limit=1&cursor=x").then().statusCode(200);
        authorized().get("/v1/echo/1?view=x").then().statusCode(200);
        authorized().get("/v1/echo/1?limit=1").then().statusCode(400).body("errors", hasSize(1));
        authorized().get("/v1/echo?%6Cimit=1").then().statusCode(200);
        authorized().get("/v1/echo?access_token=x").then().statusCode(400);
    }

    @Test
    void aBrokenQueryGoesNowhere() throws Exception {
        try (RawHttp http = raw()) {
            RawHttp.Answer answer =
                    http.send("GET /v1/public?a=%zz HTTP/1.1\nHost: x\n\n").read();
            assertThat(answer.status()).isEqualTo(400);
        }
    }

    @Test
    void aLiteralSegmentGoesBeforeAPlaceholder() {
        authorized().get("/v1/echo/fixed?fixed=1").then().statusCode(200);
        authorized().get("/v1/echo/fixed?view=1").then().statusCode(400);
    }

    @Test
    void headIsServedWhereGetIs() {
        authorized().head("/v1/echo/1").then().statusCode(200).body(emptyString());
        authorized().head("/v1/nothing").then().statusCode(404).body(emptyString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/public/../echo",
                "/v1/../v1/echo",
                "/v1/%2e%2e/v1/echo",
                "//v1/echo",
                "/v1//echo",
                "/v1/./echo",
                "/v1/echo/a%2fb",
                "/v1/echo/a%00",
                "/v1/echo;x=y",
                "/v1/echo/..%2f..%2fq",
                "/docs/../v1/echo",
                "http://elsewhere.example/v1/../v1/echo"
            })
    void aPathThatTwoReadersCouldReadInTwoWaysGoesNowhere(String path) throws Exception {
        try (RawHttp http = raw()) {
            RawHttp.Answer answer = http.send(
                            "GET " + path + " HTTP/1.1\nHost: x\nAuthorization: Bearer " + token() + "\n\n")
                    .read();
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("path-not-normal");
        }
    }

    @Test
    void anAbsoluteTargetIsReducedToItsPath() throws Exception {
        try (RawHttp http = raw()) {
            RawHttp.Answer answer = http.send(
                            "GET http://elsewhere.example/v1/echo?limit=1 HTTP/1.1\nHost: x\nAuthorization: Bearer "
                                    + token() + "\n\n")
                    .read();
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains("\"uri\":\"/v1/echo?limit=1\"").doesNotContain("elsewhere");
        }
    }

    @Test
    void http10IsRefused() throws Exception {
        try (RawHttp http = raw()) {
            assertThat(http.send("GET /v1/public HTTP/1.0\n\n").read().status()).isEqualTo(505);
        }
    }
}
