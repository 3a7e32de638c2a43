package id.talenta.casn.selection;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallPppk;
import id.talenta.casn.SmallSelection;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** What a selection tells of itself, and what it refuses because it comes too early or too late. */
@QuarkusTest
class SelectionLifecycleTest extends CasnTest {

    private static final String PHASES = """
            {"phases":[{"phase":"SKD","from":"2024-10-16","until":"2024-11-14"},{"phase":"SKB","from":"2024-11-20","until":"2024-12-20"}]}""";

    private final CasnApi bkn = CasnApi.as("bkn");

    @Test
    void theStateFollowsFromWhatHappened() {
        String selection = bkn.createSelection("35.74");
        isIn(selection, "DISIAPKAN");
        bkn.importAll(selection, "formations", SmallSelection.FORMATIONS);
        isIn(selection, "FORMASI_TERSEDIA");
        bkn.importAll(selection, "participants", SmallSelection.PARTICIPANTS);
        isIn(selection, "PESERTA_TERSEDIA");
        bkn.importAll(selection, "skd", SmallSelection.SKD);
        isIn(selection, "NILAI_SKD_TERSEDIA");
        bkn.evaluated(selection, "SKD", true);
        isIn(selection, "NILAI_SKD_TERSEDIA");
        String skd = bkn.evaluated(selection, "SKD").getString("id");
        isIn(selection, "SKD_DIEVALUASI");
        publish(skd).then().statusCode(201);
        isIn(selection, "SKD_DIUMUMKAN");
        bkn.importAll(selection, "skb", SmallSelection.SKB);
        isIn(selection, "NILAI_SKB_TERSEDIA");
        String last = bkn.evaluated(selection, "FINAL").getString("id");
        isIn(selection, "AKHIR_DIEVALUASI");
        SmallSelection.publish(bkn, last);
        isIn(selection, "AKHIR_DIUMUMKAN");
        bkn.get("/v1/selections?limit=200&agency=35.74")
                .then()
                .body("data.find { it.id == '" + selection + "' }.state", equalTo("AKHIR_DIUMUMKAN"));
    }

    @Test
    void theStateOfAPppkSelectionFollowsFromItsOneStage() {
        String selection = SmallPppk.created(bkn, 2024, "35.74");
        bkn.importAll(selection, "formations", SmallPppk.FORMATIONS);
        bkn.importAll(selection, "participants", SmallPppk.PARTICIPANTS);
        isIn(selection, "PESERTA_TERSEDIA");
        bkn.imported(selection, "pppk", SmallPppk.SCORES, "&dryRun=true");
        isIn(selection, "PESERTA_TERSEDIA");
        bkn.importAll(selection, "pppk", SmallPppk.SCORES);
        isIn(selection, "NILAI_KOMPETENSI_TERSEDIA");
        refused(bkn.importCsv(selection, "corrections", SmallPppk.SCORES, ""), "NILAI_KOMPETENSI_TERSEDIA");
        refused(close(bkn, selection), "NILAI_KOMPETENSI_TERSEDIA");
        String last = bkn.evaluated(selection, "FINAL").getString("id");
        isIn(selection, "AKHIR_DIEVALUASI");
        publish(last).then().statusCode(201);
        isIn(selection, "AKHIR_DIUMUMKAN");
        for (String kind : new String[] {"formations", "participants", "pppk", "outcomes"}) {
            refused(bkn.importCsv(selection, kind, SmallPppk.SCORES, ""), "AKHIR_DIUMUMKAN");
        }
    }

    @Test
    void whatAPublishedSkdResultWasMadeFromStays() {
        String selection = SmallSelection.withSkd(bkn, "35.74");
        publish(bkn.evaluated(selection, "SKD").getString("id")).then().statusCode(201);
        refused(bkn.importCsv(selection, "participants", SmallSelection.PARTICIPANTS, ""), "SKD_DIUMUMKAN");
        refused(bkn.importCsv(selection, "skd", SmallSelection.SKD, "&dryRun=true"), "SKD_DIUMUMKAN");
        bkn.importAll(
                selection,
                "formations",
                SmallSelection.FORMATIONS.replace("F-1", "F-3").replace("F-2", "F-4"));
        bkn.importAll(selection, "skb", SmallSelection.SKB);
        bkn.evaluated(selection, "SKD");
    }

