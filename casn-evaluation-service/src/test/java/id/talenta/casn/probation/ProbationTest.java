package id.talenta.casn.probation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallSelection;
import id.talenta.casn.Topics;
import id.talenta.local.testing.EventContract;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A probation over HTTP, from the first day of work to the decree that ends it. */
@QuarkusTest
class ProbationTest extends CasnTest {

    private static final String PASSED = training("85.50");
    private static final String FIT = """
            {"kind":"HEALTH","date":"2026-03-01","reference":"445/1","fit":true}""";
    private static final String NO_PUNISHMENT = """
            {"kind":"DISCIPLINE","date":"2026-03-01","reference":"800/2","discipline":"TIDAK_ADA"}""";
    private static final String PNS = """
            {"outcome":"PNS","decreeNumber":"821.13/77","decreeDate":"2026-05-20","effectiveDate":"2026-05-01"}""";
    private static final String DISMISSED = """
            {"outcome":"DISMISSED","decreeNumber":"821.13/78","decreeDate":"2026-05-20","effectiveDate":"2026-05-01",
             "reason":"Tidak lulus latsar."}""";

    private final CasnApi bkn = CasnApi.as("bkn");
    private final CasnApi agency =
            CasnApi.as("bkpsdm-3574", List.of("35.74"), "casn:read", "casn:write", "pii:read", "pii:sensitive");

    private static String training(String score) {
        return """
                {"kind":"TRAINING","date":"2025-12-01","reference":"STTPL-1","scores":[
                 {"component":"EVALUASI_AKADEMIK","score":%s},{"component":"SIKAP_PERILAKU","score":%s},
                 {"component":"AKTUALISASI","score":%s},{"component":"PKTBT","score":%s}]}""".formatted(score, score, score, score);
    }

    /** Somebody who has taken up the duties; the path of the probation. */
    private String opened(String agencyCode) {
        String appointment = bkn.appoint(SmallSelection.published(bkn, agencyCode), "105", SmallSelection.newNip())
                .header("Location");
        String path = appointment.replace("appointments", "probations");
        bkn.get(path).then().statusCode(404);
        post(bkn, appointment + "/transitions", """
                {"to":"SPMT","spmtNumber":"800/1","spmtDate":"2025-04-01"}""").then().statusCode(200);
        return path;
    }

    private static Response post(CasnApi by, String path, String json) {
        return by.request()
                .contentType("application/json")
                .header("If-Match", "*")
                .body(json)
                .post(path);
    }

    private void recorded(String path, String... records) {
        for (String record : records) {
            post(agency, path + "/records", record).then().statusCode(200);
        }
    }

    @Test
    void itOpensWithTheDutiesAndSaysWhatIsMissing() {
        String path = opened("35.74");
        agency.get(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("RUNNING"))
                .body("beganOn", equalTo("2025-04-01"))
                .body("due", equalTo("2026-04-01"))
                .body("overdue", equalTo(true))
                .body("open", equalTo(false))
                .body("rules.code", equalTo("latsar-2021"))
                .body("rules.verified", equalTo(false))
                .body("rules.bands.verified", equalTo(List.of(false, false, false, false, false)))
                .body(
                        "conditions.criterion",
                        equalTo(List.of("TRAINING", "HEALTH", "DISCIPLINE", "MONTHS", "APPRAISAL")))
                .body("conditions.outcome", equalTo(List.of("MISSING", "MISSING", "MISSING", "MET", "MISSING")))
                .body("conditions[1].text.en", containsString("not recorded yet"));
        Response refused = post(agency, path + "/completion", PNS);
        problem(refused, 409, "gate-not-passed");
        refused.then().body("detail", containsString("TRAINING, HEALTH, DISCIPLINE"));
        agency.get("/v1/probations?agency=35.74&state=RUNNING&limit=1")
                .then()
                .body("data.id", hasItem(path.substring(path.lastIndexOf('/') + 1)));
    }

