package id.talenta.casn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallPppk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** PPPK: who leaves, and ties that the committee decides, in a formation and over unfilled posts elsewhere. */
@QuarkusTest
class PppkTieFlowTest extends CasnTest {

    private final CasnApi bkn = CasnApi.as("bkn");

    @Test
    void whoLeftHasACodeOfTheirOwnNeedsNoScoresAndTakesNoPost() {
        String selection = SmallPppk.created(bkn, 2024, "35.74");
        bkn.importAll(selection, "formations", SmallPppk.FORMATIONS);
        bkn.importAll(selection, "participants", SmallPppk.PARTICIPANTS);
        bkn.importAll(selection, "pppk", SmallPppk.SCORES.replace("14,false,,,,\n", ""));
        assertThat(bkn.evaluated(selection, "FINAL", false).getString("failure.code"))
                .isEqualTo("participants-without-pppk");
        bkn.importAll(selection, "outcomes", """
                participantNumber,outcome,reason
                12,WITHDRAWN,Mengundurkan diri
                14,REQUIREMENTS_NOT_MET,Ijazah tidak sesuai
                """);
        JsonPath evaluation = bkn.evaluated(selection, "FINAL");
        String path = "/v1/evaluations/" + evaluation.getString("id");
        assertThat(evaluation.getMap("counts"))
                .containsEntry("participants", 5)
                .containsEntry("present", 3)
                .containsEntry("absent", 0)
                .containsEntry("excluded", 2)
                .containsEntry("selected", 3)
                .containsEntry("filledByOptimisation", 1)
                .containsEntry("empty", 0);
        bkn.get(path + "/results/12")
                .then()
                .body("code", equalTo("APS"))
                .body("rank", nullValue())
                .body("pppk.total", nullValue())
                .body("reasons.criterion", contains("PARTICIPATION"))
                .body("reasons[0].outcome", equalTo("WITHDRAWN"));
        bkn.get(path + "/results/14").then().body("code", equalTo("TMS"));
        bkn.get(path + "/results/11").then().body("code", equalTo("R3/L"));
        bkn.get(path + "/results/13").then().body("code", equalTo("R4/L-2"));
        assertThat(bkn.get(path + "/input.csv").asString())
                .contains("additional,outcome\n")
                .contains("true,150,60,50,20,,WITHDRAWN\n");
        assertVerified(path, 0);
        String before =
                bkn.post("/v1/selections/" + selection + "/evaluations", """
                {"stage":"FINAL","whatIf":{"ruleSet":{"code":"pppk-2024","version":1}}}""").header("Location");
        assertThat(bkn.ended(before).getString("failure.code")).isEqualTo("outcomes-without-code");
    }

    /** 12 has the post of P-1; 11 and 14 are equal, and there is one unfilled post, of P-2. */
    private String withATieElsewhere() {
        String selection = SmallPppk.created(bkn, 2024, "35.74");
        bkn.importAll(selection, "formations", SmallPppk.FORMATIONS);
        bkn.importAll(selection, "participants", SmallPppk.PARTICIPANTS);
        bkn.importAll(selection, "pppk", SmallPppk.SCORES.replace("14,false,,,,", "14,true,300,80,60,30"));
        return "/v1/evaluations/" + bkn.evaluated(selection, "FINAL").getString("id");
    }

    @Test
    void theCommitteeDecidesWhoOfEqualPeopleGetsAPostElsewhere() {
        String path = withATieElsewhere();
        bkn.get(path + "/results/11")
                .then()
                .body("code", equalTo("UNDECIDED"))
                .body("rank", equalTo(2))
                .body("placedFormationCode", nullValue())
                .body("reasons.find { it.criterion == 'RELOCATION' }.outcome", equalTo("UNDECIDED"))
                .body("reasons.find { it.criterion == 'RELOCATION' }.value", equalTo("P-2"))
                .body("reasons.last().criterion", equalTo("TIE"))
                .body("reasons.last().value", equalTo(2))
                .body("reasons.last().bound", equalTo(1))
                .body("reasons.last().verified", equalTo(false));
        bkn.get(path + "/results/13").then().body("code", equalTo("R4"));
        bkn.get(path)
                .then()
                .body("counts.undecided", equalTo(2))
                .body("counts.selected", equalTo(2))
                .body("counts.empty", equalTo(1));
        String digest = bkn.get(path).path("resultDigest");
        publish(path).then().statusCode(409).body("code", equalTo("ties-undecided"));

        decide(path, "P-1", "11").then().statusCode(409).body("code", equalTo("no-tie-to-decide"));
        decide(path, "P-2", "13").then().statusCode(400).body("errors[0].code", equalTo("not-in-tie"));
        decide(path, "P-2", "11\",\"14").then().statusCode(400).body("errors[0].code", equalTo("selects-wrong-number"));
        decide(path, "P-2", "14").then().statusCode(201);
        decide(path, "P-2", "11").then().statusCode(409).body("code", equalTo("no-tie-to-decide"));

        bkn.get(path + "/results/14")
                .then()
                .body("code", equalTo("R3b/L-2"))
                .body("placedFormationCode", equalTo("P-2"))
                .body("reasons.last().criterion", equalTo("COMMITTEE_DECISION"))
                .body("reasons.last().outcome", equalTo("SELECTED"));
        bkn.get(path + "/results/11")
                .then()
                .body("code", equalTo("R3"))
                .body("reasons.find { it.criterion == 'RELOCATION' }.outcome", equalTo("FILLED"))
                .body("reasons.last().outcome", equalTo("NOT_SELECTED"));
        bkn.get(path + "/results/13")
                .then()
                .body("reasons.find { it.criterion == 'RELOCATION' }.outcome", equalTo("FILLED"));
        bkn.get(path)
                .then()
                .body("counts.undecided", equalTo(0))
                .body("counts.selected", equalTo(3))
                .body("counts.notSelected", equalTo(2))
                .body("counts.filledByOptimisation", equalTo(1))
                .body("counts.empty", equalTo(0))
                .body("resultDigest", not(equalTo(digest)));
        bkn.get(path + "/decisions").then().body("data.formationCode", contains("P-2"));
        assertVerified(path, 1);
        publish(path).then().statusCode(201);
        assertVerified(path, 1);
    }

