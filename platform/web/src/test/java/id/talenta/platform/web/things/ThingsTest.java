package id.talenta.platform.web.things;

import static io.restassured.RestAssured.given;

import id.talenta.local.testing.StackResource;
import id.talenta.local.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** What the tests against the running application share: one boot for all of them. */
@QuarkusTestResource(StackResource.class)
public abstract class ThingsTest {

    /** Somebody with every scope that the things ask for, for Kota Probolinggo alone. */
    protected static final String TOKEN = TestTokens.with(
            "bkpsdm-3574", List.of("35.74"), "region:read", "region:write", "casn:publish", "casn:read");

    protected static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    protected static RequestSpecification somebody() {
        return as(TOKEN).header("Accept-Language", "en");
    }

    protected static Response post(String json) {
        return somebody().contentType("application/json").body(json).post("/v1/things");
    }

    protected static Map<String, Object> problem(Response response) {
        return response.jsonPath().getMap("");
    }

    protected static Map<String, Object> error(Response response) {
        return response.jsonPath().getMap("errors[0]");
    }
}
