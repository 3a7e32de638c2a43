package id.talenta.region;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import id.talenta.local.testing.TestTokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URL;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may call what: every operation of the contract, and none that is missing here. */
@QuarkusTest
class AccessTest extends RegionTest {

    private static final String SAMPLE = "0198383a-4680-7000-8000-000000013574";

    @TestHTTPResource(value = "/openapi", management = true)
    URL openapi;

    static Stream<Arguments> operations() {
        return Stream.of(
                arguments("listRegions", "GET", "/v1/regions", "region:read"),
                arguments("getRegion", "GET", "/v1/regions/{code}", "region:read"),
                arguments("changeRegion", "PATCH", "/v1/regions/{code}", "region:write"),
                arguments("listAgencies", "GET", "/v1/agencies", "region:read"),
                arguments("getAgency", "GET", "/v1/agencies/{code}", "region:read"),
                arguments("listMeetings", "GET", "/v1/meetings", "region:read"),
                arguments("recordMeeting", "POST", "/v1/meetings", "region:write"),
                arguments("getMeeting", "GET", "/v1/meetings/{id}", "region:read"),
                arguments("changeMeeting", "PATCH", "/v1/meetings/{id}", "region:write"),
                arguments("listCommitments", "GET", "/v1/regions/{code}/commitments", "region:read"),
                arguments("signCommitment", "POST", "/v1/regions/{code}/commitments", "region:write"),
                arguments("getCommitment", "GET", "/v1/regions/{code}/commitments/{id}", "region:read"),
                arguments("changeCommitment", "PATCH", "/v1/regions/{code}/commitments/{id}", "region:write"),
                arguments("listScorecards", "GET", "/v1/scorecards", "region:read"),
                arguments("getScorecard", "GET", "/v1/regions/{code}/scorecard", "region:read"),
                arguments("listRegionDeadLetters", "GET", "/v1/operations/region/dead-letters", "ops"),
                arguments("listRegionAuditEntries", "GET", "/v1/audit/region/entries", "audit:read"));
    }

    /** What takes no body, or an id that comes about in its own tests: called there. */
    private static Stream<Arguments> furtherOperations() {
        return Stream.of(
                arguments("replayRegionDeadLetter", "POST", "/v1/operations/region/dead-letters/{id}/replay", "ops"),
                arguments("publishAgencies", "POST", "/v1/operations/region/agency-publications", "ops"),
                arguments("rebuildScorecards", "POST", "/v1/operations/region/rebuilds", "ops"),
                arguments("getRebuild", "GET", "/v1/operations/region/rebuilds/{id}", "ops"),
                arguments("cancelRebuild", "POST", "/v1/operations/region/rebuilds/{id}/cancellation", "ops"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void eachOperationWantsItsScopeAndNoOther(String id, String method, String path, String scope) {
        problem(call(given(), method, path), 401, "unauthorized");
        problem(call(given().auth().oauth2("nonsense"), method, path), 401, "invalid-token");
        for (String bad : List.of(
                TestTokens.expired("bkn"),
                TestTokens.tampered("bkn"),
                TestTokens.withWrongAudience("bkn"),
                TestTokens.withWrongIssuer("bkn"))) {
            Response refused = call(with(bad), method, path);
            problem(refused, 401, "invalid-token");
            assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
        }
        String[] others = Stream.of("region:read", "region:write", "audit:read", "casn:write", "ops")
                .filter(other -> !other.equals(scope))
                .toArray(String[]::new);
        problem(call(with(TestTokens.with("someone", List.of("*"), others)), method, path), 403, "forbidden");
        assertThat(call(with(TestTokens.with("someone", List.of("*"), scope)), method, path)
                        .statusCode())
                .isIn(200, 400);
    }

    @Test
    void theContractHasTheseOperationsWithTheseScopes() {
        JsonPath contract = given().accept("application/json").get(openapi).jsonPath();
        Map<String, String> declared = new HashMap<>();
        Map<String, Map<String, Map<String, Object>>> paths = contract.getMap("paths");
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> declared.put(
                method.toUpperCase(java.util.Locale.ROOT) + " " + path + " " + operation.get("operationId"),
                operation.get("security").toString())));
        Map<String, String> expected = new HashMap<>();
        Stream.concat(operations(), furtherOperations())
                .map(Arguments::get)
                .forEach(operation -> expected.put(
                        operation[1] + " " + operation[2] + " " + operation[0], "[{oauth2=[" + operation[3] + "]}]"));
        assertThat(declared).isEqualTo(expected);
    }

    @Test
    void whatIsNotThereIsAProblemToo() {
        problem(as("bkn").get("/v1/nothing"), 404, "not-found");
        problem(as("bkn").delete("/v1/regions/35.74"), 405, "method-not-allowed");
        problem(as("bkn").accept("application/xml").get("/v1/regions"), 406, "not-acceptable");
    }

    private static Response call(RequestSpecification request, String method, String path) {
        String place = path.replace("{code}", "35.74")
                .replace("{id}", path.startsWith("/v1/meetings") ? FIRST_MEETING : SAMPLE);
        if (!method.equals("GET")) {
            // invalid on purpose: whoever gets as far as the body learns so, and nothing is written
            request.contentType("application/json").header("If-Match", "*").body("{\"colour\":\"red\"}");
        }
        return request.request(method, place);
    }
}
