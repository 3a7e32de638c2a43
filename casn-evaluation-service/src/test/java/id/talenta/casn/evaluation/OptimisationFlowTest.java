package id.talenta.casn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.OptimisedSelection;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Posts that nobody of their own formation fills, and people who left other than by the tests, from the file to the appointment. */
@QuarkusTest
class OptimisationFlowTest extends CasnTest {

    private final CasnApi bkn = CasnApi.as("bkn");
    private final CasnApi panselnas = CasnApi.as("panselnas");

    @Test
    void whoLeftNeedsNoScoresAndHasACodeAndAReason() {
        String selection = OptimisedSelection.withSkd(bkn, "35.74");
        JsonPath skd = bkn.evaluated(selection, "SKD");
        assertThat(skd.getInt("ruleSet.version")).isEqualTo(4);
        assertThat(skd.getMap("counts"))
                .containsEntry("participants", 6)
                .containsEntry("present", 5)
                .containsEntry("absent", 0)
                .containsEntry("excluded", 1);
        bkn.get("/v1/evaluations/" + skd.getString("id") + "/results/102")
                .then()
                .body("code", equalTo("APS"))
                .body("rank", nullValue())
                .body("reasons.criterion", contains("PARTICIPATION"))
                .body("reasons[0].outcome", equalTo("WITHDRAWN"))
                .body("reasons[0].text.id", equalTo("Peserta mengundurkan diri."));
        String participants = "/v1/selections/" + selection + "/participants";
        bkn.get(participants)
                .then()
                .body("data[1].outcome", equalTo("WITHDRAWN"))
                .body("data[1].outcomeReason", equalTo("Surat pengunduran diri 5 September 2024"))
                .body("data[0].outcome", nullValue());
        CasnApi.as("pemprov-jatim")
                .get(participants)
                .then()
                .body("data[1].outcome", equalTo("WITHDRAWN"))
                .body("data[1].outcomeReason", nullValue());
    }

