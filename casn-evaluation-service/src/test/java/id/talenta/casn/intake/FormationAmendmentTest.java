package id.talenta.casn.intake;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallSelection;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** A formation is changed after its import with a reason and a decree, and never so that a published result would have been another. */
@QuarkusTest
class FormationAmendmentTest extends CasnTest {

    private static final String BECAUSE = ",\"reason\":\"Tambahan kebutuhan\",\"decree\":\"KepmenPANRB 329/2024\"}";

    private final CasnApi bkn = CasnApi.as("bkn");

    @Test
    void whatChangedWhyAndByWhichDecreeIsKept() {
        String selection = bkn.createSelection("35.74");
        bkn.importAll(selection, "formations", SmallSelection.FORMATIONS);
        amend(selection, "F-1", "{\"quota\":2,\"unit\":\"Badan Keuangan\"")
                .then()
                .statusCode(201)
                .body("before.quota", equalTo(1))
                .body("after.quota", equalTo(2))
                .body("before.unit", nullValue())
                .body("reason", equalTo("Tambahan kebutuhan"))
                .body("decree", equalTo("KepmenPANRB 329/2024"));
        amend(selection, "F-1", "{\"location\":\"Kota Batu\"").then().statusCode(201);
        bkn.get(path(selection, "F-1"))
                .then()
                .body("data", hasSize(2))
                .body("data[0].before.location", equalTo("Kota Probolinggo"))
                .body("data[0].after.location", equalTo("Kota Batu"))
                .body("data[1].after.quota", equalTo(2));
        bkn.get("/v1/selections/" + selection + "/formations")
                .then()
                .body("data[0].quota", equalTo(2))
                .body("data[0].location", equalTo("Kota Batu"))
                .body("data[0].position", equalTo("ANALIS KEUANGAN"))
                .body("data[1].quota", equalTo(1));
        bkn.get(path(selection, "F-2")).then().body("data", hasSize(0));
    }

    @Test
    void anAmendmentThatChangesNothingOrShutsPeopleOutIsRefused() {
        String selection = bkn.createSelection("35.74");
        bkn.importAll(selection, "formations", SmallSelection.FORMATIONS);
        amend(selection, "F-1", "{\"quota\":1").then().statusCode(400).body("errors.code", hasItem("nothing-amended"));
        amend(selection, "F-1", "{\"qualification\":\"S-1 AKUNTANSI\"")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/qualification"))
                .body("errors.code", hasItem("qualification-withdrawn"));
        amend(selection, "F-1", "{\"qualification\":\"s-1 manajemen;S-1 AKUNTANSI; S-1 EKONOMI\"")
                .then()
                .statusCode(201);
        amend(selection, "F-9", "{\"quota\":2").then().statusCode(404);
        amend(selection, "F-1", "{\"needType\":\"CUMLAUDE\"").then().statusCode(400);
        bkn.post(path(selection, "F-1"), "{\"quota\":2}").then().statusCode(400);
        bkn.get(path(selection, "F-1")).then().body("data", hasSize(1));
    }

    @Test
    void evaluationsKeepTheFormationsAsTheyWereAndCannotBePublishedAfterwards() {
        String selection = SmallSelection.withSkd(bkn, "35.74");
        String before = bkn.evaluated(selection, "SKD").getString("id");
        String digest = bkn.get("/v1/evaluations/" + before).path("inputDigest");
        amend(selection, "F-2", "{\"quota\":4").then().statusCode(201);

        bkn.get("/v1/evaluations/" + before + "/input.csv").then().header("ETag", equalTo("\"" + digest + "\""));
        publish(before).then().statusCode(409).body("code", equalTo("evaluated-before-amendment"));
        String after = bkn.evaluated(selection, "SKD").getString("id");
        publish(after).then().statusCode(201);
        bkn.get("/v1/evaluations/" + after).then().body("counts.posts", equalTo(5));
        amend(selection, "F-2", "{\"quota\":5").then().statusCode(409).body("code", equalTo("out-of-order"));
        amend(selection, "F-2", "{\"unit\":\"Dinas Kominfo\"").then().statusCode(201);
    }

    @Test
    void anotherAgencyNeitherAmendsNorReads() {
        String selection = bkn.createSelection("35.74");
        bkn.importAll(selection, "formations", SmallSelection.FORMATIONS);
        CasnApi malang = CasnApi.as("bkpsdm-3507");
        malang.post(path(selection, "F-1"), "{\"quota\":2" + BECAUSE).then().statusCode(404);
        malang.get(path(selection, "F-1")).then().statusCode(404);
        CasnApi.as("integrator")
                .post(path(selection, "F-1"), "{\"quota\":2" + BECAUSE)
                .then()
                .statusCode(403);
    }

    private Response amend(String selection, String formation, String beginning) {
        return bkn.post(path(selection, formation), beginning + BECAUSE);
    }

    private static String path(String selection, String formation) {
        return "/v1/selections/" + selection + "/formations/" + formation + "/amendments";
    }

    private static Response publish(String evaluation) {
        return CasnApi.as("panselnas").request().post("/v1/evaluations/" + evaluation + "/publication");
    }
}
