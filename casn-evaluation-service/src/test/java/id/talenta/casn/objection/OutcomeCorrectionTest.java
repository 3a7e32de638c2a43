package id.talenta.casn.objection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallPppk;
import id.talenta.casn.SmallSelection;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** An accepted objection of somebody of whom it was recorded wrongly that they left, or how. */
@QuarkusTest
class OutcomeCorrectionTest extends CasnTest {

    private static final String NONE = ",\"correction\":{\"outcome\":{\"outcome\":\"NONE\"}}";
    private static final String WITHDRAWN = ",\"correction\":{\"outcome\":{\"outcome\":\"WITHDRAWN\"}}";

    private final CasnApi bkn = CasnApi.as("bkn");
    private final Objecting objecting = new Objecting();

    private static String outcome(String selection, String participant) {
        return "/v1/selections/" + selection + "/participants/" + participant + "/outcome";
    }

    private void disqualified(String selection, String participant) {
        bkn.post(outcome(selection, participant), """
                {"outcome":"DISQUALIFIED","reason":"Berita acara pelanggaran tata tertib 12"}""").then().statusCode(201);
    }

    @Test
    void whoseDisqualificationIsRevokedCompetesInTheNextEvaluation() {
        String selection = SmallSelection.withSkb(bkn, "35.74");
        disqualified(selection, "101");
        String first = objecting.evaluatedWithItsTieDecided(selection);
        objecting.publish(first, "").then().statusCode(201);
        bkn.get("/v1/evaluations/" + first + "/results/101").then().body("code", equalTo("DIS"));
        String stale = objecting.evaluatedWithItsTieDecided(selection);
        objecting
                .answer(objecting.filed(selection, "FINAL", "101"), true, NONE)
                .then()
                .statusCode(201)
                .body("state", equalTo("ACCEPTED"));
        objecting.publish(stale, "").then().statusCode(409).body("code", equalTo("corrections-not-evaluated"));
        bkn.get(outcome(selection, "101")).then().statusCode(404);
        bkn.get("/v1/selections/" + selection + "/participants")
                .then()
                .body("data.find { it.participantNumber == '101' }.outcome", nullValue())
                .body("data.find { it.participantNumber == '101' }.outcomeReason", nullValue());

        String second = objecting.evaluatedWithItsTieDecided(selection);
        bkn.get("/v1/evaluations/" + second + "/results/101")
                .then()
                .body("code", equalTo("P/TL"))
                .body("rank", equalTo(3));
        objecting.publish(second, "").then().statusCode(201).body("version", equalTo(2));
        String correction = bkn.get("/v1/selections/" + selection + "/corrections")
                .then()
                .body("data", hasSize(1))
                .body("data[0].kind", equalTo("outcome"))
                .body("data[0].before.outcome", equalTo("DISQUALIFIED"))
                .body("data[0].after.outcome", nullValue())
                .body("data[0].reason", equalTo(Objecting.REASONING))
                .extract()
                .path("data[0].id");
        bkn.get("/v1/evaluations/" + first + "/diff/" + second)
                .then()
                .body("data.find { it.participantNumber == '101' }.causes", contains("INPUT"))
                .body("data.find { it.participantNumber == '101' }.inputs", contains("outcome"))
                .body("data.find { it.participantNumber == '101' }.corrections", contains(correction));
        bkn.request().post("/v1/evaluations/" + first + "/verification").then().body("agrees", equalTo(true));
        assertThat(bkn.get("/v1/evaluations/" + first + "/input.csv").asString())
                .contains(",DISQUALIFIED,");
        assertThat(bkn.get("/v1/evaluations/" + second + "/input.csv").asString())
                .doesNotContain("DISQUALIFIED");
    }