    @Test
    void whoResignsIsNoCpnsAnyMoreAndIsCountedAndTold() throws IOException {
        String path = opened("35.74");
        String resigned =
                DISMISSED.replace("DISMISSED", "RESIGNED").replace("Tidak lulus latsar.", "Surat 3 April 2026");
        post(agency, path + "/completion", resigned.replace("Surat 3 April 2026", " "))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/reason"));
        post(agency, path + "/completion", resigned.replace("RESIGNED", "RUNNING"))
                .then()
                .statusCode(400)
                .body("errors.detail", hasItem(containsString("RESIGNED")));
        post(agency, path + "/completion", resigned)
                .then()
                .statusCode(200)
                .body("state", equalTo("RESIGNED"))
                .body("reason", equalTo("Surat 3 April 2026"));
        problem(post(agency, path + "/completion", PNS), 409, "probation-ended");
        String id = path.substring(path.lastIndexOf('/') + 1);
        agency.get("/v1/probations?state=RESIGNED&limit=1").then().body("data.id", hasItem(id));
        Topics.Heard told = last(Topics.awaitLast(
                "talenta.casn.appointments.v1",
                id,
                last -> last.data().get("state").asText().equals("RESIGNED")));
        assertThat(told.headers()).containsEntry("ce_type", "id.talenta.casn.probation-ended.v1");
        assertThat(told.data().get("nip").isNull()).isTrue();
        assertThat(EventContract.load()
                        .violations("probation-ended.v1", new ObjectMapper().writeValueAsBytes(told.data())))
                .isEmpty();
        String selection = bkn.get(path.replace("probations", "appointments")).path("selection");
        agency.get("/v1/selection-statistics?groupBy=agency&selection=" + selection)
                .then()
                .body("data[0].onProbation", equalTo(0))
                .body("data[0].dismissed", equalTo(0))
                .body("data[0].resigned", equalTo(1))
                .body("data[0].appointments.SPMT", equalTo(1));
    }

    @Test
    void whoMeetsEveryConditionBecomesAPns() throws IOException {
        String path = opened("35.74");
        recorded(path, PASSED, FIT, NO_PUNISHMENT, """
                {"kind":"APPRAISAL","date":"2026-01-10","reference":"SKP-1","predicate":"BUTUH_PERBAIKAN"}""");
        agency.get(path)
                .then()
                .body("open", equalTo(true))
                .body("conditions[0].value", equalTo("85.50 MEMUASKAN"))
                .body("conditions[0].verified", equalTo(false))
                .body("conditions[4].outcome", equalTo("NOT_MET"))
                .body("conditions[4].decides", equalTo(false))
                .body("records.kind", equalTo(List.of("TRAINING", "HEALTH", "DISCIPLINE", "APPRAISAL")));
        post(agency, path + "/completion", PNS.replace("2026-05-01", "2026-03-31"))
                .then()
                .statusCode(409)
                .body("detail", containsString("MONTHS"));
        post(agency, path + "/completion", PNS)
                .then()
                .statusCode(200)
                .body("state", equalTo("PNS"))
                .body("decreeNumber", equalTo("821.13/77"))
                .body("overdue", equalTo(false));
        problem(post(agency, path + "/completion", PNS), 409, "probation-ended");
        problem(post(agency, path + "/records", FIT), 409, "probation-ended");

        String id = path.substring(path.lastIndexOf('/') + 1);
        Topics.Heard heard = last(Topics.awaitLast(
                "talenta.casn.appointments.v1",
                id,
                last -> "id.talenta.casn.probation-ended.v1"
                        .equals(last.headers().get("ce_type"))));
        // behind the states of the appointment: begun, decree, duties
        assertThat(heard.version()).isEqualTo(4);
        assertThat(heard.headers()).containsEntry("ce_restricted", "true");
        assertThat(heard.data().get("employment").asText()).isEqualTo("PNS");
        assertThat(heard.data().get("state").asText()).isEqualTo("PNS");
        assertThat(heard.data().get("nip").asText()).hasSize(18);
        assertThat(EventContract.load()
                        .violations("probation-ended.v1", new ObjectMapper().writeValueAsBytes(heard.data())))
                .isEmpty();
    }

