package id.talenta.casn.objection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallPppk;
import id.talenta.casn.SmallSelection;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An accepted objection of somebody of whom a fact that decides was recorded wrongly: birth date, mark, priority, affirmation. */
@QuarkusTest
class ParticipantCorrectionTest extends CasnTest {

    private final CasnApi bkn = CasnApi.as("bkn");
    private final Objecting objecting = new Objecting();

    private static String facts(String json) {
        return ",\"correction\":{\"participant\":{" + json.replace('\'', '"') + "}}";
    }

    private Response answered(String selection, String participant, String json) {
        return objecting.answer(objecting.filed(selection, "FINAL", participant), true, facts(json));
    }

    @Test
    void aCorrectedBirthDateDecidesWhereNothingElseDid() {
        String selection = SmallSelection.published(bkn, "35.74");
        String first = objecting.latest(selection).path("data[0].evaluation");
        String stale = objecting.evaluatedWithItsTieDecided(selection);
        answered(selection, "106", "'birthDate':'1997-02-01'").then().statusCode(201);
        objecting.publish(stale, "").then().statusCode(409).body("code", equalTo("corrections-not-evaluated"));

        String second = bkn.evaluated(selection, "FINAL").getString("id");
        bkn.get("/v1/evaluations/" + second + "/results/106?explain=full")
                .then()
                .body("code", equalTo("P/L"))
                .body("rank", equalTo(1));
        bkn.get("/v1/evaluations/" + second + "/results/105")
                .then()
                .body("code", equalTo("P/TL"))
                .body("reasons[-1].criterion", equalTo("CUT_AGE"))
                .body("reasons[-1].outcome", equalTo("BEHIND"));
        assertThat(bkn.get("/v1/evaluations/" + second + "/input.csv").asString())
                .contains("1997-02-01");
        bkn.request().post("/v1/evaluations/" + second + "/verification").then().body("agrees", equalTo(true));
        CasnApi.as("bkn", List.of("*"), "casn:publish")
                .request()
                .post("/v1/evaluations/" + second + "/publication")
                .then()
                .statusCode(403);
        objecting.publish(second, "").then().statusCode(201).body("version", equalTo(2));
        assertThat(bkn.get("/v1/publications/" + second + "/results").asString()
                        + bkn.get("/v1/publications/" + second + "/results.csv").asString())
                .contains("106")
                .doesNotContain("1997");
        String correction = bkn.get("/v1/selections/" + selection + "/corrections")
                .then()
                .body("data[0].kind", equalTo("participant"))
                .body("data[0].before.participant.birthDate", equalTo("1998-03-10"))
                .body("data[0].after.participant.birthDate", equalTo("1997-02-01"))
                .body("data[0].after.participant.gpa", equalTo(3.75f))
                .extract()
                .path("data[0].id");
        CasnApi.as("reader", List.of("*"), "casn:read")
                .get("/v1/selections/" + selection + "/corrections")
                .then()
                .body("data[0].before.participant.birthDate", nullValue())
                .body("data[0].after.participant.birthDate", nullValue())
                .body("data[0].after.participant.qualification", equalTo("S-1 AKUNTANSI"));
        bkn.get("/v1/evaluations/" + first + "/diff/" + second)
                .then()
                .body("data.find { it.participantNumber == '106' }.causes", hasItem("INPUT"))
                .body("data.find { it.participantNumber == '106' }.inputs", contains("birthDate"))
                .body("data.find { it.participantNumber == '106' }.corrections", contains(correction));
        theNumberBearsTheCorrectedDate(selection);
    }

