package id.talenta.casn.evaluation;

import static id.talenta.casn.evaluation.SkbTestsFlowTest.HEAD;
import static id.talenta.casn.evaluation.SkbTestsFlowTest.SCORES;
import static id.talenta.casn.evaluation.SkbTestsFlowTest.SCORES_HEAD;
import static id.talenta.casn.evaluation.SkbTestsFlowTest.TESTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallSelection;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused of tests of SKB and of their scores, each by line, column and cause. */
@QuarkusTest
class SkbTestsImportTest extends CasnTest {

    private final CasnApi bkn = CasnApi.as("bkn");

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "F-1,CAT,0.6,100,,false|weight|weights-not-whole",
                "F-1,CAT,0.4,100,,false;F-1,PRAKTIK,0.6,100,,false|weight|main-test-too-light-unverified",
                "F-1,PRAKTIK,1,100,,false|test|main-test-missing",
                "F-9,CAT,1,100,,false|formationCode|unknown-formation",
                "F-1,cat,1,100,,false|test|not-a-test",
                "F-1,CAT,1.1,100,,false|weight|out-of-range",
                "F-1,CAT,,100,,false|weight|missing-value",
                "F-1,CAT,0.33333,100,,false|weight|too-many-decimals",
                "F-1,CAT,1,,,false|maximum|missing-value",
                "F-1,CAT,1,0,,false|maximum|out-of-range",
                "F-1,CAT,1,1000,,false|maximum|out-of-range",
                "F-1,CAT,1,100,101,true|minimum|out-of-range",
                "F-1,CAT,1,100,0,true|minimum|out-of-range",
                "F-1,CAT,1,100,30,false|minimum|not-eliminating",
                "F-1,CAT,1,100,30.0001,true|minimum|too-many-decimals",
                "F-1,CAT,1,100,,|eliminating|missing-value",
                "F-1,LARI,0,100,,true|maximum|not-without-weight",
                "F-1,LARI,0,,30,true|minimum|not-without-weight",
                "F-1,LARI,0,,,false|eliminating|decides-nothing",
                "F-1,CAT,0.5,100,,false;F-1,CAT,0.5,100,,false|test|duplicate-in-file"
            })
    void aWrongTestIsNamedByColumnAndChangesNothing(String rows, String column, String code) {
        String selection = SmallSelection.withSkd(bkn, "35.74");
        JsonPath failed = bkn.imported(selection, "skbTests", HEAD + rows.replace(";", "\n") + "\n", "");
        assertThat(failed.getString("state")).isEqualTo("FAILED");
        assertThat(failed.getList("failure.errors.column", String.class)).contains(column);
        assertThat(failed.getList("failure.errors.code", String.class)).contains(code);
        bkn.importAll(selection, "skbTests", TESTS);
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "105,CAT,true,100.5,|score|out-of-range",
                "105,CAT,true,-1,|score|out-of-range",
                "105,CAT,true,70.1234,|score|too-many-decimals",
                "105,CAT,true,,|score|missing-value",
                "105,CAT,false,70,|score|must-be-blank",
                "105,CAT,,70,|present|missing-value",
                "105,CAT,true,70,true|passed|test-not-stated",
                "105,WAWANCARA,true,40,true|passed|test-not-stated",
                "105,KESEHATAN,true,,|passed|missing-value",
                "105,KESEHATAN,true,70,true|score|test-not-scored",
                "105,KESEHATAN,false,,true|passed|must-be-blank",
                "105,LARI,true,70,|test|unknown-test",
                "999,CAT,true,70,|participantNumber|unknown-participant",
                "103,CAT,true,70,|participantNumber|not-let-through",
                "101,CAT,true,70,|test|duplicate-in-file"
            })
    void aWrongScoreIsNamedByColumnAndChangesNothing(String row, String column, String code) {
        String selection = letThrough();
        bkn.importAll(selection, "skbTests", TESTS);
        String csv = SCORES_HEAD + "101,CAT,true,70,\n" + row + "\n";
        JsonPath dry = bkn.imported(selection, "skbScores", csv, "&dryRun=true");
        assertThat(dry.getString("state")).isEqualTo("COMPLETED");
        assertThat(dry.getInt("rejected")).isEqualTo(1);
        JsonPath failed = bkn.imported(selection, "skbScores", csv, "");
        assertThat(failed.getString("state")).isEqualTo("FAILED");
        assertThat(failed.getInt("failure.errors[0].line")).isEqualTo(3);
        assertThat(failed.getString("failure.errors[0].column")).isEqualTo(column);
        assertThat(failed.getString("failure.errors[0].code")).isEqualTo(code);
        assertThat(bkn.get(
                                failed.getString("failure") == null
                                        ? ""
                                        : "/v1/selections/" + selection + "/imports/" + failed.getString("id")
                                                + "/rejections")
                        .asString())
                .contains("3," + column + "," + code);
        bkn.get("/v1/selections/" + selection).then().body("state", equalTo("SKD_DIEVALUASI"));
        JsonPath partial = bkn.imported(selection, "skbScores", csv, "&mode=partial");
        assertThat(partial.getString("state")).isEqualTo("COMPLETED");
        assertThat(partial.getInt("rejected")).isEqualTo(1);
        assertThat(bkn.imported(selection, "skbScores", SCORES_HEAD + "101,CAT,true,70,\n", "")
                        .getString("failure.errors[0].code"))
                .isEqualTo("already-imported");
    }

    @Test
    void aFormationHasOneScoreOrTestsAndTestsComeFirst() {
        String selection = letThrough();
        assertThat(bkn.imported(selection, "skbScores", SCORES, "").getString("failure.errors[0].code"))
                .isEqualTo("formation-without-tests");
        JsonPath first = bkn.imported(selection, "skbTests", TESTS, "");
        JsonPath again = bkn.imported(selection, "skbTests", TESTS, "");
        assertThat(again.getString("state")).isEqualTo("COMPLETED");
        assertThat(again.getString("repeats")).isEqualTo(first.getString("id"));
        assertThat(bkn.imported(selection, "skb", SmallSelection.SKB, "").getList("failure.errors.code"))
                .containsOnly("formation-with-tests");
        // a test that is only passed or failed may still be added, one that is scored not
        assertThat(bkn.imported(selection, "skbTests", HEAD + "F-1,PRAKTIK,0.1,100,,false\n", "")
                        .getList("failure.errors.code"))
                .contains("weights-not-whole");
        bkn.importAll(selection, "skbTests", HEAD + "F-1,PSIKOTES,0,,,true\n");
        bkn.importAll(selection, "skbScores", SCORES);
        assertThat(bkn.imported(selection, "skbTests", HEAD + "F-1,LARI,0,,,true\n", "")
                        .getString("failure.errors[0].code"))
                .isEqualTo("skb-scores-present");
        String other = SmallSelection.withSkb(bkn, "35.74");
        assertThat(bkn.imported(other, "skbTests", TESTS, "").getList("failure.errors.code"))
                .containsOnly("skb-scores-present");
    }

    @Test
    void beforeSkdWasEvaluatedAndWithoutTheScopeThereAreNoScores() {
        String selection = SmallSelection.withSkd(bkn, "35.74");
        bkn.importCsv(selection, "skbScores", SCORES, "")
                .then()
                .statusCode(409)
                .body("code", equalTo("skd-evaluation-needed"));
        CasnApi.as("bkn", java.util.List.of("*"), "casn:scores")
                .importCsv(selection, "skbTests", TESTS, "")
                .then()
                .statusCode(403);
        CasnApi.as("bkn", java.util.List.of("*"), "casn:write")
                .importCsv(selection, "skbScores", SCORES, "")
                .then()
                .statusCode(403);
        CasnApi.as("bkpsdm-3507")
                .importCsv(selection, "skbTests", TESTS, "")
                .then()
                .statusCode(404);
    }

    private String letThrough() {
        String selection = SmallSelection.withSkd(bkn, "35.74");
        bkn.evaluated(selection, "SKD");
        return selection;
    }
}
