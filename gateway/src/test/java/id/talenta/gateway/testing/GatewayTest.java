package id.talenta.gateway.testing;

import id.talenta.local.testing.StackResource;
import id.talenta.local.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;

/** What every test of the running gateway needs. */
@QuarkusTestResource(StackResource.class)
@QuarkusTestResource(GatewayResource.class)
public abstract class GatewayTest {

    /** A client that no other test is, so that none uses up another's limit. */
    private final String client = "client-" + UUID.randomUUID();

    protected String token() {
        return TestTokens.with(client, List.of("*"), "alpha:read", "alpha:write");
    }

    protected String tokenWith(String... scopes) {
        return TestTokens.with(client, List.of("*"), scopes);
    }

    protected RequestSpecification authorized() {
        return anonymous().header("Authorization", "Bearer " + token());
    }

    protected static RequestSpecification anonymous() {
        return RestAssured.given().urlEncodingEnabled(false).redirects().follow(false);
    }

    protected static RawHttp raw() throws java.io.IOException {
        return RawHttp.to(RestAssured.port);
    }
}
