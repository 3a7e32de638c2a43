package id.talenta.talent.mapping;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.talenta.local.testing.TestTokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;

/** Mappings as clients see them. */
final class MappingApi {

    static final String KEPKA = "talent-kepka-411-2025";

    private static final List<String> ENDED = List.of("COMPLETED", "FAILED", "CANCELLED");
    private static final String MAPPINGS = "/v1/talent-mappings";

    private final String token;

    private MappingApi(String token) {
        this.token = token;
    }

    /** As one of the development clients. */
    static MappingApi as(String client) {
        return new MappingApi(TestTokens.of(client));
    }

    /** As somebody with exactly these agencies and scopes. */
    static MappingApi as(String client, List<String> agencies, String... scopes) {
        return new MappingApi(TestTokens.with(client, agencies, scopes));
    }

    RequestSpecification request() {
        return given().auth().oauth2(token).header("Accept-Language", "en");
    }

    Response get(String path) {
        return request().get(path);
    }

    Response ask(String agency, String period, String ruleSet) {
        return request()
                .contentType("application/json")
                .body("{\"agency\":\"%s\",\"period\":\"%s\",\"ruleSet\":\"%s\"}".formatted(agency, period, ruleSet))
                .post(MAPPINGS);
    }

    static String thisYear() {
        return Integer.toString(Roster.TODAY.getYear());
    }

    /** Asks for a mapping, waits, and gives the ended one. */
    JsonPath mapped(String agency, String ruleSet) {
        Response queued = ask(agency, thisYear(), ruleSet);
        assertThat(queued.statusCode()).as(queued.asString()).isEqualTo(202);
        return ended(queued.header("Location"));
    }

    /** The same by the decree, for a mapping that completes; gives its path. */
    String completed(String agency) {
        JsonPath ended = mapped(agency, KEPKA);
        assertThat(ended.getString("state")).as(ended.prettify()).isEqualTo("COMPLETED");
        return MAPPINGS + "/" + ended.getString("id");
    }

    JsonPath ended(String location) {
        String path = location.substring(location.indexOf("/v1/"));
        return await().pollInterval(Duration.ofMillis(10))
                .atMost(Duration.ofSeconds(60))
                .until(() -> get(path).jsonPath(), body -> ENDED.contains(body.getString("state")));
    }
}
