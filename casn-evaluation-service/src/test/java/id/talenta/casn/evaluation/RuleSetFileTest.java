package id.talenta.casn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallSelection;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** Rules are data: a file with another passing grade, laid into the directory of rule sets, changes the result. */
@QuarkusTest
class RuleSetFileTest extends CasnTest {

    private final CasnApi bkn = CasnApi.as("bkn");

    @Test
    void anotherThresholdInTheFileChangesTheResult() {
        // 103 has TWK 60: below 65 of 2024, at the 60 of the file for 2025
        assertThat(resultOf103(2024).getString("code")).isEqualTo("TL");
        JsonPath in2025 = resultOf103(2025);
        assertThat(in2025.getString("code")).isEqualTo("P/L");
        assertThat(in2025.getInt("reasons.find { it.criterion == 'TWK' }.bound"))
                .isEqualTo(60);
    }

    private JsonPath resultOf103(int year) {
        Response created = bkn.post(
                "/v1/selections",
                "{\"kind\":\"CPNS\",\"year\":" + year + ",\"agency\":\"35.74\",\"name\":\"Sintetis\"}");
        created.then().statusCode(201).body("ruleSet.code", equalTo("cpns-" + year));
        String selection = created.path("id");
        bkn.importAll(selection, "formations", SmallSelection.FORMATIONS);
        bkn.importAll(selection, "participants", SmallSelection.PARTICIPANTS);
        bkn.importAll(selection, "skd", SmallSelection.SKD);
        JsonPath evaluation = bkn.evaluated(selection, "SKD");
        assertThat(evaluation.getString("ruleSet.code")).isEqualTo("cpns-" + year);
        return bkn.get("/v1/evaluations/" + evaluation.getString("id") + "/results/103")
                .jsonPath();
    }

    @Test
    void ruleSetsAreReadable() {
        bkn.get("/v1/selection-rule-sets").then().statusCode(200).body("data.code", hasItems("cpns-2024", "cpns-2025"));
        Response one = bkn.get("/v1/selection-rule-sets/cpns-2024/versions/1");
        one.then()
                .statusCode(200)
                .body("verified", equalTo(true))
                .body("legalBasis", hasItem("KepmenPANRB 321/2024"))
                .body("payload.skd.shortlist.multiple", equalTo(3));
        bkn.request()
                .header("If-None-Match", one.header("ETag"))
                .get("/v1/selection-rule-sets/cpns-2024/versions/1")
                .then()
                .statusCode(304);
        bkn.get("/v1/selection-rule-sets/cpns-2024/versions/9").then().statusCode(404);
    }

    @Test
    void aYearWithoutRulesIsRefused() {
        bkn.post("/v1/selections", "{\"kind\":\"CPNS\",\"year\":2022,\"agency\":\"35.74\",\"name\":\"Sintetis\"}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/year"))
                .body("errors[0].code", equalTo("no-rule-set"));
    }
}
