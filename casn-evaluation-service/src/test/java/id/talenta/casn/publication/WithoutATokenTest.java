package id.talenta.casn.publication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallSelection;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is published, read by somebody who is nobody. */
@QuarkusTest
class WithoutATokenTest extends CasnTest {

    private static final int PLACES = 4;

    private final CasnApi bkn = CasnApi.as("bkn");

    @Inject
    PublicDownloads downloads;

    @Test
    void everybodyReadsWhatIsPublishedAndNothingElse() throws Exception {
        String selection = SmallSelection.published(bkn, "35.74");
        String evaluation = published(selection);
        String unpublished = bkn.evaluated(selection, "FINAL").getString("id");
        String path = "/v1/publications/" + evaluation;

        Response first = given().get(path + "/results?limit=3");
        first.then().statusCode(200).body("data.participantNumber", contains("101", "102", "105"));
        given().get(path + "/results?limit=3&cursor=" + first.path("next"))
                .then()
                .statusCode(200)
                .body("data.participantNumber", contains("106"));
        given().get("/v1/publications?selection=" + selection)
                .then()
                .statusCode(200)
                .body("data.evaluation", contains(evaluation));
        String digest = given().get(path).then().statusCode(200).extract().path("resultDigest");
        byte[] csv = given().get(path + "/results.csv")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract()
                .asByteArray();
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(csv)))
                .isEqualTo(digest);

        for (String of : List.of("", "/results", "/results.csv")) {
            given().get("/v1/publications/" + unpublished + of).then().statusCode(404);
            given().get("/v1/evaluations/" + evaluation + of).then().statusCode(401);
        }
        for (String other : List.of(
                "/v1/selections",
                "/v1/selections/" + selection,
                "/v1/selections/" + selection + "/publications",
                "/v1/selections/" + selection + "/participants",
                "/v1/selection-statistics?groupBy=agency")) {
            given().get(other).then().statusCode(401).body("code", equalTo("unauthorized"));
        }
    }

    @Test
    void whoHasATokenForSomethingElseReadsItTooAndWhoHasABadOneDoesNot() {
        CasnApi.as("kanreg2").get("/v1/publications").then().statusCode(200);
        for (String path : List.of("/v1/publications", "/v1/publications/" + java.util.UUID.randomUUID())) {
            given().header("Authorization", "Bearer garbage")
                    .get(path)
                    .then()
                    .statusCode(401)
                    .body("code", equalTo("invalid-token"));
        }
    }

    @Test
    void itIsKeptByCachesAndAskedForByItsTag() {
        String evaluation = published(SmallSelection.published(bkn, "35.74"));
        String path = "/v1/publications/" + evaluation;
        String digest = given().get(path).path("resultDigest");
        for (String of : List.of("/results", "/results?code=TMS-1", "/results.csv")) {
            given().get(path + of)
                    .then()
                    .header("Cache-Control", equalTo("public, max-age=3600"))
                    .header("ETag", equalTo("\"" + digest + "\""));
            given().header("If-None-Match", "\"" + digest + "\"")
                    .get(path + of)
                    .then()
                    .statusCode(304)
                    .header("Cache-Control", equalTo("public, max-age=3600"));
        }
        for (String briefly : List.of("/v1/publications?limit=200&agency=35.74", path)) {
            String tag = given().get(briefly)
                    .then()
                    .header("Cache-Control", equalTo("public, max-age=60"))
                    .extract()
                    .header("ETag");
            given().header("If-None-Match", tag).get(briefly).then().statusCode(304);
        }
        given().get("/v1/publications/" + java.util.UUID.randomUUID())
                .then()
                .statusCode(404)
                .header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void aPageOfAnnouncementsHasAnotherTagOnceThereIsAnotherOne() {
        String selection = SmallSelection.published(bkn, "35.74");
        String page = "/v1/publications?selection=" + selection;
        String before =
                given().get(page).then().body("data", hasSize(1)).extract().header("ETag");
        String again = bkn.evaluated(selection, "FINAL").getString("id");
        bkn.post("/v1/evaluations/" + again + "/decisions", """
                {"formationCode":"F-1","selected":["105"],"reason":"Rapat panitia: pengalaman kerja yang relevan.","reference":"BA-1"}""").then().statusCode(201);
        CasnApi.as("panselnas")
                .post("/v1/evaluations/" + again + "/publication", "{\"reason\":\"Perbaikan penulisan berita acara\"}")
                .then()
                .statusCode(201);
        given().header("If-None-Match", before).get(page).then().statusCode(200).body("data", hasSize(2));
    }

    @Test
    void onlyAFewFilesAreSentAtATimeAndNobodyWithATokenWaits() {
        String path = "/v1/publications/" + published(SmallSelection.published(bkn, "35.74")) + "/results.csv";
        for (int i = 0; i < 3 * PLACES; i++) {
            given().get(path).then().statusCode(200);
            given().head(path).then().statusCode(200);
        }
        for (int i = 0; i < PLACES; i++) {
            assertThat(downloads.enter()).isTrue();
        }
        try {
            given().get(path)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", equalTo("10"))
                    .body("code", equalTo("service-unavailable"));
            CasnApi.as("bkpsdm-3507").get(path).then().statusCode(200);
        } finally {
            for (int i = 0; i < PLACES; i++) {
                downloads.leave();
            }
        }
        given().get(path).then().statusCode(200);
    }

    @Test
    void whoReadsWhatIsPublishedIsNotInTheAudit() {
        String evaluation = published(SmallSelection.published(bkn, "35.74"));
        given().get("/v1/publications/" + evaluation + "/results").then().statusCode(200);
        CasnApi.as("auditor")
                .get("/v1/audit/casn/entries?subject=anonymous")
                .then()
                .statusCode(200)
                .body("data", hasSize(0));
        CasnApi.as("auditor")
                .get("/v1/audit/casn/entries?operation=listPublishedResults")
                .then()
                .body("data.operation", org.hamcrest.Matchers.not(hasItem("listPublishedResults")));
    }

    private String published(String selection) {
        return bkn.get("/v1/selections/" + selection + "/publications").path("data[0].evaluation");
    }
}
