package id.talenta.casn.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.OptimisedSelection;
import id.talenta.casn.SmallPppk;
import id.talenta.casn.SmallSelection;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Why somebody's result differs who was moved to an empty post in one evaluation and not, or otherwise, in the other. */
@QuarkusTest
class DiffCauseTest extends CasnTest {

    private final CasnApi bkn = CasnApi.as("bkn");

    @Test
    void postsOfAnotherFormationOfTheSamePositionAndQualificationAreTheCause() {
        String selection = OptimisedSelection.withSkb(bkn, "35.74");
        String real = bkn.evaluated(selection, "FINAL").getString("id");
        // 202 and 203 of F-2 are equal, and were undecided about the one empty post of 007
        diff(selection, real, "{\"quotas\":{\"007\":3}}")
                .body("data.participantNumber", contains("202", "203"))
                .body("data.causes", contains(List.of("QUOTA"), List.of("QUOTA")))
                .body("data[0].before.code", equalTo("UNDECIDED"))
                .body("data[0].before.quota", equalTo(1))
                .body("data[0].before.placedFormationCode", nullValue())
                .body("data[0].after.quota", equalTo(1))
                .body("data[0].after.placedFormationCode", equalTo("007"));
        // F-4 is of another position: nobody is moved there
        diff(selection, real, "{\"quotas\":{\"F-4\":3}}").body("data", equalTo(List.of()));
    }

    /** 105 is first and withdraws: that is the cause of theirs, and for those behind it is that others are ranked otherwise. */
    @Test
    void whoWithdrewBetweenTwoEvaluationsIsSaidToHave() {
        String selection = SmallSelection.withSkb(bkn, "35.74");
        String before = bkn.evaluated(selection, "FINAL").getString("id");
        bkn.importAll(selection, "outcomes", "participantNumber,outcome,reason\n105,WITHDRAWN,Surat 800/1\n");
        String after = bkn.evaluated(selection, "FINAL").getString("id");
        bkn.get("/v1/evaluations/" + before + "/diff/" + after)
                .then()
                .statusCode(200)
                .body("data.participantNumber", contains("101", "105", "106"))
                .body("data.causes", contains(List.of("RANKING"), List.of("INPUT"), List.of("RANKING")))
                .body("data[1].inputs", contains("outcome"))
                .body("data[1].after.code", equalTo("APS"));
        // SKD was evaluated before they left, and is evaluated again
        String skdBefore = bkn.get("/v1/evaluations/" + before).path("basedOn");
        String skdAfter = bkn.evaluated(selection, "SKD").getString("id");
        bkn.get("/v1/evaluations/" + skdBefore + "/diff/" + skdAfter)
                .then()
                .statusCode(200)
                .body("data.find { it.participantNumber == '105' }.causes", contains("INPUT"));
    }

    @Test
    void postsOfThePositionElsewhereAreTheCauseInPppk() {
        String selection = SmallPppk.withScores(bkn, "35.74");
        String real = bkn.evaluated(selection, "FINAL").getString("id");
        diff(selection, real, "{\"quotas\":{\"P-2\":2,\"P-3\":4}}")
                .body("data.participantNumber", contains("13"))
                .body("data.causes", contains(List.of("QUOTA")))
                .body("data[0].before.code", equalTo("R4"))
                .body("data[0].after.code", equalTo("R4/L-2"))
                .body("data[0].after.placedFormationCode", equalTo("P-2"));
    }

    @Test
    void whoDecidesATieOverAnUnfilledPostIsTheCauseInPppk() {
        String selection = SmallPppk.created(bkn, 2024, "35.74");
        bkn.importAll(selection, "formations", SmallPppk.FORMATIONS);
        bkn.importAll(selection, "participants", SmallPppk.PARTICIPANTS);
        bkn.importAll(selection, "pppk", SmallPppk.SCORES.replace("14,false,,,,", "14,true,300,80,60,30"));
        String real = bkn.evaluated(selection, "FINAL").getString("id");
        diff(selection, real, "{\"ruleSet\":{\"code\":\"pppk-2024\",\"version\":1}}")
                .body("data.participantNumber", contains("11", "14"))
                .body("data.before.code", contains("UNDECIDED", "UNDECIDED"))
                .body("data.after.code", contains("R3", "R3b"))
                .body("data.causes", contains(List.of("RULES"), List.of("RULES")));
    }

    private ValidatableResponse diff(String selection, String real, String whatIf) {
        JsonPath supposed = bkn.ended(bkn.post(
                        "/v1/selections/" + selection + "/evaluations",
                        "{\"stage\":\"FINAL\",\"whatIf\":" + whatIf + "}")
                .header("Location"));
        assertThat(supposed.getString("state")).isEqualTo("COMPLETED");
        return bkn.get("/v1/evaluations/" + real + "/diff/" + supposed.getString("id"))
                .then()
                .statusCode(200);
    }
}
