package id.talenta.casn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallSelection;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/** SKB of several tests: declared, scored, decided, explained, verified, corrected. */
@QuarkusTest
class SkbTestsFlowTest extends CasnTest {

    static final String HEAD = "formationCode,test,weight,maximum,minimum,eliminating\n";
    static final String TESTS = HEAD + """
            F-1,WAWANCARA,0.40,60,30,true
            F-1,CAT,0.6,100,,false
            F-1,KESEHATAN,0,,,true
            """;
    static final String SCORES_HEAD = "participantNumber,test,present,score,passed\n";

    /** 106 was absent from CAT and below the minimum, 102 below it; neither went to the doctor. */
    static final String SCORES = SCORES_HEAD + """
            105,CAT,true,80,
            105,WAWANCARA,true,48.000,
            105,KESEHATAN,true,,true
            101,WAWANCARA,true,45,
            101,CAT,true,70.5,
            101,KESEHATAN,true,,true
            102,CAT,true,90,
            102,WAWANCARA,true,29.5,
            106,CAT,false,,
            106,WAWANCARA,true,20,
            """;

    private final CasnApi bkn = CasnApi.as("bkn");

    @Test
    void severalTestsBecomeTheSkbScoreWithTheirReasonsAndCanBeVerified() {
        String selection = letThrough();
        bkn.importAll(selection, "skbTests", TESTS);
        bkn.importAll(selection, "skbScores", SCORES);
        bkn.get("/v1/selections/" + selection).then().body("state", equalTo("NILAI_SKB_TERSEDIA"));
        String path = "/v1/evaluations/" + bkn.evaluated(selection, "FINAL").getString("id");

        bkn.get(path + "/results/105?explain=full")
                .then()
                .body("code", equalTo("P/L"))
                .body("rank", equalTo(1))
                .body("scores.skb", equalTo(80))
                .body("scores.final", equalTo(77.818f))
                .body("scores.skbTests.test", contains("CAT", "KESEHATAN", "WAWANCARA"))
                .body("scores.skbTests[2].weighted", equalTo(32.0f))
                .body("scores.skbTests[2].maximum", equalTo(60))
                .body(
                        "reasons.findAll { it.test == 'WAWANCARA' }.criterion",
                        contains("SKB_TEST_MINIMUM", "SKB_TEST", "SKB_TEST_SCALED", "SKB_TEST_WEIGHTED"))
                .body("reasons.find { it.criterion == 'SKB' }.outcome", equalTo("CALCULATED"))
                .body("reasons.find { it.criterion == 'SKB' }.verified", equalTo(false))
                .body("comparisons.size()", equalTo(1));
        bkn.get(path + "/results/101").then().body("code", equalTo("P/TL")).body("scores.skb", equalTo(72.3f));
        bkn.get(path + "/results/102")
                .then()
                .body("code", equalTo("TMS-1"))
                .body("reasons[-1].test", equalTo("WAWANCARA"))
                .body("reasons[-1].outcome", equalTo("NOT_MET"))
                .body("reasons[-1].value", equalTo(29.5f))
                .body("reasons[-1].bound", equalTo(30));
        bkn.get(path + "/results/106")
                .then()
                .body("code", equalTo("TH"))
                .body("reasons[-1].test", equalTo("CAT"))
                .body("scores.skb", nullValue());

        String input = bkn.get(path + "/input.csv").asString();
        assertThat(input.lines().findFirst().orElseThrow()).endsWith(",qualification,skbTests,skbScores");
        assertThat(input.lines()
                        .filter(line -> line.startsWith("105,"))
                        .findFirst()
                        .orElseThrow())
                .contains("HIGHER_EDUCATION,,,,")
                .endsWith(
                        "CAT:0.6:100::false;KESEHATAN:0:::true;WAWANCARA:0.4:60:30:true,CAT:true:80:;KESEHATAN:true::true;WAWANCARA:true:48:");
        verified(path);
        theOrderOfRowsChangesNothing(path);
        theRulesWithoutAdditionalTestsAreNoAnswer(selection);
    }

    private void theOrderOfRowsChangesNothing(String path) {
        String other = letThrough();
        bkn.importAll(other, "skbTests", reversed(TESTS));
        bkn.importAll(other, "skbScores", reversed(SCORES));
        JsonPath again = bkn.evaluated(other, "FINAL");
        bkn.get(path)
                .then()
                .body("inputDigest", equalTo(again.getString("inputDigest")))
                .body("resultDigest", equalTo(again.getString("resultDigest")));
    }

    private void theRulesWithoutAdditionalTestsAreNoAnswer(String selection) {
        JsonPath failed = bkn.ended(
                bkn.post("/v1/selections/" + selection + "/evaluations", """
                {"stage":"FINAL","whatIf":{"ruleSet":{"code":"cpns-2024","version":2}}}""").header("Location"));
        assertThat(failed.getString("state")).isEqualTo("FAILED");
        assertThat(failed.getString("failure.code")).isEqualTo("skb-tests-without-rules");
        verified("/v1/evaluations/"
                + bkn.ended(bkn.post("/v1/selections/" + selection + "/evaluations", """
                        {"stage":"FINAL","whatIf":{"quotas":{"F-1":2}}}""")
                                .header("Location"))
                        .getString("id"));
    }