    private void theNumberBearsTheCorrectedDate(String selection) {
        bkn.appoint(selection, "106", "199803102025031951")
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("nip-birth-date"));
        bkn.appoint(selection, "106", "199702012025031951").then().statusCode(201);
    }

    @Test
    void aCorrectedMarkAndQualificationAreReadWithTheirScale() {
        String selection = SmallSelection.published(bkn, "35.74");
        answered(selection, "106", "'gpa':3.8,'qualification':'s-1  manajemen'")
                .then()
                .statusCode(201);
        String what =
                bkn.post("/v1/selections/" + selection + "/evaluations", """
                {"stage":"FINAL","dryRun":true,"whatIf":{"quotas":{"F-1":1}}}""").header("Location");
        String path = what.substring(what.indexOf("/v1/"));
        bkn.ended(what);
        bkn.get(path + "/results/106").then().body("code", equalTo("P/L"));
        bkn.get(path + "/results/105")
                .then()
                .body("reasons[-1].criterion", equalTo("CUT_GPA"))
                .body("reasons[-1].outcome", equalTo("BEHIND"));
    }

    @Test
    void whoLooksTheirResultUpLearnsNothingPersonalOfTheirNeighbour() {
        String byMark = SmallSelection.published(bkn, "35.74");
        answered(byMark, "106", "'gpa':3.8").then().statusCode(201);
        assertNeighbourIsHidden(byMark, "CUT_GPA", "95", 93.75f);
        String byAge = SmallSelection.published(bkn, "35.74");
        answered(byAge, "106", "'birthDate':'1997-02-01'").then().statusCode(201);
        assertNeighbourIsHidden(byAge, "CUT_AGE", "1997", null);
    }

    /** Of 105, who is behind 106 only by one criterion; the agency's staff sees both values. */
    private void assertNeighbourIsHidden(String selection, String criterion, String neighbours, Object own) {
        String second = bkn.evaluated(selection, "FINAL").getString("id");
        objecting.publish(second, "").then().statusCode(201);
        bkn.get("/v1/evaluations/" + second + "/results/105")
                .then()
                .body("reasons[-1].criterion", equalTo(criterion))
                .body("reasons[-1].text.en", containsString(neighbours));
        String looked = CasnApi.as("bkpsdm-3574")
                .post("/v1/result-lookups", """
                        {"selection":"%s","participantNumber":"105","birthDate":"1998-03-10"}""".formatted(selection))
                .then()
                .statusCode(200)
                .body("result.code", equalTo("P/TL"))
                .body("result.reasons[-1].criterion", equalTo(criterion))
                .body("result.reasons[-1].outcome", equalTo("BEHIND"))
                .body("result.reasons[-1].value", equalTo(own))
                .body("result.reasons[-1].bound", nullValue())
                .body("result.reasons[-1].comparedWith.participantNumber", equalTo("106"))
                .extract()
                .path("result.reasons[-1].text.en");
        assertThat(looked).contains("participant 106").doesNotContain(neighbours);
    }

    @Test
    void aCorrectedPriorityDecidesBeforeAnyScore() {
        String selection = SmallPppk.withScores(bkn, "35.74");
        String first = bkn.evaluated(selection, "FINAL").getString("id");
        objecting.publish(first, "").then().statusCode(201);
        String stale = bkn.evaluated(selection, "FINAL").getString("id");
        answered(selection, "11", "'priority':'R2'").then().statusCode(201);
        objecting.publish(stale, "").then().statusCode(409).body("code", equalTo("corrections-not-evaluated"));
        String second = bkn.evaluated(selection, "FINAL").getString("id");
        bkn.get("/v1/evaluations/" + second + "/results/11")
                .then()
                .body("code", equalTo("R2/L"))
                .body("rank", equalTo(1));
        bkn.get("/v1/evaluations/" + first + "/diff/" + second)
                .then()
                .body("data.find { it.participantNumber == '11' }.inputs", contains("priority"))
                .body("data.find { it.participantNumber == '11' }.corrections", hasSize(1));
        bkn.request().post("/v1/evaluations/" + second + "/verification").then().body("agrees", equalTo(true));
        objecting.publish(second, "").then().statusCode(201);
        bkn.get("/v1/selections/" + selection + "/participants")
                .then()
                .body("data.find { it.participantNumber == '11' }.priority", equalTo("R2"));
    }

    @Test
    void aCorrectedAffirmationAddsItsPointsAndIsForWhoMaySeeIt() {
        String selection = SmallPppk.created(bkn, 2021, "35.74");
        bkn.importAll(selection, "formations", """
                formationCode,position,unit,location,needType,qualification,quota,technicalMinimum
                G-1,GURU AHLI PERTAMA - GURU KELAS,SDN Satu,Kota Probolinggo,UMUM,S-1 PGSD,1,200
                """);
        bkn.importAll(selection, "participants", """
                participantNumber,nik,name,birthDate,sex,formationCode,qualification,affirmations
                11,3574015003880001,Sintetis Satu,1988-03-10,F,G-1,S-1 PGSD,DISABILITY
                12,3574015003880002,Sintetis Dua,1988-03-10,F,G-1,S-1 PGSD,
                """);
        bkn.importAll(selection, "pppk", """
                participantNumber,present,technical,managerial,sociocultural,interview
                11,true,160,60,70,24
                12,true,170,60,70,24
                """);
        String first = bkn.evaluated(selection, "FINAL").getString("id");
        objecting.publish(first, "").then().statusCode(201);
        bkn.get("/v1/evaluations/" + first + "/results/12").then().body("code", equalTo("TL"));
        String third = objecting.filed(selection, "FINAL", "11");
        answered(selection, "12", "'affirmations':['THK_II','DISABILITY']")
                .then()
                .statusCode(201);
        String second = bkn.evaluated(selection, "FINAL").getString("id");
        bkn.get("/v1/evaluations/" + second + "/results/12").then().body("code", equalTo("P/L"));
        bkn.get("/v1/selections/" + selection + "/corrections")
                .then()
                .body("data[0].before.participant.affirmations", nullValue())
                .body("data[0].after.participant.affirmations", containsInAnyOrder("DISABILITY", "THK_II"));
        CasnApi.as("bkn", List.of("*"), "casn:read", "pii:read")
                .get("/v1/selections/" + selection + "/corrections")
                .then()
                .body("data[0].after.participant.affirmations", nullValue())
                .body("data[0].after.participant.birthDate", equalTo("1988-03-10"));
        objecting
                .answer(third, true, facts("'affirmations':['DISABILITY','DISABILITY']"))
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("affirmation-not-granted"));
        objecting.answer(third, true, facts("'affirmations':[]")).then().statusCode(201);
        String last = bkn.evaluated(selection, "FINAL").getString("id");
        bkn.get("/v1/evaluations/" + last + "/results/11").then().body("code", equalTo("TL"));
    }

    @Test
    void whatIsWrongIsRefusedAndChangesNothing() {
        String selection = SmallSelection.published(bkn, "35.74");
        String objection = objecting.filed(selection, "FINAL", "106");
        refused(objection, "", "/correction/participant", "changes-nothing");
        refused(objection, "'birthDate':'1998-03-10','gpa':3.750", "/correction/participant", "changes-nothing");
        refused(objection, "'birthDate':'2020-03-10'", "/correction/participant/birthDate", "birth-date-implausible");
        refused(objection, "'gpa':4.5", "/correction/participant/gpa", "out-of-range");
        refused(
                objection,
                "'qualification':'S-1 HUKUM'",
                "/correction/participant/qualification",
                "qualification-not-accepted");
        refused(objection, "'priority':'R2'", "/correction/participant/priority", "not-in-rules");
        refused(objection, "'affirmations':['DISABILITY']", "/correction/participant/affirmations", "not-in-rules");
        bkn.get("/v1/objections/" + objection).then().body("state", equalTo("FILED"));
        bkn.get("/v1/selections/" + selection + "/corrections").then().body("data", hasSize(0));
        String pppk = SmallPppk.withScores(bkn, "35.74");
        objecting
                .publish(bkn.evaluated(pppk, "FINAL").getString("id"), "")
                .then()
                .statusCode(201);
        String other = objecting.filed(pppk, "FINAL", "11");
        refused(other, "'priority':'R9'", "/correction/participant/priority", "unknown-priority");
        refused(other, "'gpa':3.5", "/correction/participant/gpa", "not-in-rules");
        String early = SmallSelection.withSkd(bkn, "35.74");
        objecting
                .publish(bkn.evaluated(early, "SKD").getString("id"), "")
                .then()
                .statusCode(201);
        refused(
                objecting.filed(early, "SKD", "106"),
                "'birthDate':'1997-03-10'",
                "/correction/participant",
                "not-of-this-stage");
    }

    private void refused(String objection, String json, String pointer, String code) {
        objecting
                .answer(objection, true, facts(json))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));
    }
}
