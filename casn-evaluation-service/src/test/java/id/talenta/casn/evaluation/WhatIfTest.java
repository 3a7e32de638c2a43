package id.talenta.casn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallSelection;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Evaluations that suppose other posts or other rules, and have no consequence. */
@QuarkusTest
class WhatIfTest extends CasnTest {

    private final CasnApi bkn = CasnApi.as("bkn");

    @Test
    void withAnotherPostTheTieAtTheQuotaIsNone() {
        String selection = SmallSelection.withSkb(bkn, "35.74");
        JsonPath real = bkn.evaluated(selection, "FINAL");
        JsonPath supposed = whatIf(selection, "FINAL", "{\"quotas\":{\"F-1\":2}}");

        assertThat(supposed.getBoolean("dryRun")).isTrue();
        assertThat(supposed.getMap("whatIf")).containsEntry("F-1", 2);
        assertThat(supposed.getInt("counts.posts")).isEqualTo(3);
        assertThat(supposed.getInt("counts.selected")).isEqualTo(2);
        assertThat(supposed.getString("inputDigest")).isNotEqualTo(real.getString("inputDigest"));
        String id = supposed.getString("id");
        assertThat(bkn.get("/v1/evaluations/" + id + "/input.csv").asString()).contains("105,F-1,UMUM,2,100,120,190,");
        CasnApi.as("panselnas")
                .request()
                .post("/v1/evaluations/" + id + "/publication")
                .then()
                .statusCode(409)
                .body("code", equalTo("not-publishable"));
        bkn.get("/v1/evaluations/" + real.getString("id") + "/diff/" + id)
                .then()
                .body("data.participantNumber", contains("105", "106"))
                .body("data.causes", contains(java.util.List.of("QUOTA"), java.util.List.of("QUOTA")))
                .body("data[0].before.quota", equalTo(1))
                .body("data[0].after.quota", equalTo(2));
        bkn.get("/v1/evaluations/" + real.getString("id")).then().body("whatIf", nullValue());
        bkn.get("/v1/selections/" + selection + "/formations").then().body("data[0].quota", equalTo(1));
    }

    @Test
    void underAnotherRuleSetAnotherThresholdDecides() {
        String selection = SmallSelection.withSkd(bkn, "35.74");
        String real = bkn.evaluated(selection, "SKD").getString("id");
        JsonPath supposed = whatIf(selection, "SKD", "{\"ruleSet\":{\"code\":\"cpns-2025\",\"version\":1}}");

        assertThat(supposed.getString("ruleSet.code")).isEqualTo("cpns-2025");
        bkn.get("/v1/evaluations/" + real + "/diff/" + supposed.getString("id") + "?change=OUTCOME")
                .then()
                .body("summary.sameRuleSet", equalTo(false))
                .body("summary.sameInput", equalTo(true))
                .body("data.participantNumber", hasItem("103"))
                .body("data.find { it.participantNumber == '103' }.causes", contains("RULES"))
                .body("data.find { it.participantNumber == '103' }.before.code", equalTo("TL"))
                .body("data.find { it.participantNumber == '103' }.after.code", equalTo("P/L"));
        // a real final evaluation is not based on what was only supposed
        bkn.importAll(selection, "skb", SmallSelection.SKB);
        assertThat(bkn.evaluated(selection, "FINAL").getString("basedOn")).isEqualTo(real);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"quotas\":{\"X/9\":2}} | /whatIf/quotas/X~19 | unknown-formation",
                "{\"quotas\":{\"F-1\":0}} | /whatIf/quotas/F-1 | minimum",
                "{\"ruleSet\":{\"code\":\"cpns-2024\",\"version\":99}} | /whatIf/ruleSet | unknown-rule-set",
                "{\"ruleSet\":{\"code\":\"cpns-2024\"}} | /whatIf/ruleSet/version | required"
            })
    void whatCannotBeSupposedIsNamed(String whatIf, String pointer, String code) {
        String selection = bkn.createSelection("35.74");
        bkn.importAll(selection, "formations", SmallSelection.FORMATIONS);
        ask(selection, "SKD", whatIf, "")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));
        bkn.get("/v1/selections/" + selection + "/evaluations").then().body("data", equalTo(java.util.List.of()));
    }

    @Test
    void whatIsSupposedIsNeverForReal() {
        String selection = bkn.createSelection("35.74");
        ask(selection, "SKD", "{}", ",\"dryRun\":false")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/dryRun"));
    }

    private JsonPath whatIf(String selection, String stage, String whatIf) {
        Response queued = ask(selection, stage, whatIf, "");
        queued.then().statusCode(202);
        JsonPath ended = bkn.ended(queued.header("Location"));
        assertThat(ended.getString("state")).isEqualTo("COMPLETED");
        return ended;
    }

    private Response ask(String selection, String stage, String whatIf, String more) {
        return bkn.post(
                "/v1/selections/" + selection + "/evaluations",
                "{\"stage\":\"" + stage + "\",\"whatIf\":" + whatIf + more + "}");
    }
}