    @Test
    void theTrainingIsAttemptedOnceAndOnceMoreAfterARemedial() {
        String path = opened("35.74");
        recorded(path, training("65"));
        agency.get(path).then().body("conditions[0].value", equalTo("65.00 KURANG_MEMUASKAN"));
        recorded(path, training("72"));
        problem(post(agency, path + "/records", training("99")), 409, "training-attempted");
        agency.get(path).then().body("conditions[0].outcome", equalTo("MET"));

        String failed = opened("35.74");
        recorded(failed, training("60"));
        problem(post(agency, failed + "/records", training("99")), 409, "training-attempted");
        post(agency, failed + "/completion", DISMISSED.replace("Tidak lulus latsar.", " "))
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/reason")));
        post(agency, failed + "/completion", DISMISSED)
                .then()
                .statusCode(200)
                .body("state", equalTo("DISMISSED"))
                .body("reason", equalTo("Tidak lulus latsar."));
        Topics.Heard heard = last(Topics.awaitLast(
                "talenta.casn.appointments.v1",
                failed.substring(failed.lastIndexOf('/') + 1),
                last -> last.data().get("state").asText().equals("DISMISSED")));
        assertThat(heard.data().get("nip").isNull()).isTrue();
    }

    @Test
    void aRecordHasTheFieldsOfItsKindAndNoOthers() {
        String path = opened("35.74");
        post(agency, path + "/records", """
                {"kind":"HEALTH","date":"2026-03-01","reference":"1","discipline":"RINGAN"}""")
                .then()
                .statusCode(400)
                .body("errors.find { it.pointer == '/fit' }.code", equalTo("required"))
                .body("errors.find { it.pointer == '/discipline' }.code", equalTo("not-of-kind"));
        post(agency, path + "/records", PASSED.replace("PKTBT", "AKTUALISASI"))
                .then()
                .statusCode(400)
                .body("errors.code", equalTo(List.of("each-component")));
        post(agency, path + "/records", training("100.01")).then().statusCode(400);
        post(agency, path + "/records", FIT.replace("2026-03-01", "2099-01-01"))
                .then()
                .statusCode(400)
                .body("errors.code", equalTo(List.of("in-the-future")));
        agency.get(path).then().body("records", equalTo(List.of()));
    }

    @Test
    void anExtensionHasOneOfTheAllowedReasonsAndMovesTheEnd() {
        String path = opened("35.74");
        String extension = """
                {"kind":"EXTENSION","date":"2026-03-01","reference":"800/9","extension":"ANGGARAN","until":"%s"}""";
        recorded(path, extension.formatted("2099-04-01"));
        agency.get(path).then().body("due", equalTo("2099-04-01")).body("overdue", equalTo(false));
        post(agency, path + "/records", extension.formatted("2099-04-01"))
                .then()
                .statusCode(400)
                .body("errors.code", equalTo(List.of("not-later")));
        post(agency, path + "/records", extension.formatted("2099-05-01").replace("ANGGARAN", "MALAS"))
                .then()
                .statusCode(400);
    }

    @Test
    void healthAndDisciplineAreForWhoMaySeeThem() {
        String path = opened("35.74");
        recorded(path, PASSED, FIT, NO_PUNISHMENT);
        CasnApi without = CasnApi.as("bkpsdm-3574", List.of("35.74"), "casn:read", "casn:write", "pii:read");
        without.get(path)
                .then()
                .body("open", nullValue())
                .body("conditions[0].outcome", equalTo("MET"))
                .body("conditions[1].outcome", nullValue())
                .body("conditions[1].text", nullValue())
                .body("conditions[2].value", nullValue())
                .body("records[1].content", nullValue())
                .body("records[0].content", not(nullValue()));
        problem(post(without, path + "/completion", PNS), 403, "forbidden");
        CasnApi malang = CasnApi.as("bkpsdm-3507", List.of("35.07"), "casn:read", "casn:write", "pii:sensitive");
        problem(malang.get(path), 404, "not-found");
        problem(post(malang, path + "/records", FIT), 404, "not-found");
        problem(post(malang, path + "/completion", PNS), 404, "not-found");
    }

    private static Topics.Heard last(List<Topics.Heard> heard) {
        return heard.get(heard.size() - 1);
    }

    private static void problem(Response response, int status, String code) {
        response.then().statusCode(status).body("code", equalTo(code));
    }
}
