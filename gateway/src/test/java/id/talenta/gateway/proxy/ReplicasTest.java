package id.talenta.gateway.proxy;

import static org.hamcrest.Matchers.equalTo;

import id.talenta.gateway.testing.GatewayResource;
import id.talenta.gateway.testing.GatewayTest;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service of which one replica is gone and not yet left out. */
@QuarkusTest
class ReplicasTest extends GatewayTest {

    @Inject
    Upstreams upstreams;

    private Upstream alpha;
    private SocketAddress there;
    private SocketAddress gone;

    @BeforeEach
    void oneIsGone() throws IOException {
        alpha = upstreams.of("alpha");
        there = SocketAddress.inetSocketAddress(alpha.port(), "127.0.0.1");
        gone = SocketAddress.inetSocketAddress(GatewayResource.closedPort(), "127.0.0.1");
        alpha.replicas().found(List.of(gone, there));
    }

    @AfterEach
    void onlyTheOneThatIsThere() {
        alpha.replicas().found(List.of(there));
    }

    @Test
    void aReadGoesToTheNextOne() {
        for (int i = 0; i < 6; i++) {
            authorized().get("/v1/echo").then().statusCode(200).body("method", equalTo("GET"));
        }
    }

    @Test
    void soDoesAWriteWithItsWholeBody() {
        String body = "x".repeat(100_000);
        for (int i = 0; i < 6; i++) {
            authorized()
                    .contentType("text/csv")
                    .body(body)
                    .post("/v1/uploads")
                    .then()
                    .statusCode(200)
                    .body("bytes", equalTo(body.length()));
        }
    }

    @Test
    void ifAllAreGoneItIsABadGateway() {
        alpha.replicas().found(List.of(gone, gone));
        authorized().get("/v1/echo").then().statusCode(502).body("code", equalTo("bad-gateway"));
    }
}