    @Test
    void afterTheFinalResultNothingIsImportedAndAfterClosingNothingIsDone() {
        String selection = SmallSelection.withSkb(bkn, "35.74");
        refused(close(bkn, selection), "NILAI_SKB_TERSEDIA");
        SmallSelection.publish(bkn, bkn.evaluated(selection, "FINAL").getString("id"));
        for (String kind : new String[] {"formations", "participants", "skd", "skb"}) {
            refused(bkn.importCsv(selection, kind, SmallSelection.FORMATIONS, ""), "AKHIR_DIUMUMKAN");
        }
        String second = bkn.evaluated(selection, "FINAL").getString("id");
        bkn.post("/v1/evaluations/" + second + "/decisions", """
                {"formationCode":"F-1","selected":["105"],"reason":"Rapat panitia: pengalaman kerja yang relevan.","reference":"BA-1"}""").then().statusCode(201);
        // without days for objections, so that it can be closed today
        CasnApi.as("panselnas")
                .post(
                        "/v1/evaluations/" + second + "/publication",
                        "{\"reason\":\"Diumumkan kembali tanpa masa sanggah.\"}")
                .then()
                .statusCode(201);
        String again = bkn.evaluated(selection, "SKD").getString("id");
        CasnApi.as("integrator")
                .request()
                .post("/v1/selections/" + selection + "/closing")
                .then()
                .statusCode(403);
        close(bkn, selection)
                .then()
                .statusCode(200)
                .body("state", equalTo("SELESAI"))
                .body("closedAt", notNullValue());
        refused(close(bkn, selection), "SELESAI");
        refused(bkn.post("/v1/selections/" + selection + "/evaluations", "{\"stage\":\"SKD\"}"), "SELESAI");
        refused(publish(again), "SELESAI");
        bkn.post("/v1/selections/" + selection + "/evaluations", "{\"stage\":\"SKD\",\"dryRun\":true}")
                .then()
                .statusCode(202);
        String tag = bkn.get("/v1/selections/" + selection).header("ETag");
        refused(bkn.patch("/v1/selections/" + selection, tag, "{\"name\":\"Lain\"}"), "SELESAI");
        bkn.appointWithoutDecree(selection, "105").then().statusCode(201);
    }

    @Test
    void phasesAreGivenWhenItIsSetUpOrLater() {
        Response created = bkn.post(
                "/v1/selections",
                "{\"kind\":\"CPNS\",\"year\":2024,\"agency\":\"35.74\",\"name\":\"CPNS 2024\"," + PHASES.substring(1));
        created.then()
                .statusCode(201)
                .body("state", equalTo("DISIAPKAN"))
                .body("phases.phase", equalTo(java.util.List.of("SKD", "SKB")))
                .body("phases[0].from", equalTo("2024-10-16"))
                .body("closedAt", nullValue());
        String path = "/v1/selections/" + created.path("id");
        String tag = created.header("ETag");
        bkn.request()
                .contentType("application/merge-patch+json")
                .body("{\"phases\":[]}")
                .patch(path)
                .then()
                .statusCode(428);
        bkn.patch(path, tag, "{\"name\":\"CPNS 2024 Kota Probolinggo\"}")
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)))
                .body("name", equalTo("CPNS 2024 Kota Probolinggo"))
                .body("phases", hasSize(2));
        bkn.patch(path, tag, "{\"phases\":[]}").then().statusCode(412);
        bkn.patch(path, bkn.get(path).header("ETag"), "{\"phases\":[]}")
                .then()
                .statusCode(200)
                .body("name", equalTo("CPNS 2024 Kota Probolinggo"))
                .body("phases", hasSize(0));
    }

    @Test
    void phasesThatCannotFollowEachOtherAreNamedByTheirPlace() {
        String path = "/v1/selections/" + bkn.createSelection("35.74");
        String tag = bkn.get(path).header("ETag");
        bkn.patch(path, tag, """
                {"phases":[{"phase":"SKB","from":"2024-11-20","until":"2024-12-20"},{"phase":"SANGGAH","from":"2024-12-20","until":"2024-12-19"}]}""")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/phases/1/from"))
                .body("errors.pointer", hasItem("/phases/1/until"))
                .body("errors.code", hasItem("phase-overlaps"))
                .body("errors.code", hasItem("ends-before-it-begins"));
        bkn.patch(path, tag, "{\"phases\":[{\"phase\":\"UJIAN\",\"from\":\"2024-11-20\",\"until\":\"2024-12-20\"}]}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/phases/0/phase"));
        for (String name : new String[] {"", "  ", "A\\u0000B", "A\\nB"}) {
            bkn.patch(path, tag, "{\"name\":\"" + name + "\"}")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", hasItem("/name"));
        }
        bkn.patch(path, tag, "{\"year\":2025}").then().statusCode(400);
        bkn.get(path).then().body("phases", hasSize(0));
    }

    @Test
    void theAgencyMayBeTheProvince() {
        bkn.get("/v1/selections/" + bkn.createSelection("35")).then().body("agency", equalTo("35"));
    }

    private void isIn(String selection, String state) {
        bkn.get("/v1/selections/" + selection).then().statusCode(200).body("state", equalTo(state));
    }

    private static void refused(Response answer, String state) {
        answer.then()
                .statusCode(409)
                .body("code", equalTo("out-of-order"))
                .body("detail", equalTo("In the state " + state + " the selection does not accept this step."));
    }

    private static Response close(CasnApi as, String selection) {
        return as.request().post("/v1/selections/" + selection + "/closing");
    }

    private static Response publish(String evaluation) {
        return CasnApi.as("panselnas").request().post("/v1/evaluations/" + evaluation + "/publication");
    }
}
