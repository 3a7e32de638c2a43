package id.talenta.casn.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallSelection;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may be appointed, with which number, and who sees it. */
@QuarkusTest
class AppointmentTest extends CasnTest {

    private final CasnApi bkn = CasnApi.as("bkn");

    @Test
    void whoPassedThePublishedResultIsAppointed() {
        String selection = SmallSelection.published(bkn, "35.74");
        String nip = SmallSelection.newNip();
        Response appointed = bkn.appoint(selection, "105", nip);
        appointed
                .then()
                .statusCode(201)
                .body("state", equalTo("SK_TERBIT"))
                .body("employment", equalTo("CPNS"))
                .body("agency", equalTo("35.74"))
                .body("nip", equalTo(nip))
                .body("name", equalTo("Sintetis Lima"))
                .body("birthDate", equalTo("1998-03-10"))
                .body("sex", equalTo("M"))
                .body("formationCode", equalTo("F-1"))
                .body("position", equalTo("ANALIS KEUANGAN"))
                .body("unitName", equalTo("Badan Keuangan"))
                .body("effectiveDate", equalTo("2025-03-01"))
                .body("decreeDate", equalTo("2025-03-20"));
        String path = appointed.header("Location");
        Response read = bkn.get(path);
        assertThat(read.asString()).isEqualTo(appointed.asString());
        bkn.request()
                .header("If-None-Match", read.header("ETag"))
                .get(path)
                .then()
                .statusCode(304);
    }

    @Test
    void aProblemSaysWhichConditionFails() {
        String selection = SmallSelection.withSkb(bkn, "35.74");
        problem(bkn.appointWithoutDecree(selection, "105"), 409, "final-not-published");
        String evaluation = bkn.evaluated(selection, "FINAL").getString("id");
        problem(bkn.appointWithoutDecree(selection, "105"), 409, "final-not-published");
        SmallSelection.publish(bkn, evaluation);
        for (String notPassed : List.of("101", "102", "103", "104", "106")) {
            problem(bkn.appointWithoutDecree(selection, notPassed), 409, "not-passed");
        }
        bkn.appointWithoutDecree(selection, "999")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/participantNumber"))
                .body("errors.code", hasItem("unknown-participant"));
        problem(bkn.appointWithoutDecree(UUID.randomUUID().toString(), "105"), 404, "not-found");
        bkn.appointWithoutDecree(selection, "105").then().statusCode(201);
    }

    @Test
    void whatCountsIsTheResultThatWasPublishedLast() {
        String selection = SmallSelection.published(bkn, "35.74");
        String second = bkn.evaluated(selection, "FINAL").getString("id");
        bkn.post("/v1/evaluations/" + second + "/decisions", """
            {"formationCode":"F-1","selected":["106"],"reason":"Rapat panitia: keberatan peserta diterima.","reference":"BA-2"}\
            """).then().statusCode(201);
        CasnApi.as("panselnas")
                .post(
                        "/v1/evaluations/" + second + "/publication",
                        "{\"reason\":\"Putusan rapat panitia diubah, BA-2.\"}")
                .then()
                .statusCode(201);
        problem(bkn.appointWithoutDecree(selection, "105"), 409, "not-passed");
        bkn.appointWithoutDecree(selection, "106").then().statusCode(201).body("evaluation", equalTo(second));
    }

    @ParameterizedTest
    @CsvSource({
        "19980310202503100, format",
        "199803112025031001, nip-birth-date",
        "199803112025031001, nip-nik-birth-date",
        "199802302025031001, nip-no-date",
        "199803102025041001, nip-effective-date",
        "199803102025211001, nip-term",
        "199803102025032001, nip-sex",
        "199803102025032001, nip-nik-sex",
        "199803102025033001, nip-no-sex",
        "199803102025031000, nip-serial"
    })
    void aNipThatDisagreesIsRefusedWithoutBeingRepeated(String nip, String code) {
        String selection = SmallSelection.published(bkn, "35.74");
        Response refused = bkn.appoint(selection, "105", nip);
        refused.then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"))
                .body("errors.pointer", everyItem(equalTo("/nip")))
                .body("errors.code", hasItem(code));
        assertThat(refused.asString()).doesNotContain(nip).doesNotContain("1998");
        bkn.appointWithoutDecree(selection, "105").then().statusCode(201);
    }

