package id.talenta.region;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.local.testing.StackResource;
import id.talenta.local.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the tests against the running service share: one boot, one database, one broker. */
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "region"), @ResourceArg(name = "kafka", value = "true")})
public abstract class RegionTest {

    protected static final String FIRST_MEETING = "0198383a-4680-7000-8000-000000000035";
    protected static final String MERGE_PATCH = "application/merge-patch+json";

    /** A request of a development client, with problems in English. */
    protected static RequestSpecification as(String client) {
        return with(TestTokens.of(client));
    }

    protected static RequestSpecification with(String token) {
        return given().auth().oauth2(token).header("Accept-Language", "en").urlEncodingEnabled(false);
    }

    protected static Response get(String path) {
        return as("integrator").get(path);
    }

    protected static Response post(String client, String path, String json) {
        return as(client).contentType("application/json").body(json).post(path);
    }

    protected static Response patch(String client, String path, String ifMatch, String json) {
        return as(client)
                .contentType(MERGE_PATCH)
                .header("If-Match", ifMatch)
                .body(json)
                .patch(path);
    }

    protected static String tagOf(String path) {
        return get(path).then().statusCode(200).extract().header("ETag");
    }

    /** A problem with this status and code. */
    protected static JsonPath problem(Response response, int status, String code) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        JsonPath problem = response.jsonPath();
        assertThat(problem.getString("code")).isEqualTo(code);
        assertThat(problem.getString("type")).isEqualTo("/problems/" + code);
        assertThat(problem.getInt("status")).isEqualTo(status);
        assertThat(problem.getString("traceId")).matches("[0-9a-f]{32}");
        return problem;
    }

    /** Invalid input, of which the first place is in the body. */
    protected static void invalidBody(Response response, String pointer, String code) {
        JsonPath problem = problem(response, 400, "invalid-request");
        assertThat(problem.getString("errors[0].pointer"))
                .as(response.asString())
                .isEqualTo(pointer);
        assertThat(problem.getString("errors[0].code")).isEqualTo(code);
    }

    /** Invalid input, of which the first place is a parameter. */
    protected static void invalidParameter(Response response, String parameter, String code) {
        JsonPath problem = problem(response, 400, "invalid-request");
        assertThat(problem.getString("errors[0].parameter"))
                .as(response.asString())
                .isEqualTo(parameter);
        assertThat(problem.getString("errors[0].code")).isEqualTo(code);
    }

    /** Every entry of a list, following its links page by page. */
    protected static List<Map<String, Object>> all(String client, String path, int mostPerPage) {
        List<Map<String, Object>> all = new ArrayList<>();
        String next = path;
        while (next != null) {
            Response page = as(client).get(next);
            assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
            List<Map<String, Object>> data = page.jsonPath().getList("data");
            assertThat(data).isNotEmpty().hasSizeLessThanOrEqualTo(mostPerPage);
            all.addAll(data);
            String link = page.header("Link");
            String cursor = page.jsonPath().getString("next");
            assertThat(link == null).isEqualTo(cursor == null);
            if (link != null) {
                assertThat(link).endsWith(">; rel=\"next\"").contains("cursor=" + cursor);
                assertThat(data).hasSize(mostPerPage);
            }
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        return all;
    }
}
