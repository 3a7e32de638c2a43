package id.talenta.casn.objection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallPppk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Corrections of PPPK scores that come as a file: the objections that call for them are accepted by it. */
@QuarkusTest
class PppkCorrectionImportTest extends CasnTest {

    private static final String HEAD =
            "participantNumber,present,technical,managerial,sociocultural,interview,additional,reason,objection\n";
    private static final String BECAUSE = "," + Objecting.REASONING + ",";

    private final CasnApi bkn = CasnApi.as("bkn");
    private final Objecting objecting = new Objecting();

    @Inject
    CorrectionHistory history;

    private String published() {
        String selection = SmallPppk.withScores(bkn, "35.74");
        objecting
                .publish(bkn.evaluated(selection, "FINAL").getString("id"), "")
                .then()
                .statusCode(201);
        return selection;
    }

    @Test
    void aFileDoesWhatTheAnswersDoOneByOneAndTheNextEvaluationReadsIt() throws Exception {
        String byFile = published();
        String oneByOne = published();
        String named = objecting.filed(byFile, "FINAL", "12");
        String meant = objecting.filed(byFile, "FINAL", "14");
        String csv = HEAD + "12,false,,,,," + BECAUSE + named + "\n14,true,350,80,60,30," + BECAUSE + "\n";
        CasnApi agency = CasnApi.as("bkpsdm-3574", List.of("35.74"), "casn:read", "casn:evaluate");

        JsonPath dry = agency.imported(byFile, "corrections", csv, "&dryRun=true");
        assertThat(dry.getString("state")).as(dry.prettify()).isEqualTo("COMPLETED");
        assertThat(objecting.rejections(byFile, dry)).isEmpty();
        assertThat(history.corrections("pppk_score_correction", byFile)).isEmpty();
        bkn.get("/v1/objections/" + named).then().body("state", equalTo("FILED"));

        JsonPath taken = bkn.imported(byFile, "corrections", csv, "");
        assertThat(taken.getString("state")).as(taken.prettify()).isEqualTo("COMPLETED");
        answer(oneByOne, "12", "{\"present\":false}");
        answer(
                oneByOne,
                "14",
                "{\"present\":true,\"technical\":350,\"managerial\":80,\"sociocultural\":60,\"interview\":30}");
        assertThat(history.corrections("pppk_score_correction", byFile))
                .hasSize(2)
                .isEqualTo(history.corrections("pppk_score_correction", oneByOne));
        assertThat(history.objections(byFile)).isEqualTo(history.objections(oneByOne));
        assertThat(history.withoutOrigin("pppk_score_correction", byFile)).isEmpty();
        assertThat(history.staged("pppk_score_correction", byFile)).isEmpty();

        JsonPath again = bkn.imported(byFile, "corrections", csv, "");
        assertThat(again.getString("state")).isEqualTo("COMPLETED");
        assertThat(again.getString("repeats")).isEqualTo(taken.getString("id"));
        assertThat(history.corrections("pppk_score_correction", byFile)).hasSize(2);
        theNextEvaluationReadsIt(byFile, named, meant);
    }

    private void answer(String selection, String participant, String scores) {
        objecting
                .answer(
                        objecting.filed(selection, "FINAL", participant),
                        true,
                        ",\"correction\":{\"pppk\":" + scores + "}")
                .then()
                .statusCode(201);
    }