    @Test
    void emptyPostsAreFilledATieIsDecidedAndTheAppointmentIsToTheNewPost() throws Exception {
        String selection = OptimisedSelection.withSkb(bkn, "35.74");
        JsonPath evaluation = bkn.evaluated(selection, "FINAL");
        String path = "/v1/evaluations/" + evaluation.getString("id");
        assertThat(evaluation.getMap("counts"))
                .containsEntry("participants", 5)
                .containsEntry("present", 4)
                .containsEntry("excluded", 1)
                .containsEntry("selected", 2)
                .containsEntry("undecided", 2)
                .containsEntry("filledByOptimisation", 0)
                .containsEntry("empty", 3);
        bkn.get(path + "/results/103").then().body("code", equalTo("DIS"));
        bkn.get(path + "/results/203")
                .then()
                .body("code", equalTo("UNDECIDED"))
                .body("placedFormationCode", nullValue())
                .body("reasons.find { it.criterion == 'OPTIMISATION' }.bound", equalTo("007"));
        panselnas.request().post(path + "/publication").then().statusCode(409).body("code", equalTo("ties-undecided"));

        OptimisedSelection.decide(bkn, path, "\"202\",\"203\"")
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("selects-wrong-number"));
        OptimisedSelection.decide(bkn, path, "\"101\"")
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("not-in-tie"));
        OptimisedSelection.decide(bkn, path, "\"202\"").then().statusCode(201);

        bkn.get(path)
                .then()
                .body("counts.selected", equalTo(4))
                .body("counts.filledByOptimisation", equalTo(2))
                .body("counts.undecided", equalTo(0))
                .body("counts.empty", equalTo(1))
                .body("inputDigest", equalTo(evaluation.getString("inputDigest")));
        bkn.get(path + "/results/202")
                .then()
                .body("code", equalTo("P/L-1"))
                .body("formationCode", equalTo("F-2"))
                .body("placedFormationCode", equalTo("007"))
                .body("step", equalTo("U-1"))
                .body("reasons.criterion", hasItems("OPTIMISATION", "QUEUE", "COMMITTEE_DECISION"))
                .body("reasons.findAll { it.criterion == 'QUEUE' }.verified", everyItem(equalTo(false)));
        bkn.get(path + "/results/203")
                .then()
                .body("code", equalTo("P/L-2"))
                .body("placedFormationCode", equalTo("F-3"))
                .body("step", equalTo("U-3"));
        assertThat(sha256(path + "/input.csv")).isEqualTo(evaluation.getString("inputDigest"));
        assertThat(sha256(path + "/results.csv"))
                .isEqualTo(bkn.get(path).jsonPath().getString("resultDigest"));
        assertThat(bkn.get(path + "/input.csv").asString())
                .contains("eliminated,outcome,position,location,qualification\n")
                .contains("\n,F-3,UMUM,1,");
        assertThat(bkn.get(path + "/results.csv").asString())
                .contains("\n203,F-2,P/L-2,2,")
                .contains(",F-3,U-3\n");

        panselnas.request().post(path + "/publication").then().statusCode(201);
        bkn.appointWithoutDecree(selection, "203")
                .then()
                .statusCode(201)
                .body("formationCode", equalTo("F-3"))
                .body("unitName", equalTo("Dinas Pasar"));
        bkn.appointWithoutDecree(selection, "103").then().statusCode(409).body("code", equalTo("not-passed"));
    }

    @Test
    void everyComparisonAtTheCutIsShownOnRequestWithoutBirthDatesForWhoMayNotSeeThem() {
        String selection = OptimisedSelection.withSkb(bkn, "35.74");
        String path = "/v1/evaluations/" + bkn.evaluated(selection, "FINAL").getString("id") + "/results/203";
        bkn.get(path).then().body("comparisons", nullValue());
        bkn.get(path + "?explain=full")
                .then()
                .body("comparisons.participantNumber", contains("201", "202", "202"))
                .body("comparisons.step", contains(null, null, "U-1"))
                .body("comparisons[0].code", equalTo("P/L"))
                .body("comparisons[0].rank", equalTo(1))
                .body("comparisons[0].criteria.criterion", contains("CUT_FINAL"))
                .body("comparisons[0].criteria[0].outcome", equalTo("BEHIND"))
                .body("comparisons[1].criteria.criterion.size()", equalTo(7))
                .body("comparisons[1].criteria[6].value", equalTo("1998-03-10"));
        CasnApi.as("pemprov-jatim")
                .get(path + "?explain=full")
                .then()
                .statusCode(200)
                .body("comparisons[1].criteria[6].criterion", equalTo("CUT_AGE"))
                .body("comparisons[1].criteria[6].value", nullValue());
        bkn.get(path + "?explain=some").then().statusCode(400).body("errors[0].parameter", equalTo("explain"));
        String gone = path.replace("/203", "/103");
        bkn.get(gone + "?explain=full").then().body("comparisons", empty());
    }

    @Test
    void outcomesOfStrangersUnknownOnesAndSecondOnesAreRejected() {
        String selection = OptimisedSelection.withSkd(bkn, "35.74");
        JsonPath failed = bkn.imported(
                selection,
                "outcomes",
                OptimisedSelection.OUTCOMES
                        + "999,WITHDRAWN,Surat pengunduran diri\n101,GONE,Surat\n101,WITHDRAWN,\n102,WITHDRAWN,Surat\n",
                "");
        assertThat(failed.getList("failure.errors.code"))
                .containsExactlyInAnyOrder("one-of", "missing-value", "unknown-participant", "already-imported");
        CasnApi.as("integrator")
                .importCsv(selection, "outcomes", OptimisedSelection.OUTCOMES, "")
                .then()
                .statusCode(403);
        bkn.get("/v1/audit/casn/entries?operation=importCsv")
                .then()
                .statusCode(200)
                .body("data", not(empty()));
    }

    private String sha256(String path) throws Exception {
        byte[] body = bkn.get(path).then().statusCode(200).extract().asByteArray();
        assertThat(new String(body, StandardCharsets.UTF_8)).startsWith("participantNumber,");
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    }
}
