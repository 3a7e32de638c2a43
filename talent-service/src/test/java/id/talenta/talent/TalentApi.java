package id.talenta.talent;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import id.talenta.local.testing.TestTokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** The service as its clients see it, with the tokens of the development realm. */
public final class TalentApi {

    public static final String MERGE_PATCH = "application/merge-patch+json";

    private static final List<String> ENDED = List.of("COMPLETED", "FAILED", "CANCELLED");

    private final String token;

    private TalentApi(String token) {
        this.token = token;
    }

    /** As one of the development clients. */
    public static TalentApi as(String client) {
        return new TalentApi(TestTokens.of(client));
    }

    /** As somebody with exactly these agencies and scopes. */
    public static TalentApi as(String client, List<String> agencies, String... scopes) {
        return new TalentApi(TestTokens.with(client, agencies, scopes));
    }

    public RequestSpecification request() {
        return given().auth().oauth2(token).header("Accept-Language", "en");
    }

    public Response get(String path) {
        return request().get(path);
    }

    public Response post(String path, String json) {
        return request().contentType("application/json").body(json).post(path);
    }

    public Response patch(String path, String ifMatch, String json) {
        return request()
                .contentType(MERGE_PATCH)
                .header("If-Match", ifMatch)
                .body(json)
                .patch(path);
    }

    public Response send(String csv, String parameters) {
        return request()
                .contentType("text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/v1/talent-imports" + parameters);
    }

    /** Imports, waits, and gives the ended import. */
    public JsonPath imported(String csv, String parameters) {
        Response queued = send(csv, parameters);
        queued.then().statusCode(202);
        return ended(queued.header("Location"));
    }

    /** The same for a file whose every row is good. */
    public JsonPath importedWhole(String csv, String parameters) {
        JsonPath ended = imported(csv, parameters);
        if (!"COMPLETED".equals(ended.getString("state"))) {
            throw new AssertionError(ended.prettify());
        }
        return ended;
    }

    public String rejectionsOf(JsonPath imported) {
        return get("/v1/talent-imports/" + imported.getString("id") + "/rejections")
                .asString();
    }

    /** Where the person with this NIP is. */
    public String pathOf(String nip) {
        Response found = post("/v1/talent-lookups", "{\"nip\":\"" + nip + "\"}");
        found.then().statusCode(200);
        return "/v1/talents/" + found.path("id");
    }

    /** Waits until the work at an address has ended. */
    public JsonPath ended(String location) {
        String path = location.substring(location.indexOf("/v1/"));
        return await().pollInterval(Duration.ofMillis(10))
                .atMost(Duration.ofSeconds(60))
                .until(() -> get(path).jsonPath(), body -> ENDED.contains(body.getString("state")));
    }
}
