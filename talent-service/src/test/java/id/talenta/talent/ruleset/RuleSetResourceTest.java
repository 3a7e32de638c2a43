package id.talenta.talent.ruleset;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import id.talenta.local.testing.StackResource;
import id.talenta.local.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "talent"), @ResourceArg(name = "kafka", value = "true")})
class RuleSetResourceTest {

    @Test
    void everyVersionIsListedByCode() {
        as("integrator")
                .get("/v1/talent-rule-sets")
                .then()
                .statusCode(200)
                .body(
                        "data.code",
                        contains(
                                "talent-appraisal-2022",
                                "talent-cutoffs-90-70-78",
                                "talent-kepka-411-2025",
                                "talent-numbering-kemenkeu",
                                "talent-performance-by-predicate"))
                .body("data.verified", contains(false, false, false, false, false))
                .body("data[0].kind", equalTo("APPRAISAL"));
        Response first = as("integrator").get("/v1/talent-rule-sets?limit=2");
        first.then().body("data", hasSize(2));
        as("integrator")
                .get("/v1/talent-rule-sets?limit=2&cursor=" + first.path("next"))
                .then()
                .body("data.code", contains("talent-kepka-411-2025", "talent-numbering-kemenkeu"));
    }

    @Test
    void aVersionIsReadWithItsBasisAndItsRules() {
        Response one = as("integrator").get("/v1/talent-rule-sets/talent-kepka-411-2025/versions/1");
        one.then()
                .statusCode(200)
                .body("legalBasis", hasItem("Keputusan Kepala BKN 411/2025"))
                .body("confidence", equalTo("MEDIUM"))
                .body("payload.mapping.axes[0].cutoffs.high", equalTo(80))
                .body("payload.mapping.boxes", hasSize(9));
        as("integrator")
                .header("If-None-Match", one.header("ETag"))
                .get("/v1/talent-rule-sets/talent-kepka-411-2025/versions/1")
                .then()
                .statusCode(304);
        as("integrator")
                .get("/v1/talent-rule-sets/talent-kepka-411-2025/versions/9")
                .then()
                .statusCode(404);
        as("kanreg2").get("/v1/talent-rule-sets").then().statusCode(403);
    }

    private static RequestSpecification as(String client) {
        return RestAssured.given().auth().oauth2(TestTokens.of(client));
    }
}
