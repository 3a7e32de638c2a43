package id.talenta.casn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallPppk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A PPPK selection from its files to an appointment with an NI PPPK. */
@QuarkusTest
class PppkFlowTest extends CasnTest {

    private final CasnApi bkn = CasnApi.as("bkn");

    @Test
    void priorityDecidesThenScoreAndAnUnfilledPostIsGivenElsewhere() throws Exception {
        String selection = SmallPppk.withScores(bkn, "35.74");
        JsonPath evaluation = bkn.evaluated(selection, "FINAL");
        String path = "/v1/evaluations/" + evaluation.getString("id");

        assertThat(evaluation.getString("ruleSet.code")).isEqualTo("pppk-2024");
        assertThat(evaluation.getMap("counts"))
                .containsEntry("participants", 5)
                .containsEntry("present", 4)
                .containsEntry("absent", 1)
                .containsEntry("met", 4)
                .containsEntry("selected", 3)
                .containsEntry("notSelected", 1)
                .containsEntry("filled", 3)
                .containsEntry("empty", 0);
        bkn.get(path + "/results/12")
                .then()
                .body("code", equalTo("R2/L"))
                .body("rank", equalTo(1))
                .body("placedFormationCode", nullValue())
                .body("pppk.total", equalTo(280))
                .body("reasons.find { it.criterion == 'CUT_PRIORITY' }.outcome", equalTo("AHEAD"));
        bkn.get(path + "/results/11")
                .then()
                .body("code", equalTo("R3/L-2"))
                .body("rank", equalTo(2))
                .body("placedFormationCode", equalTo("P-2"))
                .body("reasons.find { it.criterion == 'RELOCATION' }.outcome", equalTo("MOVED"))
                .body("reasons.find { it.criterion == 'RELOCATION' }.value", equalTo("P-2"));
        bkn.get(path + "/results/13")
                .then()
                .body("code", equalTo("R4"))
                .body("pppk.priority", equalTo("R4"))
                .body("pppk.technicalTest", equalTo(400))
                .body("reasons.find { it.criterion == 'RELOCATION' }.outcome", equalTo("FILLED"))
                .body("reasons.text.id", everyItem(notNullValue()));
        bkn.get(path + "/results/14").then().body("code", equalTo("TH")).body("pppk.total", nullValue());
        bkn.get(path + "/results/31")
                .then()
                .body("code", equalTo("R3/L"))
                .body("reasons.find { it.criterion == 'TOTAL' }.bound", equalTo(445));
        bkn.get(path + "/results?code=R3/L-2").then().body("data.participantNumber", equalTo(List.of("11")));

        assertThat(sha256(path + "/input.csv")).isEqualTo(evaluation.getString("inputDigest"));
        assertThat(sha256(path + "/results.csv")).isEqualTo(evaluation.getString("resultDigest"));
        assertThat(bkn.get(path + "/input.csv").asString()).contains("\n,P-2,UMUM,1,PERAWAT TERAMPIL,");
        assertThat(bkn.evaluated(selection, "FINAL").getString("resultDigest"))
                .isEqualTo(evaluation.getString("resultDigest"));
    }