    @Test
    void whoLacksARowThatDecidesStopsTheEvaluation() {
        String selection = letThrough();
        bkn.importAll(selection, "skbTests", TESTS);
        bkn.importAll(selection, "skbScores", SCORES_HEAD + "105,CAT,true,80,\n101,WAWANCARA,true,20,\n");
        JsonPath failed = bkn.evaluated(selection, "FINAL", false);
        assertThat(failed.getString("state")).isEqualTo("FAILED");
        assertThat(failed.getString("failure.code")).isEqualTo("participants-without-skb-tests");
        assertThat(failed.getString("failure.detail")).startsWith("3 participants");
    }

    @Test
    void aCorrectionIsOfOneTest() {
        String selection = letThrough();
        bkn.importAll(selection, "skbTests", TESTS);
        bkn.importAll(selection, "skbScores", SCORES);
        CasnApi panselnas = CasnApi.as("panselnas");
        String first = bkn.evaluated(selection, "FINAL").getString("id");
        panselnas
                .request()
                .post("/v1/evaluations/" + first + "/publication")
                .then()
                .statusCode(201);
        String stale = bkn.evaluated(selection, "FINAL").getString("id");
        String objection = CasnApi.as("bkpsdm-3574")
                .post("/v1/objections", """
                {"selection":"%s","stage":"FINAL","participantNumber":"101","grounds":"Nilai wawancara tertukar."}""".formatted(selection))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        answered(
                objection,
                "[{\"test\":\"WAWANCARA\",\"present\":true,\"score\":61}]",
                400,
                "/correction/skbTests/0/score",
                "out-of-range");
        answered(
                objection,
                "[{\"test\":\"WAWANCARA\",\"present\":true,\"score\":45}]",
                400,
                "/correction/skbTests/0",
                "changes-nothing");
        answered(
                objection,
                "[{\"test\":\"LARI\",\"present\":true,\"score\":45}]",
                400,
                "/correction/skbTests/0",
                "nothing-to-correct");
        answered(
                objection,
                "[{\"test\":\"CAT\",\"present\":true,\"score\":45,\"passed\":true}]",
                400,
                "/correction/skbTests/0/passed",
                "test-not-stated");
        answered(
                objection,
                "[{\"test\":\"KESEHATAN\",\"present\":true}]",
                400,
                "/correction/skbTests/0/passed",
                "missing-value");
        answered(
                objection,
                "[{\"test\":\"CAT\",\"present\":false,\"score\":45}]",
                400,
                "/correction/skbTests/0/score",
                "must-be-blank");
        answered(
                objection,
                "[{\"test\":\"CAT\",\"present\":true,\"score\":71},{\"test\":\"CAT\",\"present\":true,\"score\":72}]",
                400,
                "/correction/skbTests/1/test",
                "test-repeated");
        answered(objection, "[{\"test\":\"WAWANCARA\",\"present\":true,\"score\":60}]", 201, null, null);

        panselnas
                .request()
                .post("/v1/evaluations/" + stale + "/publication")
                .then()
                .statusCode(409)
                .body("code", equalTo("corrections-not-evaluated"));
        String second = bkn.evaluated(selection, "FINAL").getString("id");
        bkn.get("/v1/evaluations/" + second + "/results/101").then().body("scores.skb", equalTo(82.3f));
        bkn.get("/v1/evaluations/" + first + "/results/101").then().body("scores.skb", equalTo(72.3f));
        verified("/v1/evaluations/" + first);
        verified("/v1/evaluations/" + second);
        bkn.get("/v1/evaluations/" + first + "/diff/" + second)
                .then()
                .body("data.participantNumber", hasItems("101"))
                .body("data.find { it.participantNumber == '101' }.inputs", contains("skbScores"))
                .body("data.find { it.participantNumber == '101' }.causes", contains("INPUT"));
        bkn.get("/v1/selections/" + selection + "/corrections")
                .then()
                .body("data.kind", contains("skbTest"))
                .body("data[0].before.score", equalTo(45))
                .body("data[0].after.test", equalTo("WAWANCARA"));
        panselnas
                .request()
                .post("/v1/evaluations/" + second + "/publication")
                .then()
                .statusCode(201);
    }

    private void answered(String objection, String tests, int status, String pointer, String code) {
        var answer = bkn.post("/v1/objections/" + objection + "/answer", """
                {"accepted":true,"reasoning":"Lembar nilai wawancara tertukar; berita acara BA-17.","correction":{"skbTests":%s}}""".formatted(tests))
                .then()
                .statusCode(status);
        if (pointer != null) {
            answer.body("errors.pointer", hasItems(pointer)).body("errors.code", hasItems(code));
        }
    }

    private String letThrough() {
        String selection = SmallSelection.withSkd(bkn, "35.74");
        bkn.evaluated(selection, "SKD");
        return selection;
    }

    private void verified(String path) {
        bkn.request().post(path + "/verification").then().statusCode(200).body("agrees", equalTo(true));
    }

    private static String reversed(String csv) {
        java.util.List<String> lines = new java.util.ArrayList<>(csv.lines().toList());
        java.util.Collections.reverse(lines.subList(1, lines.size()));
        return String.join("\n", lines) + "\n";
    }
}