    @Test
    void anOutcomeIsChangedToAnotherOneAndWhoLeavesAfterAllIsRecordedAgain() {
        String selection = SmallSelection.withSkd(bkn, "35.74");
        disqualified(selection, "101");
        disqualified(selection, "103");
        String first = bkn.evaluated(selection, "SKD").getString("id");
        objecting.publish(first, "").then().statusCode(201);
        objecting
                .answer(objecting.filed(selection, "SKD", "101"), true, WITHDRAWN)
                .then()
                .statusCode(201);
        bkn.get(outcome(selection, "101"))
                .then()
                .body("outcome", equalTo("WITHDRAWN"))
                .body("reason", equalTo(Objecting.REASONING));
        objecting
                .answer(objecting.filed(selection, "SKD", "103"), true, NONE)
                .then()
                .statusCode(201);
        String second = bkn.evaluated(selection, "SKD").getString("id");
        bkn.get("/v1/evaluations/" + second + "/results/101").then().body("code", equalTo("APS"));
        bkn.get("/v1/evaluations/" + second + "/results/103").then().body("code", equalTo("TL"));

        disqualified(selection, "103");
        bkn.get(outcome(selection, "103")).then().body("outcome", equalTo("DISQUALIFIED"));
        bkn.post(outcome(selection, "103"), """
                {"outcome":"WITHDRAWN","reason":"Surat pengunduran diri 5 September 2024"}""").then().statusCode(409).body("code", equalTo("outcome-recorded"));
        String third = bkn.evaluated(selection, "SKD").getString("id");
        bkn.get("/v1/evaluations/" + third + "/results/103").then().body("code", equalTo("DIS"));
        bkn.get("/v1/selections/" + selection + "/corrections")
                .then()
                .body("data.participantNumber", contains("101", "103", "103"))
                .body("data[0].before.outcome", equalTo("DISQUALIFIED"))
                .body("data[0].after.outcome", equalTo("WITHDRAWN"))
                .body("data[2].objection", nullValue());
    }

    @Test
    void ofAPppkSelectionItIsRevokedAlike() {
        String selection = SmallPppk.withScores(bkn, "35.74");
        disqualified(selection, "12");
        String first = bkn.evaluated(selection, "FINAL").getString("id");
        objecting.publish(first, "").then().statusCode(201);
        objecting
                .answer(objecting.filed(selection, "FINAL", "12"), true, NONE)
                .then()
                .statusCode(201);
        String second = bkn.evaluated(selection, "FINAL").getString("id");
        bkn.get("/v1/evaluations/" + second + "/results/12").then().body("code", equalTo("R2/L"));
        bkn.get("/v1/evaluations/" + first + "/diff/" + second)
                .then()
                .body("data.find { it.participantNumber == '12' }.inputs", contains("outcome"))
                .body("data.find { it.participantNumber == '12' }.corrections", hasSize(1));
    }

    @Test
    void whatIsWrongIsRefusedAndChangesNothing() {
        String selection = SmallSelection.withSkb(bkn, "35.74");
        bkn.importAll(selection, "outcomes", """
                participantNumber,outcome,reason
                101,DISQUALIFIED,Berita acara pelanggaran 12
                """);
        objecting
                .publish(objecting.evaluatedWithItsTieDecided(selection), "")
                .then()
                .statusCode(201);
        String without = objecting.filed(selection, "FINAL", "102");
        objecting
                .answer(without, true, NONE)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/correction/outcome"))
                .body("errors.code", hasItem("no-outcome"));
        String with = objecting.filed(selection, "FINAL", "101");
        objecting
                .answer(with, true, WITHDRAWN.replace("WITHDRAWN", "DISQUALIFIED"))
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("changes-nothing"));
        objecting
                .answer(with, true, WITHDRAWN.replace("WITHDRAWN", "GONE"))
                .then()
                .statusCode(400);
        bkn.get("/v1/objections/" + with).then().body("state", equalTo("FILED"));
        bkn.get("/v1/selections/" + selection + "/corrections").then().body("data", hasSize(0));
    }

    @Test
    void whoHasNoScoresCannotCompeteAgain() {
        String selection = SmallSelection.withSkd(bkn, "35.74");
        bkn.evaluated(selection, "SKD");
        disqualified(selection, "102");
        bkn.importAll(selection, "skb", SmallSelection.SKB.replace("102,true,70.5,true\n", ""));
        objecting
                .publish(objecting.evaluatedWithItsTieDecided(selection), "")
                .then()
                .statusCode(201);
        objecting
                .answer(objecting.filed(selection, "FINAL", "102"), true, NONE)
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("scores-missing"));
    }
}
