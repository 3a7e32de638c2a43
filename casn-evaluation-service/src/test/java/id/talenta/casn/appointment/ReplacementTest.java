package id.talenta.casn.appointment;

import static id.talenta.casn.appointment.Pipelines.because;
import static id.talenta.casn.appointment.Pipelines.moveAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallSelection;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A withdrawal frees a post; the next in rank takes it, by rule and with the reason. */
@QuarkusTest
class ReplacementTest extends CasnTest {

    private final CasnApi bkn = CasnApi.as("bkn");

    private Response replace(String path) {
        return bkn.post(path + "/replacement", "{}");
    }

    @Test
    void oneAfterTheOtherFollowsUntilNobodyIsLeft() {
        String selection = SmallSelection.published(bkn, "35.74");
        String of105 = Pipelines.at(bkn, selection);
        problem(replace(of105), 409, "not-withdrawn");
        problem(bkn.get(of105 + "/replacement"), 404, "not-found");
        moveAll(bkn, of105, because("APS"));

        Response first = replace(of105);
        first.then()
                .statusCode(201)
                .body("participantNumber", equalTo("106"))
                .body("rank", equalTo(1))
                .body("confidence", equalTo("MEDIUM"))
                .body("decision", nullValue())
                .body("reasons.criterion", equalTo(List.of("VACANCY", "LAST_SELECTED", "RANK", "TIE")))
                .body("reasons[1].value", equalTo("105"))
                .body("reasons.verified", everyItem(equalTo(true)))
                .body("reasons[1].text.en", containsString("after participant 105"))
                .body("reasons[1].text.id", containsString("setelah peserta 105"));
        problem(replace(of105), 409, "already-replaced");
        String of106 = first.header("Location");
        bkn.get(of106)
                .then()
                .body("state", equalTo("DRH_DIISI"))
                .body("replaces", equalTo(idOf(of105)))
                .body("formationCode", equalTo("F-1"));
        bkn.get(of105).then().body("replacedBy", equalTo(idOf(of106)));

        moveAll(bkn, of106, because("APS"));
        Response second = replace(of106);
        second.then()
                .statusCode(201)
                .body("participantNumber", equalTo("101"))
                .body("rank", equalTo(3))
                .body("reasons.criterion", equalTo(List.of("VACANCY", "LAST_SELECTED", "PASSED_OVER", "RANK", "TIE")))
                .body("reasons[2].value", equalTo("106"));

        // found again as it was, whatever happened since
        assertThat(bkn.get(of105 + "/replacement").asString()).isEqualTo(first.asString());
        String of101 = second.header("Location");
        moveAll(bkn, of101, because("APS"));
        assertThat(bkn.get(of105 + "/replacement").asString()).isEqualTo(first.asString());
        assertThat(bkn.get(of106 + "/replacement").asString()).isEqualTo(second.asString());
        problem(replace(of101), 409, "no-successor");
    }

    @Test
    void equalsAreDecidedByTheCommittee() {
        String selection = bkn.createSelection("35.74");
        bkn.importAll(selection, "formations", SmallSelection.FORMATIONS);
        bkn.importAll(selection, "participants", SmallSelection.PARTICIPANTS.replace("3.40", "3.50"));
        bkn.importAll(selection, "skd", SmallSelection.SKD);
        bkn.evaluated(selection, "SKD");
        bkn.importAll(selection, "skb", SmallSelection.SKB.replace("102,true,70.5,true", "102,true,70.5,false"));
        SmallSelection.publish(bkn, bkn.evaluated(selection, "FINAL").getString("id"));
        String of105 = Pipelines.at(bkn, selection, because("APS"));
        String of106 = replace(of105).header("Location");
        moveAll(bkn, of106, because("APS"));

        Response undecided = replace(of106);
        problem(undecided, 409, "succession-undecided");
        undecided.then().body("detail", containsString("2"));
        bkn.post(of106 + "/replacement", """
                {"selected":"102"}""")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/reason", "/reference")));
        bkn.post(of106 + "/replacement", """
                {"selected":"103","reason":"Rapat panitia.","reference":"BA-3"}""")
                .then()
                .statusCode(400)
                .body("errors.code", equalTo(List.of("not-among-equals")));
        Response decided = bkn.post(of106 + "/replacement", """
                {"selected":"102","reason":"Rapat panitia.","reference":"BA-3"}""");
        decided.then()
                .statusCode(201)
                .body("participantNumber", equalTo("102"))
                .body("decision.reference", equalTo("BA-3"))
                .body("reasons.criterion[-1]", equalTo("COMMITTEE_DECISION"));
        assertThat(bkn.get(of106 + "/replacement").asString()).isEqualTo(decided.asString());
    }

    @Test
    void aDecisionWhereTheRankDecidesIsRefused() {
        String path = Pipelines.at(bkn, SmallSelection.published(bkn, "35.74"), because("APS"));
        bkn.post(path + "/replacement", """
                {"selected":"101","reason":"Rapat panitia.","reference":"BA-4"}""").then().statusCode(400).body("errors.code", equalTo(List.of("no-tie")));
        CasnApi malang = CasnApi.as("bkpsdm-3507", List.of("35.07"), "casn:read", "casn:write");
        problem(malang.post(path + "/replacement", "{}"), 404, "not-found");
        problem(malang.get(path + "/replacement"), 404, "not-found");
        replace(path).then().statusCode(201);
        problem(malang.get(path + "/replacement"), 404, "not-found");
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void problem(Response response, int status, String code) {
        response.then().statusCode(status).body("code", equalTo(code));
    }
}
