package id.talenta.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.talenta.gateway.testing.GatewayTest;
import id.talenta.gateway.testing.RawHttp;
import id.talenta.gateway.testing.RawHttp.Answer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FailuresTest extends GatewayTest {

    @Test
    void aServiceThatIsDownIsABadGateway() {
        problem("/v1/dead", 502, "bad-gateway");
    }

    @Test
    void aServiceThatHangsUpIsABadGateway() {
        problem("/v1/answers/hang-up", 502, "bad-gateway");
    }

    @Test
    void aServiceThatIsSlowIsATimeout() {
        Instant start = Instant.now();
        problem("/v1/answers/slow", 504, "gateway-timeout");
        assertThat(Duration.between(start, Instant.now())).isBetween(Duration.ofMillis(900), Duration.ofMillis(4_500));
    }

    @Test
    void soIsOneThatIsSlowAfterABody() {
        authorized()
                .contentType("application/json")
                .body("{}")
                .post("/v1/answers/slow")
                .then()
                .statusCode(504)
                .body("code", equalTo("gateway-timeout"));
    }

    @Test
    void anUploadThatIsUnderWayMayTakeLongerThanAnyPatience() throws Exception {
        try (RawHttp http = raw()) {
            http.send(post("/v1/uploads", "text/csv", "Content-Length: 10"));
            for (int i = 0; i < 10; i++) {
                Thread.sleep(300);
                http.send("x");
            }
            Answer answer = http.read();
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains("\"bytes\":10");
        }
    }

    @Test
    void anUploadThatStopsIsGivenUp() throws Exception {
        try (RawHttp http = raw()) {
            http.send(post("/v1/uploads", "text/csv", "Content-Length: 10")).send("half");
            assertThat(http.read().status()).isEqualTo(504);
        }
    }

    @Test
    void anAnswerThatBreaksOffIsNotPassedForWhole() throws Exception {
        for (String kind : new String[] {"cut", "slow-half"}) {
            try (RawHttp http = raw()) {
                http.send("GET /v1/answers/" + kind + " HTTP/1.1\nHost: x\nAuthorization: Bearer " + token() + "\n\n");
                org.assertj.core.api.Assertions.assertThatThrownBy(http::read)
                        .as(kind)
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("broke off");
            }
        }
    }

    @Test
    void aConnectionThatWasClosedMeanwhileIsTriedOnceMoreForReads() {
        authorized().get("/v1/answers/stale-once").then().statusCode(200);
    }

    @Test
    void anErrorWithoutAProblemBecomesOne() {
        problem("/v1/answers/bare-503", 503, "service-unavailable").header("Retry-After", equalTo("5"));
        problem("/v1/answers/text-404", 404, "not-found");
        problem("/v1/answers/unheard-of", 502, "bad-gateway");
    }

    @Test
    void aProblemOfTheServiceIsPassedOn() {
        problem("/v1/answers/problem-409", 409, "echo-lost");
    }

    @Test
    void aServiceThatAnswersBeforeTheBodyIsThereIsHeard() throws Exception {
        try (RawHttp http = raw()) {
            http.send(post("/v1/answers/early-refusal", "application/json", "Content-Length: 100000"))
                    .send("{");
            Answer answer = http.read();
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("early");
        }
    }

    @Test
    void connectionsToAServiceAreUsedAgain() {
        int before = authorized().get("/v1/echo").path("connections");
        for (int i = 0; i < 5; i++) {
            authorized().get("/v1/echo").then().statusCode(200);
            authorized().get("/v1/answers/no-content").then().statusCode(204);
            authorized().get("/v1/answers/text-404").then().statusCode(404);
        }
        int after = authorized().get("/v1/echo").path("connections");
        assertThat(after - before).isLessThanOrEqualTo(1);
    }

    @Test
    void readinessTellsOfServicesButDoesNotDependOnThem() {
        problem("/v1/dead", 502, "bad-gateway");
        authorized().get("/v1/echo").then().statusCode(200);
        int management = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        anonymous()
                .port(management == 0 ? RestAssured.port : management)
                .get("/q/health/ready")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse problem(String path, int status, String code) {
        return authorized()
                .header("Accept-Language", "en")
                .get(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }

    private String post(String path, String type, String headers) {
        return "POST " + path + " HTTP/1.1\nHost: x\nAuthorization: Bearer " + token() + "\nContent-Type: " + type
                + "\n" + headers + "\n\n";
    }
}