    @Test
    void whoPassedIsAppointedWithAnNiPppkToThePostThatIsTheirs() {
        String selection = SmallPppk.withScores(bkn, "35.74");
        String evaluation = bkn.evaluated(selection, "FINAL").getString("id");
        bkn.appointWithoutDecree(selection, "11").then().statusCode(409).body("code", equalTo("final-not-published"));
        CasnApi.as("panselnas")
                .request()
                .post("/v1/evaluations/" + evaluation + "/publication")
                .then()
                .statusCode(201);

        bkn.appointWithoutDecree(selection, "13").then().statusCode(409).body("code", equalTo("not-passed"));
        // digits 13 and 14 of an NI PPPK are a code from 21, not the month of a CPNS
        bkn.appoint(selection, "11", "199803102025032901")
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("nip-term"));
        bkn.appoint(selection, "11", "199803102025212901")
                .then()
                .statusCode(201)
                .body("employment", equalTo("PPPK"))
                .body("formationCode", equalTo("P-2"))
                .body("state", equalTo("SK_TERBIT"));
        bkn.appoint(selection, "12", "199803102025211902")
                .then()
                .statusCode(201)
                .body("formationCode", equalTo("P-1"));
        bkn.get("/v1/selections/" + selection).then().body("kind", equalTo("PPPK"));
    }

    @Test
    void everyComparisonAtTheCutOfTheOwnFormationAndOfThePostsElsewhereIsShown() {
        String selection = SmallPppk.withScores(bkn, "35.74");
        String path = "/v1/evaluations/" + bkn.evaluated(selection, "FINAL").getString("id") + "/results/";
        bkn.get(path + "13").then().body("comparisons", nullValue());
        bkn.get(path + "13?explain=full")
                .then()
                .statusCode(200)
                .body("comparisons.formationCode", equalTo(List.of("P-1", "P-1", "P-2")))
                .body("comparisons.participantNumber", equalTo(List.of("12", "11", "11")))
                .body("comparisons.code", equalTo(List.of("R2/L", "R3/L-2", "R3/L-2")))
                .body("comparisons[0].criteria.criterion", equalTo(List.of("CUT_PRIORITY")))
                .body("comparisons[0].criteria[0].outcome", equalTo("BEHIND"))
                .body("comparisons[0].criteria[0].value", equalTo("R4"))
                .body("comparisons[0].criteria[0].bound", equalTo("R2"));
        bkn.get(path + "11?explain=full")
                .then()
                .body("comparisons.formationCode", equalTo(List.of("P-1", "P-2")))
                .body("comparisons.participantNumber", equalTo(List.of("12", "13")))
                .body("comparisons[1].criteria[0].outcome", equalTo("AHEAD"));
        bkn.get(path + "14?explain=full").then().body("comparisons", equalTo(List.of()));
    }

    @Test
    void otherNumbersOfPostsAndAnotherVersionOfTheRulesAreSupposed() {
        String selection = SmallPppk.withScores(bkn, "35.74");
        String location =
                bkn.post("/v1/selections/" + selection + "/evaluations", """
                {"stage":"FINAL","whatIf":{"quotas":{"P-1":2},"ruleSet":{"code":"pppk-2024","version":1}}}""").header("Location");
        JsonPath supposed = bkn.ended(location);
        assertThat(supposed.getString("state")).isEqualTo("COMPLETED");
        assertThat(supposed.getBoolean("dryRun")).isTrue();
        assertThat(supposed.getInt("ruleSet.version")).isEqualTo(1);
        String path = "/v1/evaluations/" + supposed.getString("id");
        bkn.get(path + "/results/11").then().body("code", equalTo("R3/L"));
        bkn.get(path + "/results/13")
                .then()
                .body("code", equalTo("R4/L-2"))
                .body("placedFormationCode", equalTo("P-2"));
        assertThat(bkn.get(path + "/input.csv").asString())
                .contains("\n11,P-1,KHUSUS,2,")
                .doesNotContain("outcome");
        bkn.request()
                .post(path + "/verification")
                .then()
                .statusCode(200)
                .body("agrees", equalTo(true))
                .body("participants", equalTo(5));
        bkn.post("/v1/selections/" + selection + "/evaluations", """
                {"stage":"FINAL","whatIf":{"quotas":{"P-9":2}}}""")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/whatIf/quotas/P-9"));
    }

    @Test
    void aTieAcrossTheLastPostIsDecidedByTheCommittee() {
        String selection = SmallPppk.created(bkn, 2024, "35.74");
        bkn.importAll(selection, "formations", SmallPppk.FORMATIONS);
        bkn.importAll(selection, "participants", SmallPppk.PARTICIPANTS);
        bkn.importAll(
                selection,
                "pppk",
                SmallPppk.SCORES
                        .replace("12,true,150,60,50,20", "12,false,,,,")
                        .replace("14,false,,,,", "14,true,300,80,60,30"));
        String path = "/v1/evaluations/" + bkn.evaluated(selection, "FINAL").getString("id");
        bkn.get(path + "/results/11").then().body("code", equalTo("UNDECIDED"));
        bkn.get(path + "/results/14").then().body("code", equalTo("UNDECIDED"));
        bkn.get(path + "/results/13").then().body("code", equalTo("R4"));
        bkn.post(path + "/decisions", """
                {"formationCode":"P-1","selected":["14"],"reason":"Rapat panitia: pengalaman kerja yang relevan.","reference":"BA-1"}""").then().statusCode(201);
        bkn.get(path + "/results/14")
                .then()
                .body("code", equalTo("R3b/L"))
                .body("reasons.criterion", hasItem("COMMITTEE_DECISION"));
        bkn.get(path + "/results/11")
                .then()
                .body("code", equalTo("R3/L-2"))
                .body("placedFormationCode", equalTo("P-2"))
                .body("reasons.criterion", hasItem("COMMITTEE_DECISION"));
        bkn.get(path + "/results/13")
                .then()
                .body("code", equalTo("R4"))
                .body("reasons.find { it.criterion == 'RELOCATION' }.outcome", equalTo("FILLED"));
        bkn.get(path)
                .then()
                .body("counts.undecided", equalTo(0))
                .body("counts.selected", equalTo(3))
                .body("counts.filledByOptimisation", equalTo(1))
                .body("counts.empty", equalTo(0));
    }

    @Test
    void onWhatGroundPointsWereAddedIsHiddenWithoutTheScopeForIt() {
        String selection = SmallPppk.created(bkn, 2022, "35.74");
        bkn.importAll(selection, "formations", """
                formationCode,position,unit,location,needType,qualification,quota,technicalMinimum
                G-1,AHLI PERTAMA - GURU KELAS,SDN Satu,Kota Probolinggo,UMUM,S-1 PGSD,1,200
                """);
        bkn.importAll(selection, "participants", """
                participantNumber,nik,name,birthDate,sex,formationCode,qualification,affirmations
                11,3574015003880001,Sintetis Satu,1988-03-10,F,G-1,S-1 PGSD,DISABILITY
                12,3574011003880002,Sintetis Dua,1988-03-10,M,G-1,S-1 PGSD,
                """);
        bkn.importAll(selection, "pppk", """
                participantNumber,present,technical,managerial,sociocultural,interview
                11,true,160,70,60,24
                12,true,199,70,60,24
                """);
        String path = "/v1/evaluations/" + bkn.evaluated(selection, "FINAL").getString("id");
        bkn.get(path + "/results/11")
                .then()
                .body("code", equalTo("P/L"))
                .body("pppk.technicalTest", equalTo(160))
                .body("pppk.technical", equalTo(205))
                .body("reasons.find { it.criterion == 'AFFIRMATION_DISABILITY' }.value", equalTo(45))
                .body("reasons.find { it.criterion == 'TECHNICAL' }.bound", equalTo(200));
        bkn.get(path + "/results/12").then().body("code", equalTo("TL"));
        CasnApi withoutSensitive = CasnApi.as("bkn", List.of("*"), "casn:read", "pii:read");
        withoutSensitive
                .get(path + "/results/11")
                .then()
                .body("pppk.technicalTest", nullValue())
                .body("pppk.technical", equalTo(205))
                .body("reasons.criterion", not(hasItem("AFFIRMATION_DISABILITY")))
                .body("reasons.criterion", not(hasItem("TECHNICAL_TEST")));
        withoutSensitive.get(path + "/input.csv").then().statusCode(403);
        withoutSensitive.get(path + "/results.csv").then().statusCode(200);
        withoutSensitive
                .get("/v1/selections/" + selection + "/participants")
                .then()
                .body("data.affirmations", everyItem(nullValue()))
                .body("data[0].name", notNullValue());
        bkn.get("/v1/selections/" + selection + "/participants")
                .then()
                .body("data[0].affirmations", equalTo(List.of("DISABILITY")));
    }

    private String sha256(String path) throws Exception {
        byte[] body = bkn.get(path).then().statusCode(200).extract().asByteArray();
        assertThat(new String(body, StandardCharsets.UTF_8)).startsWith("participantNumber,");
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    }
}
