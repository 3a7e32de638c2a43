package id.talenta.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import id.talenta.gateway.testing.GatewayResource;
import id.talenta.gateway.testing.GatewayTest;
import id.talenta.gateway.testing.RawHttp;
import id.talenta.local.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class AdmissionTest extends GatewayTest {

    @Test
    void withoutATokenOneIsAskedFor() {
        anonymous()
                .get("/v1/echo")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("code", equalTo("unauthorized"));
        anonymous()
                .header("Authorization", "Basic dXNlcjpwYXNz")
                .get("/v1/echo")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    static Stream<String> badTokens() {
        return Stream.of(
                TestTokens.expired("bkn"),
                TestTokens.withWrongAudience("bkn"),
                TestTokens.withWrongIssuer("bkn"),
                TestTokens.tampered("bkn"),
                "garbage",
                "a.b.c");
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void aTokenThatIsNotValidIsRefused(String token) {
        anonymous()
                .header("Authorization", "Bearer " + token)
                .get("/v1/echo")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("code", equalTo("invalid-token"));
    }

    @Test
    void twoTokensAreNone() throws Exception {
        try (RawHttp http = raw()) {
            RawHttp.Answer answer = http.send("GET /v1/echo HTTP/1.1\nHost: x\nAuthorization: Bearer " + token()
                            + "\nAuthorization: Bearer " + token() + "\n\n")
                    .read();
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.body()).contains("invalid-token");
        }
    }

    @Test
    void aScopeThatTheTokenLacksIsForbidden() {
        anonymous()
                .header("Authorization", "Bearer " + tokenWith("alpha:read"))
                .contentType("application/json")
                .body("{}")
                .post("/v1/echo")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }

    @Test
    void ofAlternativesAnyOneIsEnoughAndWithinOneAllAreNeeded() {
        status("/v1/either", 200, "alpha:read");
        status("/v1/either", 200, "ops");
        status("/v1/either", 403, "alpha:write");
        status("/v1/both", 403, "alpha:read");
        status("/v1/both", 403, "pii:read");
        status("/v1/both", 200, "pii:read", "alpha:read");
    }

    private void status(String path, int status, String... scopes) {
        anonymous()
                .header("Authorization", "Bearer " + tokenWith(scopes))
                .get(path)
                .then()
                .statusCode(status);
    }

    @Test
    void aPublicOperationNeedsNoTokenAndCountsAgainstTheAddress() {
        anonymous().get("/v1/public").then().statusCode(200).header("RateLimit", startsWith("\"address\";r="));
        status("/v1/public", 200, "of:another");
        anonymous()
                .header("Authorization", "Bearer " + tokenWith("of:another"))
                .get("/v1/public")
                .then()
                .statusCode(200)
                .header("RateLimit", startsWith("\"client\";r="));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void aPublicOperationRefusesATokenThatIsNotValid(String token) {
        anonymous()
                .header("Authorization", "Bearer " + token)
                .get("/v1/public")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("code", equalTo("invalid-token"));
        anonymous()
                .header("Authorization", "Basic dXNlcjpwYXNz")
                .get("/v1/public")
                .then()
                .statusCode(401);
    }

    @Test
    void aClientIsHeldToItsLimitAndNobodyElseIs() {
        String token = token();
        for (int i = 0; i < GatewayResource.CLIENT_LIMIT; i++) {
            Response response =
                    anonymous().header("Authorization", "Bearer " + token).get("/v1/echo");
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.header("RateLimit-Policy"))
                    .isEqualTo("\"client\";q=" + GatewayResource.CLIENT_LIMIT + ";w=60");
            assertThat(response.header("RateLimit")).matches("\"client\";r=\\d+;t=\\d+");
        }
        Response refused =
                anonymous().header("Authorization", "Bearer " + token).get("/v1/echo");
        // a slow machine may have earned a request or two back in the meantime
        for (int i = 0; i < GatewayResource.CLIENT_LIMIT && refused.statusCode() == 200; i++) {
            refused = anonymous().header("Authorization", "Bearer " + token).get("/v1/echo");
        }
        refused.then()
                .statusCode(429)
                .body("code", equalTo("rate-limited"))
                .header("RateLimit", startsWith("\"client\";r=0;t="));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        anonymous()
                .header("Authorization", "Bearer " + TestTokens.with("another", java.util.List.of(), "alpha:read"))
                .get("/v1/echo")
                .then()
                .statusCode(200);
    }

    @Test
    void everyAnswerTellsTheLimitAndTheOriginThatMayCall() {
        for (String path : new String[] {"/v1/echo", "/v1/nothing", "/problems", "/v1/..", "/docs"}) {
            anonymous()
                    .get(path)
                    .then()
                    .header("RateLimit", startsWith("\"address\";r="))
                    .header("RateLimit-Policy", startsWith("\"address\";q="))
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .header("Strict-Transport-Security", startsWith("max-age="))
                    .header("Access-Control-Allow-Origin", equalTo("https://portal.example"));
        }
    }
}