    @Test
    void theDatesOfADecreeAreHeldToo() {
        String selection = SmallSelection.published(bkn, "35.74");
        bkn.post("/v1/appointments", """
            {"selection":"%s","participantNumber":"105","nip":"%s","effectiveDate":"2025-03-02","decreeNumber":"1",
             "decreeDate":"2099-01-01"}\
            """.formatted(selection, SmallSelection.newNip()))
                .then()
                .statusCode(400)
                .body("errors.find { it.pointer == '/effectiveDate' }.code", equalTo("effective-day"))
                .body("errors.find { it.pointer == '/decreeDate' }.code", equalTo("in-the-future"));
        bkn.post("/v1/appointments", """
            {"selection":"%s","participantNumber":"105","nip":"%s","decreeNumber":" "}\
            """.formatted(selection, SmallSelection.newNip()))
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/effectiveDate", "/decreeNumber", "/decreeDate")))
                .body("errors.code", everyItem(equalTo("required")));
        bkn.post("/v1/appointments", """
            {"selection":"%s","participantNumber":"105","decreeNumber":"1"}\
            """.formatted(selection))
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/decreeNumber")))
                .body("errors.code", equalTo(List.of("only-with-nip")));
    }

    @Test
    void aParticipantIsAppointedOnce() {
        String selection = SmallSelection.published(bkn, "35.74");
        String refusedNip = SmallSelection.newNip();
        bkn.appoint(selection, "105", SmallSelection.newNip()).then().statusCode(201);
        problem(bkn.appoint(selection, "105", refusedNip), 409, "already-appointed");
        problem(bkn.appointWithoutDecree(selection, "105"), 409, "already-appointed");
        // what was refused took nothing
        bkn.appoint(SmallSelection.published(bkn, "35.74"), "105", refusedNip)
                .then()
                .statusCode(201);
    }

    @Test
    void aNipInUseIsRefusedWithoutSayingWhereAlsoAcrossAgencies() {
        String nip = SmallSelection.newNip();
        bkn.appoint(SmallSelection.published(bkn, "35.74"), "105", nip).then().statusCode(201);
        String elsewhere = SmallSelection.published(bkn, "35.07");
        Response refused = bkn.appoint(elsewhere, "105", nip);
        problem(refused, 409, "nip-in-use");
        assertThat(refused.asString()).doesNotContain(nip).doesNotContain("35.74");
        bkn.get("/v1/appointments?selection=" + elsewhere).then().body("data", equalTo(List.of()));
        bkn.appoint(elsewhere, "105", SmallSelection.newNip()).then().statusCode(201);
    }

    @Test
    void ofManyAtOnceOneIsAppointed() throws Exception {
        String selection = SmallSelection.published(bkn, "35.74");
        List<Integer> outcomes = allAtOnce(8, () -> bkn.appoint(selection, "105", SmallSelection.newNip()));
        assertThat(outcomes).containsOnlyOnce(201).containsOnly(201, 409);

        String nip = SmallSelection.newNip();
        List<String> selections = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            selections.add(SmallSelection.published(bkn, "35.74"));
        }
        outcomes = allAtOnce(3, () -> bkn.appoint(takeOne(selections), "105", nip));
        assertThat(outcomes).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @Test
    void withoutANipItWaitsForItsDecree() {
        String selection = SmallSelection.published(bkn, "35.74");
        Response begun = bkn.appointWithoutDecree(selection, "105");
        begun.then()
                .statusCode(201)
                .body("state", equalTo("DRH_DIISI"))
                .body("nip", nullValue())
                .body("effectiveDate", nullValue());
        String path = begun.header("Location");
        String tag = begun.header("ETag");
        String nip = SmallSelection.newNip();
        problem(bkn.patch(path, "\"7\"", decree(nip)), 412, "precondition-failed");
        problem(
                bkn.request().contentType("application/json").body(decree(nip)).patch(path),
                428,
                "precondition-required");
        bkn.patch(path, tag, decree("199803102025032001"))
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("nip-sex"));
        String used = SmallSelection.newNip();
        bkn.appoint(SmallSelection.published(bkn, "35.74"), "105", used).then().statusCode(201);
        problem(bkn.patch(path, tag, decree(used)), 409, "nip-in-use");
        Response issued = bkn.patch(path, tag, decree(nip));
        issued.then().statusCode(200).body("state", equalTo("SK_TERBIT")).body("nip", equalTo(nip));
        problem(bkn.patch(path, tag, decree(nip)), 412, "precondition-failed");
        problem(bkn.patch(path, issued.header("ETag"), decree(SmallSelection.newNip())), 409, "decree-issued");
    }

    private static String decree(String nip) {
        return """
            {"nip":"%s","effectiveDate":"2025-03-01","decreeNumber":"813.3/2/425.203/2025","decreeDate":"2025-03-20"}\
            """.formatted(nip);
    }

    private static String takeOne(List<String> from) {
        synchronized (from) {
            return from.remove(0);
        }
    }

    private static List<Integer> allAtOnce(int many, Callable<Response> request) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            List<Integer> outcomes = new ArrayList<>();
            for (Future<Response> answer : threads.invokeAll(java.util.Collections.nCopies(many, request))) {
                outcomes.add(answer.get().statusCode());
            }
            return outcomes;
        } finally {
            threads.shutdown();
        }
    }

    private static void problem(Response response, int status, String code) {
        response.then().statusCode(status).body("code", equalTo(code));
    }
}
