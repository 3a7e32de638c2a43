package id.talenta.casn.objection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallSelection;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Corrections that come as a file: the objections that call for them are accepted by it. */
@QuarkusTest
class CorrectionImportTest extends CasnTest {

    private static final String SKB = "participantNumber,kind,present,score,eliminated,reason,objection\n";
    private static final String SKD = "participantNumber,kind,present,twk,tiu,tkp,score,eliminated,reason,objection\n";

    private final CasnApi bkn = CasnApi.as("bkn");
    private final Objecting objecting = new Objecting();

    private String objected(String selection, String stage, String participant) {
        return objecting
                .file(selection, stage, participant)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Response corrections(String selection) {
        return bkn.get("/v1/selections/" + selection + "/corrections");
    }

    @Test
    void aFileAcceptsTheObjectionsAndTheNextEvaluationReadsIt() {
        String selection = SmallSelection.published(bkn, "35.74");
        String named = objected(selection, "FINAL", "101");
        String meant = objected(selection, "FINAL", "106");
        String csv = SKB + "101,skb,true,95,false," + Objecting.REASONING + "," + named + "\n"
                + "106,skb,true,79.125,false,Nilai wawancara terhitung dua kali; BA-18.,\n";
        CasnApi agency = CasnApi.as("bkpsdm-3574", List.of("35.74"), "casn:read", "casn:evaluate");

        JsonPath dry = agency.imported(selection, "corrections", csv, "&dryRun=true");
        assertThat(dry.getString("state")).isEqualTo("COMPLETED");
        assertThat(dry.getInt("rejected")).isZero();
        corrections(selection).then().body("data", hasSize(0));
        bkn.get("/v1/objections/" + named).then().body("state", equalTo("FILED"));

        JsonPath taken = agency.imported(selection, "corrections", csv, "");
        assertThat(taken.getString("state")).as(taken.prettify()).isEqualTo("COMPLETED");
        assertThat(taken.getInt("processed")).isEqualTo(2);
        String all = corrections(selection)
                .then()
                .body("data.participantNumber", contains("101", "106"))
                .body("data.objection", contains(named, meant))
                .body("data[0].before.score", equalTo(70.5f))
                .body("data[0].after.score", equalTo(95))
                .body("data[0].reason", equalTo(Objecting.REASONING))
                .body("data[1].before.score", equalTo(80))
                .body("data[1].before.eliminated", equalTo(false))
                .body("data[1].after.score", equalTo(79.125f))
                .extract()
                .asString();
        bkn.get("/v1/objections/" + meant)
                .then()
                .body("state", equalTo("ACCEPTED"))
                .body("reasoning", equalTo("Nilai wawancara terhitung dua kali; BA-18."));
        objecting.answer(named, false, "").then().statusCode(409).body("code", equalTo("objection-answered"));

        JsonPath again = agency.imported(selection, "corrections", csv, "");
        assertThat(again.getString("state")).isEqualTo("COMPLETED");
        assertThat(again.getString("repeats")).isEqualTo(taken.getString("id"));
        assertThat(corrections(selection).asString()).isEqualTo(all);

        String evaluation = bkn.evaluated(selection, "FINAL").getString("id");
        bkn.get("/v1/evaluations/" + evaluation + "/results/101")
                .then()
                .body("code", equalTo("P/L"))
                .body("scores.skb", equalTo(95));
        CasnApi.as("bkpsdm-3574", List.of("35.74"), "casn:publish")
                .request()
                .post("/v1/evaluations/" + evaluation + "/publication")
                .then()
                .statusCode(403)
                .body("code", equalTo("four-eyes"));
        objecting.publish(evaluation, "").then().statusCode(201).body("version", equalTo(2));
        bkn.get("/v1/objections/" + meant).then().body("state", equalTo("PUBLISHED"));
        JsonPath late = bkn.imported(
                selection, "corrections", SKB + "101,skb,true,94,false," + Objecting.REASONING + "," + named, "");
        assertThat(late.getList("failure.errors.code")).containsExactly("objection-closed");
    }

    @Test
    void aRowThatIsNotInOrderIsNamedAndNothingOfTheFileIsTaken() {
        String selection = SmallSelection.published(bkn, "35.74");
        String of101 = objected(selection, "FINAL", "101");
        String of105 = objected(selection, "FINAL", "105");
        String of106 = objected(selection, "FINAL", "106");
        objecting.answer(of106, false, "").then().statusCode(201);
        String because = "," + Objecting.REASONING + ",";
        String csv = SKD
                + "101,skb,true,,,,95,false" + because + "\n"
                + "101,skb,true,,,,96,false" + because + "\n"
                + "999,skb,true,,,,95,false" + because + "\n"
                + "105,skb,true,,,,80.00,false" + because + "\n"
                + "105,skd,true,101,120,190,," + because + "\n"
                + "102,skb,true,,,,80,false" + because + "\n"
                + "102,skb,true,,,,100.5,true" + because + "\n"
                + "106,skb,true,,,,81,false" + because + of106 + "\n"
                + "106,skd,true,100,125,190,5," + because + of101 + "\n"
                + "106,skd,true,100,125,190,," + because + of101 + "\n"
                + "201,skb,true,,,,81,false" + because + "\n"
                + "104,skd,true,80,,180,," + because + "\n"
                + "104,skd,true,80,80,180,,,Salah,\n"
                + "104,skd,true,80,80,180,," + because + "x\n"
                + "104,skx,true,80,80,180,," + because + "\n";
        JsonPath failed = bkn.imported(selection, "corrections", csv, "");
        assertThat(failed.getString("failure.code")).isEqualTo("rows-rejected");
        String rejections = bkn.get(
                        "/v1/selections/" + selection + "/imports/" + failed.getString("id") + "/rejections")
                .asString();
        assertThat(rejections.lines().skip(1).map(line -> line.replaceAll("^(\\d+,\\w+,[\\w-]+),.*", "$1")))
                .containsExactlyInAnyOrder(
                        "3,participantNumber,duplicate-in-file",
                        "4,participantNumber,unknown-participant",
                        "5,kind,changes-nothing",
                        "6,twk,not-a-step",
                        "7,objection,no-open-objection",
                        "8,score,out-of-range",
                        "9,objection,objection-closed",
                        "10,score,not-of-this-kind",
                        "11,objection,unknown-objection",
                        "12,kind,nothing-to-correct",
                        "12,objection,no-open-objection",
                        "13,tiu,missing-value",
                        "14,reason,too-short",
                        "15,objection,not-a-uuid",
                        "16,kind,one-of");
        corrections(selection).then().body("data", hasSize(0));
        bkn.get("/v1/objections/" + of101).then().body("state", equalTo("FILED"));

        JsonPath partial = bkn.imported(selection, "corrections", csv, "&mode=partial");
        assertThat(partial.getString("state")).isEqualTo("COMPLETED");
        assertThat(partial.getInt("rejected")).isEqualTo(14);
        corrections(selection).then().body("data.participantNumber", contains("101"));
        bkn.get("/v1/objections/" + of101).then().body("state", equalTo("ACCEPTED"));
        bkn.get("/v1/objections/" + of105).then().body("state", equalTo("FILED"));
        // the good row says what is in force by now
        JsonPath again = bkn.imported(selection, "corrections", csv, "&mode=partial");
        assertThat(again.getInt("rejected")).isEqualTo(15);
        corrections(selection).then().body("data", hasSize(1));
    }

    @Test
    void bothRowsOfScoresAreCorrectedForOneObjectionAndOneOfSkdOnlyByItsStage() {
        String selection = SmallSelection.withSkd(bkn, "35.74");
        String skd = bkn.evaluated(selection, "SKD").getString("id");
        objecting.publish(skd, "").then().statusCode(201);
        String ofSkd = objected(selection, "SKD", "101");
        bkn.importAll(selection, "skb", SmallSelection.SKB);
        String because = "," + Objecting.REASONING + ",";
        JsonPath failed =
                bkn.imported(selection, "corrections", SKD + "101,skb,true,,,,95,false" + because + ofSkd + "\n", "");
        assertThat(failed.getList("failure.errors.code")).containsExactly("not-of-this-stage");

        String result = bkn.evaluated(selection, "FINAL").getString("id");
        SmallSelection.publish(bkn, result);
        String ofFinal = objected(selection, "FINAL", "101");
        String two = SKD + "101,skb,true,,,,95,false" + because + "\n101,skd,true,85,100,180,," + because;
        JsonPath several = bkn.imported(selection, "corrections", two + "\n", "");
        assertThat(several.getList("failure.errors.code")).containsExactly("several-objections");
        assertThat(several.getList("failure.errors.line")).containsExactly(3);
        bkn.importAll(selection, "corrections", two + ofFinal + "\n");
        corrections(selection)
                .then()
                .body("data.kind", contains("skb", "skd"))
                .body("data[1].before.twk", equalTo(80))
                .body("data[1].after.twk", equalTo(85))
                .body("data.objection", contains(ofFinal, ofFinal));
        bkn.get("/v1/objections/" + ofSkd).then().body("state", equalTo("FILED"));
    }

    @Test
    void itIsForWhoAnswersObjectionsOfTheAgencyOnceSomethingIsPublished() {
        String selection = SmallSelection.withSkd(bkn, "35.74");
        String csv = SKB + "101,skb,true,95,false," + Objecting.REASONING + ",\n";
        bkn.importCsv(selection, "corrections", csv, "").then().statusCode(409).body("code", equalTo("out-of-order"));
        CasnApi.as("bkpsdm-3574", List.of("35.74"), "casn:write", "casn:scores")
                .importCsv(selection, "corrections", csv, "")
                .then()
                .statusCode(403);
        CasnApi.as("bkpsdm-3574", List.of("35.74"), "casn:evaluate")
                .importCsv(selection, "outcomes", "participantNumber,outcome,reason\n", "")
                .then()
                .statusCode(403);
        CasnApi.as("bkpsdm-3507", List.of("35.07"), "casn:evaluate")
                .importCsv(selection, "corrections", csv, "")
                .then()
                .statusCode(404);
        objecting
                .publish(bkn.evaluated(selection, "SKD").getString("id"), "")
                .then()
                .statusCode(201);
        bkn.importCsv(selection, "corrections", SKB.replace("kind,", ""), "")
                .then()
                .statusCode(400);
        // who may bring it may also stop it, but nothing else
        JsonPath mine = bkn.imported(selection, "corrections", csv, "&dryRun=true");
        assertThat(mine.getList("failure.errors.code")).isNullOrEmpty();
        assertThat(mine.getInt("rejected")).isEqualTo(1);
        CasnApi evaluator = CasnApi.as("bkpsdm-3574", List.of("35.74"), "casn:read", "casn:evaluate");
        String imports = "/v1/selections/" + selection + "/imports/";
        evaluator
                .request()
                .post(imports + mine.getString("id") + "/cancellation")
                .then()
                .statusCode(409)
                .body("code", equalTo("job-finished"));
        JsonPath outcomes = bkn.imported(selection, "outcomes", "participantNumber,outcome,reason\n", "&dryRun=true");
        evaluator
                .request()
                .post(imports + outcomes.getString("id") + "/cancellation")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }
}
