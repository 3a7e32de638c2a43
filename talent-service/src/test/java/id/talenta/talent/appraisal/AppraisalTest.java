package id.talenta.talent.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.talent.People;
import id.talenta.talent.TalentTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AppraisalTest extends TalentTest {

    private static String request(int year, String quarter, String result, String behaviour) {
        return "{\"year\":%d,\"quarter\":%s,\"workResult\":\"%s\",\"workBehaviour\":\"%s\"}"
                .formatted(year, quarter, result, behaviour);
    }

    @ParameterizedTest
    @CsvSource({
        "DI_ATAS, DI_ATAS, SANGAT_BAIK",
        "DI_ATAS, SESUAI, BAIK",
        "SESUAI, SESUAI, BAIK",
        "DI_BAWAH, DI_ATAS, BUTUH_PERBAIKAN",
        "SESUAI, DI_BAWAH, KURANG",
        "DI_BAWAH, DI_BAWAH, SANGAT_KURANG"
    })
    void thePredicateFollowsFromResultAndBehaviour(String result, String behaviour, String predicate) {
        String path = People.of(probolinggo, "35.74");
        Response created = probolinggo.post(path + "/appraisals", request(2025, "null", result, behaviour));
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertThat(created.jsonPath().getString("predicate")).isEqualTo(predicate);
        assertThat(created.jsonPath().getString("reason.en")).contains("A work result", "predicate");
        assertThat(created.jsonPath().getString("reason.id")).contains("Hasil kerja");
        assertThat(created.jsonPath().getString("ruleSet.code")).isEqualTo("talent-appraisal-2022");
        assertThat(probolinggo.get(path).jsonPath().getString("performance.predicate"))
                .isEqualTo(predicate);
        assertThat(created.header("Location"))
                .endsWith(path + "/appraisals/" + created.jsonPath().getString("id"));
    }

    @Test
    void aPeriodIsAppraisedOnceAndCorrectedWithItsHistory() {
        String appraisals = People.of(probolinggo, "35.74") + "/appraisals";
        Response created = probolinggo.post(appraisals, request(2025, "2", "SESUAI", "SESUAI"));
        created.then().statusCode(201);
        problem(probolinggo.post(appraisals, request(2025, "2", "DI_ATAS", "DI_ATAS")), 409, "period-appraised");
        probolinggo
                .post(appraisals, request(2025, "null", "DI_ATAS", "DI_ATAS"))
                .then()
                .statusCode(201);
        String one = appraisals + "/" + created.jsonPath().getString("id");
        String tag = created.header("ETag");
        assertThat(probolinggo.get(one).header("ETag")).isEqualTo(tag);
        assertThat(probolinggo.request().header("If-None-Match", tag).get(one).statusCode())
                .isEqualTo(304);
        Response same = probolinggo.patch(one, tag, "{\"workResult\":\"SESUAI\"}");
        assertThat(same.header("ETag")).isEqualTo(tag);
        Response corrected = probolinggo.patch(one, tag, "{\"workResult\":\"DI_BAWAH\"}");
        assertThat(corrected.statusCode()).as(corrected.asString()).isEqualTo(200);
        assertThat(corrected.jsonPath().getString("predicate")).isEqualTo("BUTUH_PERBAIKAN");
        assertThat(corrected.jsonPath().getList("history.predicate")).containsExactly("BAIK");
        problem(probolinggo.patch(one, tag, "{\"workResult\":\"DI_ATAS\"}"), 412, "precondition-failed");
        problem(probolinggo.patch(one, corrected.header("ETag"), "{\"year\":2024}"), 400, "invalid-request");
        JsonPath list = probolinggo.get(appraisals).jsonPath();
        assertThat(list.getList("data.predicate")).containsExactly("BUTUH_PERBAIKAN", "SANGAT_BAIK");
    }

    @Test
    void thePeriodMustHaveBegunAndHaveRules() {
        String appraisals = People.of(probolinggo, "35.74") + "/appraisals";
        invalid(probolinggo.post(appraisals, request(2099, "null", "SESUAI", "SESUAI")), "/year", "period-not-begun");
        invalid(probolinggo.post(appraisals, request(2021, "null", "SESUAI", "SESUAI")), "/year", "minimum");
        invalid(probolinggo.post(appraisals, request(2025, "5", "SESUAI", "SESUAI")), "/quarter", "maximum");
    }

    @Test
    void theSameKeyRecordsOnce() {
        String appraisals = People.of(probolinggo, "35.74") + "/appraisals";
        String body = request(2025, "null", "SESUAI", "SESUAI");
        Response first = probolinggo
                .request()
                .header("Idempotency-Key", appraisals)
                .contentType("application/json")
                .body(body)
                .post(appraisals);
        Response again = probolinggo
                .request()
                .header("Idempotency-Key", appraisals)
                .contentType("application/json")
                .body(body)
                .post(appraisals);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
    }
}
