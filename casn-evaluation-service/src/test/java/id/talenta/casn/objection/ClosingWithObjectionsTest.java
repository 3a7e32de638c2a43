package id.talenta.casn.objection;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallSelection;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** A selection is closed when nobody can object any more and no objection waits, and then none is filed or answered. */
@QuarkusTest
class ClosingWithObjectionsTest extends CasnTest {

    private static final String AGAIN = "{\"reason\":\"Diumumkan kembali tanpa masa sanggah.\"}";

    private final CasnApi bkn = CasnApi.as("bkn");
    private final Objecting objecting = new Objecting();

    @Test
    void notWhileTheWindowOfAPublicationThatStandsIsOpen() {
        String selection = SmallSelection.published(bkn, "35.74");
        String until = LocalDate.now(ZoneId.of("Asia/Jakarta")).plusDays(3).toString();
        close(selection)
                .then()
                .statusCode(409)
                .body("code", equalTo("objection-window-open"))
                .body("detail", containsString("until " + until))
                .body("detail", containsString("0 are not answered"));
        bkn.get("/v1/selections/" + selection).then().body("state", equalTo("AKHIR_DIUMUMKAN"));
        objecting
                .publish(objecting.evaluatedWithItsTieDecided(selection), AGAIN)
                .then()
                .statusCode(201);
        close(selection).then().statusCode(200).body("state", equalTo("SELESAI"));
    }

    @Test
    void notWhileAnObjectionWaitsForItsAnswerOrForTheVersionThatHoldsItsCorrection() {
        String selection = SmallSelection.published(bkn, "35.74");
        String rejected = objecting.filed(selection, "FINAL", "102");
        String accepted = objecting.filed(selection, "FINAL", "101");
        objecting
                .publish(objecting.evaluatedWithItsTieDecided(selection), AGAIN)
                .then()
                .statusCode(201);
        pending(selection, 2, 0);
        objecting.answer(rejected, false, "").then().statusCode(201);
        objecting.answer(accepted, true, Objecting.SKB_95).then().statusCode(201);
        pending(selection, 0, 1);
        objecting
                .publish(bkn.evaluated(selection, "FINAL").getString("id"), "")
                .then()
                .statusCode(201);
        close(selection).then().statusCode(200);
    }

    @Test
    void onceItIsClosedNoneIsFiledOrAnswered() {
        String selection = SmallSelection.published(bkn, "35.74");
        objecting
                .publish(objecting.evaluatedWithItsTieDecided(selection), AGAIN)
                .then()
                .statusCode(201);
        String answered = objectedElsewhere();
        close(selection).then().statusCode(200);
        outOfOrder(objecting.file(selection, "FINAL", "101"));
        objecting.answer(answered, false, "").then().statusCode(201);
    }

    /** Of a selection that stays open. */
    private String objectedElsewhere() {
        return objecting.filed(SmallSelection.published(bkn, "35.74"), "FINAL", "101");
    }

    private void pending(String selection, int filed, int accepted) {
        close(selection)
                .then()
                .statusCode(409)
                .body("code", equalTo("objections-pending"))
                .body(
                        "detail",
                        equalTo(filed + " objections are not answered, and " + accepted
                                + " are accepted but no publication holds their correction."));
    }

    private static void outOfOrder(Response answer) {
        answer.then()
                .statusCode(409)
                .body("code", equalTo("out-of-order"))
                .body("detail", equalTo("In the state SELESAI the selection does not accept this step."));
    }

    private Response close(String selection) {
        return bkn.request().post("/v1/selections/" + selection + "/closing");
    }
}
