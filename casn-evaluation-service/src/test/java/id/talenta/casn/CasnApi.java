package id.talenta.casn;

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
public final class CasnApi {

    private static final List<String> ENDED = List.of("COMPLETED", "FAILED", "CANCELLED");

    private final String token;

    private CasnApi(String token) {
        this.token = token;
    }

    /** As one of the development clients. */
    public static CasnApi as(String client) {
        return new CasnApi(TestTokens.of(client));
    }

    /** As somebody with exactly these agencies and scopes. */
    public static CasnApi as(String client, List<String> agencies, String... scopes) {
        return new CasnApi(TestTokens.with(client, agencies, scopes));
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

    public String createSelection(String agency) {
        Response created = post("/v1/selections", """
                {"kind":"CPNS","year":2024,"agency":"%s","name":"CPNS 2024 Sintetis"}""".formatted(agency));
        created.then().statusCode(201);
        return created.path("id");
    }

    public Response importCsv(String selection, String kind, String csv, String parameters) {
        return importBytes(selection, kind, csv.getBytes(StandardCharsets.UTF_8), parameters);
    }

    public Response importBytes(String selection, String kind, byte[] csv, String parameters) {
        return request()
                .contentType("text/csv")
                .body(csv)
                .post("/v1/selections/" + selection + "/imports?kind=" + kind + parameters);
    }

    /** Imports, waits, and gives the ended import. */
    public JsonPath imported(String selection, String kind, String csv, String parameters) {
        Response queued = importCsv(selection, kind, csv, parameters);
        queued.then().statusCode(202);
        return ended(queued.header("Location"));
    }

    public void importAll(String selection, String kind, String csv) {
        JsonPath ended = imported(selection, kind, csv, "");
        if (!"COMPLETED".equals(ended.getString("state"))) {
            throw new AssertionError("Import of " + kind + ": " + ended.prettify());
        }
    }

    /** Evaluates, waits, and gives the ended evaluation. */
    public JsonPath evaluated(String selection, String stage, boolean dryRun) {
        Response queued = post(
                "/v1/selections/" + selection + "/evaluations",
                "{\"stage\":\"" + stage + "\",\"dryRun\":" + dryRun + "}");
        queued.then().statusCode(202);
        return ended(queued.header("Location"));
    }

    public JsonPath evaluated(String selection, String stage) {
        JsonPath ended = evaluated(selection, stage, false);
        if (!"COMPLETED".equals(ended.getString("state"))) {
            throw new AssertionError("Evaluation of " + stage + ": " + ended.prettify());
        }
        return ended;
    }

    /** Waits until the work at an address has ended. */
    public JsonPath ended(String location) {
        String path = location.substring(location.indexOf("/v1/"));
        return await().pollInterval(Duration.ofMillis(10))
                .atMost(Duration.ofSeconds(60))
                .until(() -> get(path).jsonPath(), body -> ENDED.contains(body.getString("state")));
    }

    /** Appoints with a decree that counts from March 2025. */
    public Response appoint(String selection, String participant, String nip) {
        return post("/v1/appointments", """
                {"selection":"%s","participantNumber":"%s","nip":"%s","effectiveDate":"2025-03-01",
                 "decreeNumber":"813.3/1/425.203/2025","decreeDate":"2025-03-20"}""".formatted(selection, participant, nip));
    }

    public Response appointWithoutDecree(String selection, String participant) {
        return post("/v1/appointments", """
                {"selection":"%s","participantNumber":"%s"}""".formatted(selection, participant));
    }

    public Response patch(String path, String ifMatch, String json) {
        return request()
                .contentType("application/merge-patch+json")
                .header("If-Match", ifMatch)
                .body(json)
                .patch(path);
    }
}
