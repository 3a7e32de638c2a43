package id.talenta.gateway.door;

import static org.hamcrest.Matchers.equalTo;

import id.talenta.gateway.testing.GatewayResource;
import id.talenta.gateway.testing.GatewayTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(KeycloakDownTest.NobodyThere.class)
class KeycloakDownTest extends GatewayTest {

    public static class NobodyThere implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                return Map.of(
                        "quarkus.oidc.auth-server-url",
                        "http://127.0.0.1:" + GatewayResource.closedPort() + "/realms/talenta",
                        "quarkus.oidc.public-key",
                        "",
                        "quarkus.oidc.connection-retry-count",
                        "1");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void whoCannotBeVerifiedIsAskedToComeBack() {
        authorized()
                .get("/v1/echo")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", equalTo("5"))
                .body("code", equalTo("service-unavailable"));
        anonymous().get("/v1/echo").then().statusCode(401);
        anonymous().get("/v1/public").then().statusCode(200);
    }
}
