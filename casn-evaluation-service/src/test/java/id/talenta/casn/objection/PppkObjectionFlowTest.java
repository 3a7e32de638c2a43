package id.talenta.casn.objection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallPppk;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From an objection against the result of a PPPK selection to the version that holds its correction, and what changed. */
@QuarkusTest
class PppkObjectionFlowTest extends CasnTest {

    private static final String ABSENT = ",\"correction\":{\"pppk\":{\"present\":false}}";

    private final CasnApi bkn = CasnApi.as("bkn");
    private final Objecting objecting = new Objecting();

    private static String scores(int technical, int interview) {
        return (",\"correction\":{\"pppk\":{\"present\":true,\"technical\":%d,\"managerial\":60,\"sociocultural\":50,"
                        + "\"interview\":%d}}")
                .formatted(technical, interview);
    }

    private String filed(String selection, String participant) {
        return objecting
                .file(selection, "FINAL", participant)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void refused(String objection, String more, String pointer, String code) {
        objecting
                .answer(objection, true, more)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));
    }

    @Test
    void aCorrectionIsReadByTheNextEvaluationWhoseDifferenceSaysWhoChangedAndWhy() {
        String selection = SmallPppk.withScores(bkn, "35.74");
        String first = bkn.evaluated(selection, "FINAL").getString("id");
        objecting.publish(first, "").then().statusCode(201).body("version", equalTo(1));
        String objection = filed(selection, "12");
        refused(objection, Objecting.SKB_95, "/correction/skb", "scores-of-another-kind");
        refused(objection, Objecting.SKB_95, "/correction/pppk", "required");
        refused(objection, scores(151, 20), "/correction/pppk/technical", "not-a-step");
        refused(objection, scores(150, 41), "/correction/pppk/interview", "out-of-range");
        refused(objection, scores(150, 20), "/correction/pppk", "changes-nothing");
        // the test of general operations has 45 questions
        refused(filed(selection, "31"), scores(230, 20), "/correction/pppk/technical", "out-of-range");
        String stale = bkn.evaluated(selection, "FINAL").getString("id");
        objecting.answer(objection, true, ABSENT).then().statusCode(201).body("state", equalTo("ACCEPTED"));
        objecting.publish(stale, "").then().statusCode(409).body("code", equalTo("corrections-not-evaluated"));

        CasnApi evaluator = CasnApi.as("bkpsdm-3574", List.of("35.74"), "casn:read", "casn:evaluate");
        String second = evaluator.evaluated(selection, "FINAL").getString("id");
        CasnApi.as("bkn", List.of("*"), "casn:publish")
                .request()
                .post("/v1/evaluations/" + second + "/publication")
                .then()
                .statusCode(403)
                .body("code", equalTo("four-eyes"));
        objecting
                .publish(second, "")
                .then()
                .statusCode(201)
                .body("version", equalTo(2))
                .body("supersedes", equalTo(first));
        bkn.get("/v1/evaluations/" + first + "/results/12").then().body("code", equalTo("R2/L"));
        bkn.get("/v1/evaluations/" + second + "/results/12")
                .then()
                .body("code", equalTo("TH"))
                .body("pppk.total", nullValue());
        bkn.request().post("/v1/evaluations/" + second + "/verification").then().body("agrees", equalTo(true));
        theDifferenceSaysWhoChangedAndWhy("/v1/evaluations/" + first + "/diff/" + second, selection);
    }

    private void theDifferenceSaysWhoChangedAndWhy(String changes, String selection) {
        String correction = bkn.get("/v1/selections/" + selection + "/corrections")
                .then()
                .body("data", hasSize(1))
                .body("data[0].kind", equalTo("pppk"))
                .body("data[0].before.pppk.technical", equalTo(150))
                .body("data[0].after.present", equalTo(false))
                .body("data[0].after.pppk.technical", nullValue())
                .extract()
                .path("data[0].id");
        bkn.get(changes)
                .then()
                .statusCode(200)
                .body("summary.changed", equalTo(3))
                .body("summary.outcome", equalTo(3))
                .body("summary.sameRuleSet", equalTo(true))
                .body("data.participantNumber", contains("11", "12", "13"))
                .body("data[0].causes", contains("RANKING"))
                .body("data[0].inputs", hasSize(0))
                .body("data[0].before.code", equalTo("R3/L-2"))
                .body("data[0].after.code", equalTo("R3/L"))
                .body("data[0].after.pppk.total", equalTo(470))
                .body("data[0].before.reasons.criterion", hasItem("RELOCATION"))
                .body("data[1].causes", contains("INPUT"))
                .body("data[1].inputs", hasItems("present", "technical", "interview"))
                .body("data[1].corrections", contains(correction))
                .body("data[1].after.code", equalTo("TH"))
                .body("data[1].after.pppk.total", nullValue())
                .body("data[2].after.code", equalTo("R4/L-2"));
        bkn.get(changes + "?formationCode=P-3").then().body("data", hasSize(0));
        String csv = bkn.get(changes + "/changes.csv?change=OUTCOME")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv)
                .startsWith(
                        "participantNumber,change,causes,inputs,formationBefore,formationAfter,codeBefore,codeAfter,"
                                + "rankBefore,rankAfter,priorityBefore,priorityAfter,technicalBefore,technicalAfter,")
                .contains("11,OUTCOME,RANKING,,P-1,P-1,R3/L-2,R3/L,2,1,R3,R3,300,300,80,80,60,60,30,30,470,470");
        assertThat(csv.lines()).hasSize(4);
        CasnApi.as("bkpsdm-3507").get(changes).then().statusCode(404);
    }

    @Test
    void onWhatGroundPointsWereAddedIsToldByNoCorrectionAndNoDifference() {
        String selection = SmallPppk.created(bkn, 2022, "35.74");
        bkn.importAll(selection, "formations", """
                formationCode,position,unit,location,needType,qualification,quota,technicalMinimum
                G-1,AHLI PERTAMA - GURU KELAS,SDN Satu,Kota Probolinggo,UMUM,S-1 PGSD,1,200
                """);
        bkn.importAll(selection, "participants", """
                participantNumber,nik,name,birthDate,sex,formationCode,qualification,affirmations
                11,3574015003880001,Sintetis Satu,1988-03-10,F,G-1,S-1 PGSD,DISABILITY
                """);
        bkn.importAll(selection, "pppk", """
                participantNumber,present,technical,managerial,sociocultural,interview
                11,true,160,60,70,24
                """);
        String first = bkn.evaluated(selection, "FINAL").getString("id");
        objecting.publish(first, "").then().statusCode(201);
        objecting
                .answer(
                        filed(selection, "11"),
                        true,
                        ",\"correction\":{\"pppk\":{\"present\":true,\"technical\":150,\"managerial\":60,"
                                + "\"sociocultural\":70,\"interview\":30}}")
                .then()
                .statusCode(201);
        String second = bkn.evaluated(selection, "FINAL").getString("id");
        String changes = "/v1/evaluations/" + first + "/diff/" + second;
        bkn.get(changes)
                .then()
                .body("data[0].after.code", equalTo("TL"))
                .body("data[0].inputs", contains("interview", "technical"))
                .body("data[0].after.pppk.technicalTest", equalTo(150));
        CasnApi withoutSensitive = CasnApi.as("bkn", List.of("*"), "casn:read", "pii:read");
        withoutSensitive
                .get(changes)
                .then()
                .statusCode(200)
                .body("data[0].causes", contains("INPUT"))
                .body("data[0].inputs", contains("interview"))
                .body("data[0].after.pppk.technicalTest", nullValue())
                .body("data[0].after.pppk.technical", equalTo(195));
        withoutSensitive
                .get("/v1/selections/" + selection + "/corrections")
                .then()
                .body("data[0].after.pppk.technical", nullValue())
                .body("data[0].after.pppk.interview", equalTo(30));
    }
}
