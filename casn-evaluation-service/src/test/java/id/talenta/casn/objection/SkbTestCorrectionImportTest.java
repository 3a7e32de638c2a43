package id.talenta.casn.objection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallSelection;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Corrections of single tests of SKB that come as rows of a file of corrections. */
@QuarkusTest
class SkbTestCorrectionImportTest extends CasnTest {

    private static final String HEAD = "participantNumber,kind,test,present,score,passed,reason,objection\n";
    private static final String BECAUSE = "," + Objecting.REASONING + ",";
    private static final String TESTS = """
            formationCode,test,weight,maximum,minimum,eliminating
            F-1,WAWANCARA,0.4,60,30,true
            F-1,CAT,0.6,100,,false
            F-1,KESEHATAN,0,,,true
            """;

    /** 102 was below the minimum, and nobody asked whether they are healthy; 106 was absent from CAT. */
    private static final String SCORES = """
            participantNumber,test,present,score,passed
            105,CAT,true,80,
            105,WAWANCARA,true,48.000,
            105,KESEHATAN,true,,true
            101,CAT,true,70.5,
            101,WAWANCARA,true,45,
            101,KESEHATAN,true,,true
            102,CAT,true,90,
            102,WAWANCARA,true,29.5,
            106,CAT,false,,
            106,WAWANCARA,true,40,
            106,KESEHATAN,true,,true
            """;

    private final CasnApi bkn = CasnApi.as("bkn");
    private final Objecting objecting = new Objecting();

    @Inject
    CorrectionHistory history;

    private String published() {
        String selection = SmallSelection.withSkd(bkn, "35.74");
        bkn.evaluated(selection, "SKD");
        bkn.importAll(selection, "skbTests", TESTS);
        bkn.importAll(selection, "skbScores", SCORES);
        objecting
                .publish(bkn.evaluated(selection, "FINAL").getString("id"), "")
                .then()
                .statusCode(201);
        return selection;
    }

    @Test
    void aFileOfTestsDoesWhatTheAnswersDoOneByOne() throws Exception {
        String byFile = published();
        String oneByOne = published();
        for (String participant : List.of("101", "102", "106")) {
            objecting.filed(byFile, "FINAL", participant);
        }
        String csv = HEAD + "101,skbTest,WAWANCARA,true,59.50,," + Objecting.REASONING + ",\n"
                + "101,skbTest,KESEHATAN,false,,," + Objecting.REASONING + ",\n"
                + "106,skbTest,CAT,true,79.125,," + Objecting.REASONING + ",\n"
                + "102,skbTest,WAWANCARA,true,30,," + Objecting.REASONING + ",\n";

        JsonPath dry = bkn.imported(byFile, "corrections", csv, "&dryRun=true");
        assertThat(dry.getString("state")).isEqualTo("COMPLETED");
        assertThat(objecting.rejections(byFile, dry)).isEmpty();
        assertThat(history.corrections("score_correction", byFile)).isEmpty();
        assertThat(history.objections(byFile)).allMatch(objection -> objection.contains("FILED"));

        JsonPath taken = bkn.imported(byFile, "corrections", csv, "");
        assertThat(taken.getString("state")).as(taken.prettify()).isEqualTo("COMPLETED");
        answer(
                oneByOne,
                "101",
                "[{\"test\":\"WAWANCARA\",\"present\":true,\"score\":59.5},{\"test\":\"KESEHATAN\",\"present\":false}]");
        answer(oneByOne, "106", "[{\"test\":\"CAT\",\"present\":true,\"score\":79.125}]");
        answer(oneByOne, "102", "[{\"test\":\"WAWANCARA\",\"present\":true,\"score\":30}]");
        assertThat(history.corrections("score_correction", byFile))
                .hasSize(4)
                .isEqualTo(history.corrections("score_correction", oneByOne));
        assertThat(history.objections(byFile)).isEqualTo(history.objections(oneByOne));
        assertThat(history.withoutOrigin("score_correction", byFile)).isEmpty();
        assertThat(history.staged("score_correction", byFile)).isEmpty();

        JsonPath again = bkn.imported(byFile, "corrections", csv, "");
        assertThat(again.getString("state")).isEqualTo("COMPLETED");
        assertThat(again.getString("repeats")).isEqualTo(taken.getString("id"));
        assertThat(history.corrections("score_correction", byFile)).hasSize(4);
        theNextEvaluationReadsThem(byFile);
    }

    private void answer(String selection, String participant, String tests) {
        objecting
                .answer(
                        objecting.filed(selection, "FINAL", participant),
                        true,
                        ",\"correction\":{\"skbTests\":" + tests + "}")
                .then()
                .statusCode(201);
    }

