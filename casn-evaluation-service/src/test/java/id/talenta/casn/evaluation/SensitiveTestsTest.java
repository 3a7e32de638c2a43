package id.talenta.casn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallSelection;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether somebody failed a test of health shows to who may see sensitive data; that they are out, to all. */
@QuarkusTest
class SensitiveTestsTest extends CasnTest {

    private static final String TESTS = SkbTestsFlowTest.HEAD.replace("\n", ",sensitive\n") + """
            F-1,CAT,0.6,100,,false,
            F-1,WAWANCARA,0.40,60,30,true,false
            F-1,KESEHATAN,0,,,true,true
            """;

    /** 102 failed the test of health, and no other. */
    private static final String SCORES = SkbTestsFlowTest.SCORES.replace(
            "102,WAWANCARA,true,29.5,\n", "102,WAWANCARA,true,40,\n102,KESEHATAN,true,,false\n");

    private final CasnApi bkn = CasnApi.as("bkn");
    private final CasnApi reader = CasnApi.as("bkpsdm-3574", List.of("35.74"), "casn:read", "pii:read");
    private final CasnApi doctor =
            CasnApi.as("bkpsdm-3574", List.of("35.74"), "casn:read", "pii:read", "pii:sensitive");

    private String selection(String tests) {
        String selection = SmallSelection.withSkd(bkn, "35.74");
        bkn.evaluated(selection, "SKD");
        bkn.importAll(selection, "skbTests", tests);
        bkn.importAll(selection, "skbScores", SCORES);
        return selection;
    }

    @Test
    void whoMayNotSeeSensitiveDataSeesWhatCameOfTheTestsAndNoneOfThem() {
        String selection = selection(TESTS);
        JsonPath evaluation = bkn.evaluated(selection, "FINAL");
        String path = "/v1/evaluations/" + evaluation.getString("id");

        doctor.get(path + "/results/102")
                .then()
                .body("code", equalTo("TMS-1"))
                .body("scores.skbTests.test", hasItem("KESEHATAN"))
                .body("reasons.find { it.test == 'KESEHATAN' }.outcome", equalTo("NOT_MET"));
        reader.get(path + "/results/102")
                .then()
                .body("code", equalTo("TMS-1"))
                .body("scores.skbTests", nullValue())
                .body("reasons.criterion", contains("ATTENDANCE", "ELIMINATION"))
                .body("reasons[1].outcome", equalTo("ELIMINATED"))
                .body("reasons.test", everyItem(nullValue()));
        // whoever passed is shown no otherwise: from what is missing nothing can be told
        reader.get(path + "/results/105")
                .then()
                .body("code", equalTo("P/L"))
                .body("scores.skb", equalTo(80))
                .body("scores.skbTests", nullValue())
                .body("reasons.test", everyItem(nullValue()))
                .body("reasons.criterion", hasItem("SKB"));
        assertThat(reader.get(path + "/results").asString()).doesNotContain("KESEHATAN", "WAWANCARA");
        assertThat(doctor.get(path + "/results").asString()).contains("KESEHATAN", "WAWANCARA");
        reader.get(path + "/input.csv").then().statusCode(403);
        doctor.get(path + "/input.csv").then().statusCode(200);
        assertThat(reader.get(path + "/results.csv").asString())
                .contains("102,")
                .doesNotContain("KESEHATAN");
    }

    @Test
    void nothingIsDecidedByItAndNoFileHasIt() {
        JsonPath sensitive = bkn.evaluated(selection(TESTS), "FINAL");
        String plainly = selection(SkbTestsFlowTest.TESTS);
        JsonPath plain = bkn.evaluated(plainly, "FINAL");
        assertThat(sensitive.getString("inputDigest")).isEqualTo(plain.getString("inputDigest"));
        assertThat(sensitive.getString("resultDigest")).isEqualTo(plain.getString("resultDigest"));
        // without a declaration all is shown as ever
        String path = "/v1/evaluations/" + plain.getString("id");
        reader.get(path + "/results/102").then().body("reasons.test", hasItem("KESEHATAN"));
        reader.get(path + "/input.csv").then().statusCode(200);
    }

    @Test
    void aCorrectionAndAComparisonNameTheTestToWhoMaySeeIt() {
        String selection = selection(TESTS);
        String first = bkn.evaluated(selection, "FINAL").getString("id");
        CasnApi.as("panselnas")
                .request()
                .post("/v1/evaluations/" + first + "/publication")
                .then()
                .statusCode(201);
        String objection = CasnApi.as("bkpsdm-3574")
                .post("/v1/objections", """
                {"selection":"%s","stage":"FINAL","participantNumber":"102","grounds":"Hasil saya tertukar dengan peserta lain."}""".formatted(selection))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        bkn.post("/v1/objections/" + objection + "/answer", """
                {"accepted":true,"reasoning":"Lembar tertukar; berita acara BA-17.","correction":{"skbTests":[
                 {"test":"KESEHATAN","present":true,"passed":true}]}}""").then().statusCode(201);
        String corrections = "/v1/selections/" + selection + "/corrections";
        doctor.get(corrections)
                .then()
                .body("data[0].before.test", equalTo("KESEHATAN"))
                .body("data[0].before.passed", equalTo(false));
        reader.get(corrections)
                .then()
                .body("data.kind", contains("skbTest"))
                .body("data[0].participantNumber", equalTo("102"))
                .body("data[0].before", not(hasKey("test")))
                .body("data[0].before", not(hasKey("passed")))
                .body("data[0].after", not(hasKey("passed")));
        String second = bkn.evaluated(selection, "FINAL").getString("id");
        String diff = "/v1/evaluations/" + first + "/diff/" + second;
        assertThat(doctor.get(diff).asString()).contains("KESEHATAN");
        reader.get(diff).then().body("data.find { it.participantNumber == '102' }.causes", contains("INPUT"));
        assertThat(reader.get(diff).asString()).doesNotContain("KESEHATAN", "WAWANCARA");
    }

    @Test
    void theDeclarationIsTrueOrFalse() {
        String selection = SmallSelection.withSkd(bkn, "35.74");
        JsonPath failed = bkn.imported(selection, "skbTests", TESTS.replace(",true,true", ",true,ya"), "");
        assertThat(failed.getList("failure.errors.column", String.class)).contains("sensitive");
        assertThat(failed.getList("failure.errors.code", String.class)).contains("not-a-boolean");
    }
}
