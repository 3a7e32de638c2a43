package id.talenta.platform.web.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import id.talenta.local.testing.TestTokens;
import id.talenta.platform.web.things.ThingsTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An operation for everybody. */
@QuarkusTest
class ForEverybodyTest extends ThingsTest {

    private static final String PATH = "/v1/things/announced";

    @Test
    void withoutATokenNobodyIsAskingAndNoAgencyIsTheirs() {
        given().get(PATH)
                .then()
                .statusCode(200)
                .body("subject", equalTo("anonymous"))
                .body("agencies", equalTo(List.of()))
                .body("piiRead", equalTo(false));
    }

    @Test
    void anyTokenThatIsValidWillDo() {
        as(TestTokens.with("somebody", List.of("35.07"), "talent:read"))
                .get(PATH)
                .then()
                .statusCode(200)
                .body("client", equalTo("somebody"));
    }

    static Stream<String> wrong() {
        return Stream.of(
                "Bearer garbage",
                "Bearer " + TestTokens.expired("bkn"),
                "Bearer " + TestTokens.withWrongAudience("bkn"),
                "Bearer " + TestTokens.tampered("bkn"),
                "Basic dXNlcjpwYXNz");
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aTokenThatIsNotValidIsRefused(String authorization) {
        given().header("Authorization", authorization)
                .get(PATH)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void itIsKeptForAWhileAndAskedForByItsTag() {
        given().get(PATH)
                .then()
                .header("Cache-Control", equalTo("public, max-age=60"))
                .header("ETag", equalTo("\"7\""))
                .header("Vary", nullValue());
        given().header("If-None-Match", "W/\"7\"")
                .get(PATH)
                .then()
                .statusCode(304)
                .header("Cache-Control", equalTo("public, max-age=60"))
                .header("ETag", equalTo("\"7\""));
    }

    @Test
    void everyOtherOperationNeedsOne() {
        given().get("/v1/things").then().statusCode(401).body("code", equalTo("unauthorized"));
    }
}