    /** 21 to 24 are equal: two may take V-1 and V-2, two V-1 and V-3; with two posts in V-1 all of them can have one. */
    @Test
    void aChoiceThatLeavesAPostEmptyWhichOneOfTheTieCouldHaveIsRefused() {
        String selection = SmallPppk.created(bkn, 2024, "35.74");
        bkn.importAll(selection, "formations", """
                formationCode,position,unit,location,needType,qualification,quota
                P-1,PERAWAT TERAMPIL,RSUD Satu,Kota Probolinggo,UMUM,D-III A; D-III B,1
                V-1,PERAWAT TERAMPIL,RSUD Dua,Kabupaten Probolinggo,UMUM,D-III A; D-III B,2
                V-2,PERAWAT TERAMPIL,RSUD Tiga,Kabupaten Pasuruan,UMUM,D-III A,1
                V-3,PERAWAT TERAMPIL,RSUD Empat,Kabupaten Malang,UMUM,D-III B,1
                """);
        StringBuilder people =
                new StringBuilder("participantNumber,nik,name,birthDate,sex,formationCode,qualification,priority\n");
        StringBuilder scores =
                new StringBuilder("participantNumber,present,technical,managerial,sociocultural,interview\n");
        for (int i = 20; i < 25; i++) {
            people.append("%d,35740110039800%d,Sintetis,1998-03-10,M,P-1,D-III %s,%s\n"
                    .formatted(i, i, i > 22 ? "B" : "A", i == 20 ? "R2" : "R3"));
            scores.append(i).append(",true,300,80,60,30\n");
        }
        bkn.importAll(selection, "participants", people.toString());
        bkn.importAll(selection, "pppk", scores.toString());
        String path = "/v1/evaluations/" + bkn.evaluated(selection, "FINAL").getString("id");
        bkn.get(path + "/results?code=UNDECIDED")
                .then()
                .body("data.participantNumber", contains("21", "22", "23", "24"));
        String digest = bkn.get(path).path("resultDigest");

        decide(path, "V-1", "21\",\"22")
                .then()
                .statusCode(400)
                .body("errors.code", contains("leaves-post-empty"))
                .body("errors[0].pointer", equalTo("/selected"));
        bkn.get(path).then().body("resultDigest", equalTo(digest)).body("counts.undecided", equalTo(4));
        bkn.get(path + "/decisions").then().body("data", empty());

        decide(path, "V-1", "22\",\"23").then().statusCode(201);
        bkn.get(path + "/results?code=R3/L-2")
                .then()
                .body("data.placedFormationCode", contains("V-2", "V-1", "V-1", "V-3"));
        assertVerified(path, 1);
        publish(path).then().statusCode(201);
    }

    @Test
    void byTheVersionBeforeNobodyGetsAPostThatEqualPeopleWouldHaveToShare() {
        String evaluation = withATieElsewhere();
        String selection = bkn.get(evaluation).path("selection");
        String location =
                bkn.post("/v1/selections/" + selection + "/evaluations", """
                {"stage":"FINAL","whatIf":{"ruleSet":{"code":"pppk-2024","version":1}}}""").header("Location");
        String path = "/v1/evaluations/" + bkn.ended(location).getString("id");
        bkn.get(path + "/results?code=UNDECIDED").then().body("data", empty());
        bkn.get(path + "/results/11")
                .then()
                .body("code", equalTo("R3"))
                .body("reasons.last().criterion", equalTo("RELOCATION"))
                .body("reasons.last().outcome", equalTo("UNDECIDED"));
        decide(path, "P-2", "11").then().statusCode(409).body("code", equalTo("no-tie-to-decide"));
        assertVerified(path, 0);
    }

    private Response decide(String path, String formation, String selected) {
        return bkn.post(path + "/decisions", """
                {"formationCode":"%s","selected":["%s"],"reason":"Rapat panitia: pengalaman kerja yang relevan.","reference":"BA-1"}""".formatted(formation, selected));
    }

    private static Response publish(String path) {
        return CasnApi.as("panselnas").request().post(path + "/publication");
    }

    private void assertVerified(String path, int decisions) {
        bkn.request()
                .post(path + "/verification")
                .then()
                .statusCode(200)
                .body("agrees", equalTo(true))
                .body("tieDecisions", equalTo(decisions));
    }
}