    private void theNextEvaluationReadsIt(String selection, String named, String meant) {
        bkn.get("/v1/selections/" + selection + "/corrections")
                .then()
                .body("data.participantNumber", contains("12", "14"))
                .body("data.kind", contains("pppk", "pppk"))
                .body("data.objection", contains(named, meant))
                .body("data[0].before.pppk.technical", equalTo(150))
                .body("data[0].after.present", equalTo(false))
                .body("data[1].before.present", equalTo(false))
                .body("data[1].before.pppk.technical", nullValue())
                .body("data[1].after.pppk.technical", equalTo(350))
                .body("data[1].reason", equalTo(Objecting.REASONING));
        CasnApi evaluator = CasnApi.as("bkpsdm-3574", List.of("35.74"), "casn:read", "casn:evaluate");
        String evaluation = evaluator.evaluated(selection, "FINAL").getString("id");
        bkn.get("/v1/evaluations/" + evaluation + "/results/12").then().body("code", equalTo("TH"));
        // R3b stands with R3, and has more than 11
        bkn.get("/v1/evaluations/" + evaluation + "/results/14")
                .then()
                .body("code", equalTo("R3b/L"))
                .body("pppk.total", equalTo(520));
        bkn.get("/v1/evaluations/" + evaluation + "/results/11").then().body("code", equalTo("R3/L-2"));
        bkn.request()
                .post("/v1/evaluations/" + evaluation + "/verification")
                .then()
                .body("agrees", equalTo(true));
        CasnApi.as("bkn", List.of("*"), "casn:publish")
                .request()
                .post("/v1/evaluations/" + evaluation + "/publication")
                .then()
                .statusCode(403)
                .body("code", equalTo("four-eyes"));
        bkn.get("/v1/objections/" + meant)
                .then()
                .body("state", equalTo("ACCEPTED"))
                .body("reasoning", equalTo(Objecting.REASONING));
        objecting.publish(evaluation, "").then().statusCode(201).body("version", equalTo(2));
        bkn.get("/v1/objections/" + meant).then().body("state", equalTo("PUBLISHED"));
        JsonPath late = bkn.imported(selection, "corrections", HEAD + "14,false,,,,," + BECAUSE + meant + "\n", "");
        assertThat(objecting.rejections(selection, late)).containsExactly("2,objection,objection-closed");
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "11,true,303,80,60,30,,|technical|not-a-step",
                "11,true,455,80,60,30,,|technical|out-of-range",
                "11,true,300,101,60,30,,|managerial|out-of-range",
                "11,true,300,80,81,30,,|sociocultural|out-of-range",
                "11,true,300,80,60,-1,,|interview|out-of-range",
                "11,true,300,80,60,,,|interview|missing-value",
                "11,true,300,80,,30,,|sociocultural|missing-value",
                "11,false,300,,,,,|technical|must-be-blank",
                "11,true,300,80,60,30,50,|additional|not-in-rules",
                "11,true,300,80,60,x,,|interview|not-an-integer",
                "11,,300,80,60,31,,|present|missing-value",
                "11,true,300,80,60,30,,skd|kind|one-of",
                // the post of general operations has a test of 225 at most
                "31,true,230,80,60,30,,|technical|out-of-range",
                "11,true,300,80,60,30,,|participantNumber|changes-nothing",
                "14,false,,,,,,|participantNumber|changes-nothing",
                "99,true,300,80,60,30,,|participantNumber|unknown-participant",
                "13,true,350,80,60,30,,|participantNumber|duplicate-in-file",
                "12,true,350,80,60,30,,|objection|no-open-objection"
            })
    void aRowThatIsNotInOrderIsNamedByColumnAndChangesNothing(String row, String column, String code) throws Exception {
        String selection = published();
        for (String participant : List.of("11", "13", "14", "31")) {
            objecting.filed(selection, "FINAL", participant);
        }
        String csv = "participantNumber,present,technical,managerial,sociocultural,interview,additional,kind,reason\n"
                + "13,true,395,90,70,35,,pppk," + Objecting.REASONING + "\n" + row + "," + Objecting.REASONING + "\n";
        JsonPath failed = bkn.imported(selection, "corrections", csv, "");
        assertThat(failed.getString("state")).isEqualTo("FAILED");
        assertThat(failed.getString("failure.code")).isEqualTo("rows-rejected");
        assertThat(objecting.rejections(selection, failed)).containsExactly("3," + column + "," + code);
        assertThat(history.corrections("pppk_score_correction", selection)).isEmpty();
        assertThat(history.staged("pppk_score_correction", selection)).isEmpty();
        JsonPath dry = bkn.imported(selection, "corrections", csv, "&dryRun=true");
        assertThat(objecting.rejections(selection, dry)).isEqualTo(objecting.rejections(selection, failed));

        JsonPath partial = bkn.imported(selection, "corrections", csv, "&mode=partial");
        assertThat(partial.getString("state")).isEqualTo("COMPLETED");
        assertThat(partial.getInt("rejected")).isEqualTo(1);
        assertThat(history.corrections("pppk_score_correction", selection)).hasSize(1);
        // the good row says what is in force by now
        JsonPath again = bkn.imported(selection, "corrections", csv, "&mode=partial");
        assertThat(objecting.rejections(selection, again)).contains("2,participantNumber,changes-nothing");
        assertThat(history.corrections("pppk_score_correction", selection)).hasSize(1);
    }

    @Test
    void whyAndBecauseOfWhatIsAskedOfEachRowAndScoresOnlyOfWhoHasSome() {
        String selection = SmallPppk.withScores(bkn, "35.74");
        String another = SmallPppk.withScores(bkn, "35.74");
        bkn.importAll(selection, "participants", """
                participantNumber,nik,name,birthDate,sex,formationCode,qualification,priority
                15,3574011003980006,Sintetis Enam,1998-03-10,M,P-1,D-III KEPERAWATAN,R4
                """);
        bkn.importAll(selection, "outcomes", "participantNumber,outcome,reason\n15,WITHDRAWN,Mengundurkan diri.\n");
        for (String each : List.of(selection, another)) {
            objecting
                    .publish(bkn.evaluated(each, "FINAL").getString("id"), "")
                    .then()
                    .statusCode(201);
        }
        objecting.filed(selection, "FINAL", "15");
        String of11 = objecting.filed(selection, "FINAL", "11");
        String ofAnother = objecting.filed(another, "FINAL", "12");
        String scores = ",true,350,80,60,30,";
        JsonPath failed = bkn.imported(
                selection,
                "corrections",
                HEAD + "11" + scores + ",Salah,\n11" + scores + ",,\n11" + scores + BECAUSE + "x\n12" + scores + BECAUSE
                        + ofAnother + "\n12" + scores + BECAUSE + of11 + "\n15" + scores + BECAUSE + "\n",
                "");
        assertThat(objecting.rejections(selection, failed))
                .containsExactlyInAnyOrder(
                        "2,reason,too-short",
                        "3,reason,missing-value",
                        "4,objection,not-a-uuid",
                        "5,objection,unknown-objection",
                        "6,participantNumber,duplicate-in-file",
                        "6,objection,unknown-objection",
                        "7,participantNumber,nothing-to-correct");
        bkn.get("/v1/selections/" + selection + "/corrections").then().body("data", hasSize(0));
    }

    @Test
    void itIsForWhoAnswersObjectionsOfTheAgencyOnceSomethingIsPublished() {
        String selection = SmallPppk.withScores(bkn, "35.74");
        String csv = HEAD + "11,false,,,,," + BECAUSE + "\n";
        bkn.importCsv(selection, "corrections", csv, "").then().statusCode(409).body("code", equalTo("out-of-order"));
        objecting
                .publish(bkn.evaluated(selection, "FINAL").getString("id"), "")
                .then()
                .statusCode(201);
        CasnApi.as("bkpsdm-3574", List.of("35.74"), "casn:write", "casn:scores")
                .importCsv(selection, "corrections", csv, "")
                .then()
                .statusCode(403);
        CasnApi.as("bkpsdm-3507", List.of("35.07"), "casn:evaluate")
                .importCsv(selection, "corrections", csv, "")
                .then()
                .statusCode(404);
        for (String column : List.of("technical,", "present,", "reason,")) {
            bkn.importCsv(selection, "corrections", csv.replaceFirst(column, ""), "")
                    .then()
                    .statusCode(400);
        }
        bkn.importCsv(selection, "corrections", csv.replaceFirst("additional", "twk"), "")
                .then()
                .statusCode(400);
        assertThat(bkn.imported(selection, "corrections", csv, "&dryRun=true").getInt("rejected"))
                .isEqualTo(1);
    }

    @Test
    void additionalScoresAreCorrectedWhereTheRulesKnowThem() throws Exception {
        String byFile = publishedWithAdditional();
        String oneByOne = publishedWithAdditional();
        objecting.filed(byFile, "FINAL", "11");
        bkn.importAll(byFile, "corrections", HEAD + "11,true,300,80,60,30,71.50" + BECAUSE + "\n");
        answer(
                oneByOne,
                "11",
                "{\"present\":true,\"technical\":300,\"managerial\":80,\"sociocultural\":60,\"interview\":30,\"additional\":71.5}");
        assertThat(history.corrections("pppk_score_correction", byFile))
                .singleElement()
                .asString()
                .contains("\"additional\": 50", "\"additional\": 71.500");
        assertThat(history.corrections("pppk_score_correction", byFile))
                .isEqualTo(history.corrections("pppk_score_correction", oneByOne));
        objecting.filed(byFile, "FINAL", "12");
        JsonPath failed = bkn.imported(
                byFile,
                "corrections",
                HEAD + "12,true,300,80,60,30,101" + BECAUSE + "\n12,true,300,80,60,30,1.2345" + BECAUSE + "\n",
                "");
        assertThat(objecting.rejections(byFile, failed))
                .containsExactly("2,additional,out-of-range", "3,additional,too-many-decimals");
    }

    private String publishedWithAdditional() {
        String selection = SmallPppk.created(bkn, 2023, "35.74");
        bkn.importAll(selection, "formations", SmallPppk.FORMATIONS);
        bkn.importAll(selection, "participants", SmallPppk.PARTICIPANTS.replaceAll(",(priority|R\\w+)\n", "\n"));
        bkn.importAll(selection, "pppk", """
                participantNumber,present,technical,managerial,sociocultural,interview,additional
                11,true,300,80,60,30,50
                12,true,150,60,50,20,50
                13,true,400,90,70,35,50
                14,false,,,,,
                31,true,225,80,60,30,50
                """);
        objecting
                .publish(bkn.evaluated(selection, "FINAL").getString("id"), "")
                .then()
                .statusCode(201);
        return selection;
    }
}
