package id.talenta.casn.objection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallSelection;
import id.talenta.casn.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From an objection to the version of the results that holds its correction. */
@QuarkusTest
class ObjectionFlowTest extends CasnTest {

    private final CasnApi bkn = CasnApi.as("bkn");
    private final Objecting objecting = new Objecting();

    @Test
    void whereAnObjectionIsAcceptedACorrectionANewEvaluationAndAVersionTwoFollow() {
        String selection = SmallSelection.published(bkn, "35.74");
        String first = objecting.latest(selection).path("data[0].evaluation");
        String stale = objecting.evaluatedWithItsTieDecided(selection);
        String objection = objecting
                .file(selection, "FINAL", "101")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        objecting
                .answer(objection, true, Objecting.SKB_95)
                .then()
                .statusCode(201)
                .body("state", equalTo("ACCEPTED"));

        objecting.publish(stale, "").then().statusCode(409).body("code", equalTo("corrections-not-evaluated"));
        // somebody else evaluates, so that only the correction stands against publishing by who answered
        CasnApi evaluator = CasnApi.as("bkpsdm-3574", List.of("35.74"), "casn:read", "casn:evaluate");
        String second = evaluator.evaluated(selection, "FINAL").getString("id");
        CasnApi.as("bkn", List.of("*"), "casn:publish")
                .request()
                .post("/v1/evaluations/" + second + "/publication")
                .then()
                .statusCode(403)
                .body("code", equalTo("four-eyes"));
        String changes = "/v1/evaluations/" + first + "/diff/" + second;
        objecting
                .publish(second, "")
                .then()
                .statusCode(201)
                .body("version", equalTo(2))
                .body("supersedes", equalTo(first))
                .body("changes", equalTo(changes))
                .body("objectionsFrom", nullValue());

        bkn.get("/v1/objections/" + objection)
                .then()
                .body("state", equalTo("PUBLISHED"))
                .body("publishedIn", equalTo(second));
        bkn.get("/v1/evaluations/" + first + "/publication")
                .then()
                .body("version", equalTo(1))
                .body("supersededBy", equalTo(second));
        bkn.get("/v1/evaluations/" + first + "/results/101").then().body("code", equalTo("P/TL"));
        bkn.get("/v1/evaluations/" + second + "/results/101")
                .then()
                .body("code", equalTo("P/L"))
                .body("scores.skb", equalTo(95));
        objecting.latest(selection).then().body("data.version", contains(1, 2));
        assertThat(Topics.awaitLast("talenta.casn.facts.v1", second, last -> true)
                        .get(0)
                        .data()
                        .get("publicationVersion")
                        .asInt())
                .isEqualTo(2);
        objecting
                .file(selection, "FINAL", "102")
                .then()
                .statusCode(409)
                .body("code", equalTo("objection-window-closed"));
        theDifferenceSaysWhoChangedAndWhy(changes, selection);
    }

    private void theDifferenceSaysWhoChangedAndWhy(String changes, String selection) {
        String correction = bkn.get("/v1/selections/" + selection + "/corrections")
                .then()
                .body("data", hasSize(1))
                .body("data[0].before.score", equalTo(70.5f))
                .body("data[0].after.score", equalTo(95))
                .body("data[0].reason", equalTo(Objecting.REASONING))
                .extract()
                .path("data[0].id");
        bkn.get(changes)
                .then()
                .statusCode(200)
                .body("summary.changed", equalTo(3))
                .body("summary.outcome", equalTo(2))
                .body("summary.rank", equalTo(1))
                .body("summary.sameInput", equalTo(false))
                .body("summary.sameRuleSet", equalTo(true))
                .body("data.participantNumber", contains("101", "105", "106"))
                .body("data[0].change", equalTo("OUTCOME"))
                .body("data[0].causes", contains("INPUT"))
                .body("data[0].inputs", contains("skb"))
                .body("data[0].corrections", contains(correction))
                .body("data[0].before.code", equalTo("P/TL"))
                .body("data[0].after.code", equalTo("P/L"))
                .body("data[0].after.rank", equalTo(1))
                .body("data[0].before.reasons.criterion", hasItem("SKB"))
                .body("data[0].after.reasons.find { it.criterion == 'SKB' }.value", equalTo(95))
                .body("data[1].causes", contains("COMMITTEE", "RANKING"))
                .body("data[1].inputs", hasSize(0))
                .body("data[2].change", equalTo("RANK"));
        Response page = bkn.get(changes + "?limit=1&change=OUTCOME");
        page.then().body("data.participantNumber", contains("101"));
        bkn.get(changes + "?limit=1&change=OUTCOME&cursor=" + page.path("next"))
                .then()
                .body("data.participantNumber", contains("105"))
                .body("next", nullValue());
        String csv = bkn.get(changes + "/changes.csv?change=OUTCOME")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.lines().map(line -> line.split(",")[0])).containsExactly("participantNumber", "101", "105");
        assertThat(csv).contains("101,OUTCOME,INPUT,skb,F-1,F-1,P/TL,P/L,3,1,");
        CasnApi.as("bkpsdm-3507").get(changes).then().statusCode(404);
        String skd = bkn.evaluated(selection, "SKD").getString("id");
        bkn.get(changes.replaceAll("/diff/.*", "/diff/" + skd))
                .then()
                .statusCode(409)
                .body("code", equalTo("not-comparable"));
    }

    @Test
    void aCorrectionOfSkdIsReadByTheNextSkdEvaluationAndByTheFinalOneAfterIt() {
        String selection = SmallSelection.withSkd(bkn, "35.74");
        String first = bkn.evaluated(selection, "SKD").getString("id");
        objecting.publish(first, "").then().statusCode(201).body("version", equalTo(1));
        String objection = objecting
                .file(selection, "SKD", "103")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        objecting
                .answer(objection, true, Objecting.SKB_95)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/correction/skb"));
        objecting
                .answer(
                        objection,
                        true,
                        ",\"correction\":{\"skd\":{\"present\":true,\"twk\":63,\"tiu\":150,\"tkp\":200}}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/correction/skd/twk"))
                .body("errors.code", hasItem("not-a-step"));
        objecting
                .answer(
                        objection,
                        true,
                        ",\"correction\":{\"skd\":{\"present\":true,\"twk\":60,\"tiu\":150,\"tkp\":200}}")
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("changes-nothing"));
        bkn.get("/v1/objections/" + objection).then().body("state", equalTo("FILED"));
        objecting
                .answer(
                        objection,
                        true,
                        ",\"correction\":{\"skd\":{\"present\":true,\"twk\":65,\"tiu\":150,\"tkp\":200}}")
                .then()
                .statusCode(201);
        objecting.answer(objection, false, "").then().statusCode(409).body("code", equalTo("objection-answered"));

        String second = bkn.evaluated(selection, "SKD").getString("id");
        bkn.get("/v1/evaluations/" + first + "/results/103").then().body("code", equalTo("TL"));
        bkn.get("/v1/evaluations/" + second + "/results/103")
                .then()
                .body("code", equalTo("P/L"))
                .body("rank", equalTo(1))
                .body("scores.twk", equalTo(65));
        assertThat(bkn.get("/v1/evaluations/" + second + "/input.csv").asString())
                .contains("103,F-1,UMUM,1,true,65,150,200");
        objecting.publish(second, "").then().statusCode(201).body("version", equalTo(2));
        bkn.get("/v1/objections?selection=" + selection + "&state=PUBLISHED")
                .then()
                .body("data.id", contains(objection));
    }
}