    private void theNextEvaluationReadsThem(String selection) {
        bkn.get("/v1/selections/" + selection + "/corrections")
                .then()
                .body("data.participantNumber", contains("101", "101", "106", "102"))
                .body("data.kind", contains("skbTest", "skbTest", "skbTest", "skbTest"))
                .body("data.after.test", contains("WAWANCARA", "KESEHATAN", "CAT", "WAWANCARA"))
                .body("data[0].before.score", equalTo(45))
                .body("data[0].after.score", equalTo(59.5f))
                .body("data[1].before.passed", equalTo(true))
                .body("data[1].after.passed", nullValue())
                .body("data[2].before.present", equalTo(false));
        bkn.imported(selection, "corrections", HEAD + "102,skbTest,KESEHATAN,true,,true" + BECAUSE + "\n", "");
        // 102 is no longer below the minimum, so the health test, of which there is no row, is missing
        assertThat(bkn.evaluated(selection, "FINAL", false).getString("failure.code"))
                .isEqualTo("participants-without-skb-tests");
        bkn.importAll(selection, "corrections", HEAD + "102,skbTest,WAWANCARA,true,29,," + Objecting.REASONING + ",\n");
        String evaluation = bkn.evaluated(selection, "FINAL").getString("id");
        bkn.get("/v1/evaluations/" + evaluation + "/results/101")
                .then()
                .body("code", equalTo("TH"))
                .body("reasons[-1].test", equalTo("KESEHATAN"));
        bkn.get("/v1/evaluations/" + evaluation + "/results/106")
                .then()
                .body("scores.skb", equalTo(74.142f))
                .body("reasons.findAll { it.test == 'CAT' }.value", hasItem(79.125f));
        bkn.get("/v1/evaluations/" + evaluation + "/results/102").then().body("code", equalTo("TMS-1"));
        bkn.request()
                .post("/v1/evaluations/" + evaluation + "/verification")
                .then()
                .body("agrees", equalTo(true));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "101,skbTest,CAT,true,100.5,|score|out-of-range",
                "101,skbTest,CAT,true,12345678,|score|out-of-range",
                "101,skbTest,CAT,true,-1,|score|out-of-range",
                "101,skbTest,CAT,true,70.1234,|score|too-many-decimals",
                "101,skbTest,CAT,true,,|score|missing-value",
                "101,skbTest,CAT,false,70,|score|must-be-blank",
                "101,skbTest,CAT,,70,|present|missing-value",
                "101,skbTest,CAT,true,71,true|passed|test-not-stated",
                "101,skbTest,WAWANCARA,true,40,true|passed|test-not-stated",
                "101,skbTest,KESEHATAN,true,,|passed|missing-value",
                "101,skbTest,KESEHATAN,true,70,false|score|test-not-scored",
                "101,skbTest,KESEHATAN,false,,true|passed|must-be-blank",
                "101,skbTest,,true,70,|test|missing-value",
                "101,skbTest,LARI,true,70,|test|unknown-test",
                "101,skbTest,WAWANCARA,true,45.000,|test|changes-nothing",
                "102,skbTest,KESEHATAN,true,,true|test|nothing-to-correct",
                "201,skbTest,CAT,true,70,|test|nothing-to-correct",
                "999,skbTest,CAT,true,70,|participantNumber|unknown-participant",
                "105,skbTest,CAT,true,70,|objection|no-open-objection",
                "101,skb,,true,70,|eliminated|missing-value",
                "101,skd,CAT,true,,|test|not-of-this-kind",
                "106,skbTest,CAT,true,70,|participantNumber|duplicate-in-file"
            })
    void aRowThatIsNotInOrderIsNamedByColumnAndChangesNothing(String row, String column, String code) throws Exception {
        String selection = published();
        for (String participant : List.of("101", "102", "106", "201")) {
            objecting.file(selection, "FINAL", participant);
        }
        String csv = HEAD + "106,skbTest,CAT,true,79,," + Objecting.REASONING + ",\n" + row + BECAUSE + "\n";
        JsonPath failed = bkn.imported(selection, "corrections", csv, "");
        assertThat(failed.getString("state")).isEqualTo("FAILED");
        assertThat(failed.getString("failure.code")).isEqualTo("rows-rejected");
        assertThat(objecting.rejections(selection, failed)).contains("3," + column + "," + code);
        assertThat(objecting.rejections(selection, failed)).allMatch(line -> line.startsWith("3,"));
        assertThat(history.corrections("score_correction", selection)).isEmpty();
        assertThat(history.staged("score_correction", selection)).isEmpty();
        JsonPath dry = bkn.imported(selection, "corrections", csv, "&dryRun=true");
        assertThat(objecting.rejections(selection, dry)).isEqualTo(objecting.rejections(selection, failed));

        JsonPath partial = bkn.imported(selection, "corrections", csv, "&mode=partial");
        assertThat(partial.getString("state")).isEqualTo("COMPLETED");
        assertThat(partial.getInt("rejected")).isEqualTo(1);
        assertThat(history.corrections("score_correction", selection)).hasSize(1);
        // the good row says what is in force by now
        JsonPath again = bkn.imported(selection, "corrections", csv, "&mode=partial");
        assertThat(objecting.rejections(selection, again)).contains("2,test,changes-nothing");
        assertThat(history.corrections("score_correction", selection)).hasSize(1);
    }

    @Test
    void oneOfSkdCallsForNoTestOfSkbByWhateverWay() {
        String selection = SmallSelection.withSkd(bkn, "35.74");
        objecting
                .publish(bkn.evaluated(selection, "SKD").getString("id"), "")
                .then()
                .statusCode(201);
        String ofSkd = objecting.filed(selection, "SKD", "101");
        bkn.importAll(selection, "skbTests", TESTS);
        bkn.importAll(selection, "skbScores", SCORES);
        objecting
                .answer(
                        ofSkd,
                        true,
                        ",\"correction\":{\"skbTests\":[{\"test\":\"CAT\",\"present\":true,\"score\":71}]}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/correction/skbTests"))
                .body("errors[0].code", equalTo("not-of-this-stage"));
        String row = "101,skbTest,CAT,true,71," + BECAUSE;
        JsonPath named = bkn.imported(selection, "corrections", HEAD + row + ofSkd + "\n", "");
        assertThat(objecting.rejections(selection, named)).containsExactly("2,kind,not-of-this-stage");
        JsonPath meant = bkn.imported(selection, "corrections", HEAD + row + "\n", "");
        assertThat(objecting.rejections(selection, meant)).containsExactly("2,objection,no-open-objection");
        bkn.get("/v1/objections/" + ofSkd).then().body("state", equalTo("FILED"));
        bkn.get("/v1/selections/" + selection + "/corrections").then().body("data", hasSize(0));
    }
}
