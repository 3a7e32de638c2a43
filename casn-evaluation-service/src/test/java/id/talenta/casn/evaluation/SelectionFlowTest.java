package id.talenta.casn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallSelection;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** From scores to a published decision, on a selection whose every answer is known. */
@QuarkusTest
class SelectionFlowTest extends CasnTest {

    private final CasnApi bkn = CasnApi.as("bkn");

    @Test
    void skdLetsThroughThreeTimesTheQuotaWithTiesAtTheCut() {
        String selection = SmallSelection.withSkd(bkn, "35.74");
        JsonPath evaluation = bkn.evaluated(selection, "SKD");
        String results = "/v1/evaluations/" + evaluation.getString("id") + "/results/";

        assertThat(evaluation.getMap("counts"))
                .containsEntry("participants", 7)
                .containsEntry("present", 6)
                .containsEntry("absent", 1)
                .containsEntry("met", 4)
                .containsEntry("letThrough", 4)
                .containsEntry("posts", 2)
                .containsEntry("selected", null);
        bkn.get(results + "105").then().body("code", equalTo("P/L")).body("rank", equalTo(1));
        bkn.get(results + "101").then().body("code", equalTo("P/L")).body("rank", equalTo(3));
        bkn.get(results + "102").then().body("code", equalTo("P/L")).body("rank", equalTo(3));
        bkn.get(results + "104").then().body("code", equalTo("TH")).body("rank", nullValue());
        bkn.get(results + "103")
                .then()
                .body("code", equalTo("TL"))
                .body("rank", nullValue())
                .body("reasons.find { it.criterion == 'TWK' }.outcome", equalTo("NOT_MET"))
                .body("reasons.find { it.criterion == 'TWK' }.value", equalTo(60))
                .body("reasons.find { it.criterion == 'TWK' }.bound", equalTo(65));
        bkn.get(results + "201")
                .then()
                .body("code", equalTo("TL"))
                .body("reasons.criterion", hasItem("SKD"))
                .body("reasons.find { it.criterion == 'TIU' }.bound", equalTo(85));
    }

    @Test
    void theFinalStageSelectsAndPublishesOnlyAfterATieWasDecidedAndByAnother() {
        String selection = SmallSelection.withSkb(bkn, "35.74");
        JsonPath evaluation = bkn.evaluated(selection, "FINAL");
        String id = evaluation.getString("id");
        String path = "/v1/evaluations/" + id;

        assertThat(evaluation.getMap("counts"))
                .containsEntry("participants", 4)
                .containsEntry("undecided", 2)
                .containsEntry("eliminated", 1)
                .containsEntry("notSelected", 1)
                .containsEntry("selected", 0)
                .containsEntry("empty", 2);
        bkn.get(path + "/results/105").then().body("code", equalTo("UNDECIDED")).body("rank", equalTo(1));
        bkn.get(path + "/results/102").then().body("code", equalTo("TMS-1")).body("rank", nullValue());
        bkn.get(path + "/results/104").then().statusCode(404);

        CasnApi panselnas = CasnApi.as("panselnas");
        panselnas.request().post(path + "/publication").then().statusCode(409).body("code", equalTo("ties-undecided"));
        bkn.post(path + "/decisions", decision("105", "106"))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/selected"));
        bkn.post(path + "/decisions", decision("105", "101").replace(",\"101\"", ""))
                .then()
                .statusCode(201);

        bkn.get(path + "/results/105")
                .then()
                .body("code", equalTo("P/L"))
                .body("reasons.criterion", hasItem("COMMITTEE_DECISION"));
        bkn.get(path + "/results/106").then().body("code", equalTo("P/TL"));
        bkn.get(path)
                .then()
                .body("counts.undecided", equalTo(0))
                .body("counts.filled", equalTo(1))
                .body("counts.empty", equalTo(1))
                .body("inputDigest", equalTo(evaluation.getString("inputDigest")));

        CasnApi evaluatorWhoMayPublish = CasnApi.as("bkn", java.util.List.of("*"), "casn:publish");
        evaluatorWhoMayPublish
                .request()
                .post(path + "/publication")
                .then()
                .statusCode(403)
                .body("code", equalTo("four-eyes"));
        panselnas.request().post(path + "/publication").then().statusCode(201);
        panselnas
                .request()
                .post(path + "/publication")
                .then()
                .statusCode(409)
                .body("code", equalTo("already-published"));
        bkn.get(path + "/publication").then().statusCode(200);
    }

    @Test
    void digestsAreThoseOfTheDownloads() throws Exception {
        String selection = SmallSelection.withSkb(bkn, "35.74");
        JsonPath skd = bkn.evaluated(selection, "SKD");
        JsonPath last = bkn.evaluated(selection, "FINAL");
        for (JsonPath evaluation : new JsonPath[] {skd, last}) {
            String path = "/v1/evaluations/" + evaluation.getString("id");
            assertThat(sha256(path + "/input.csv")).isEqualTo(evaluation.getString("inputDigest"));
            assertThat(sha256(path + "/results.csv")).isEqualTo(evaluation.getString("resultDigest"));
        }
        assertThat(bkn.evaluated(selection, "FINAL").getString("resultDigest"))
                .isEqualTo(last.getString("resultDigest"));
    }

    private String sha256(String path) throws Exception {
        byte[] body = bkn.get(path).then().statusCode(200).extract().asByteArray();
        assertThat(new String(body, StandardCharsets.UTF_8)).startsWith("participantNumber,");
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    }

    private static String decision(String... selected) {
        return """
                {"formationCode":"F-1","selected":["%s"],"reason":"Rapat panitia: pengalaman kerja yang relevan.","reference":"BA-1"}""".formatted(String.join("\",\"", selected));
    }
}
