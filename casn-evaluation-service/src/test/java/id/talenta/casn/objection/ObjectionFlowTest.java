package id.talenta.casn.objection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** From an objection to the version of the results that holds its correction. */
@QuarkusTest
class ObjectionFlowTest extends CasnTest {

    private static final String REASONING = "Lembar nilai tertukar dengan peserta lain; berita acara BA-17.";
    private static final String SKB_95 =
            ",\"correction\":{\"skb\":{\"present\":true,\"score\":95,\"eliminated\":false}}";

    private final CasnApi bkn = CasnApi.as("bkn");
    private final CasnApi agency = CasnApi.as("bkpsdm-3574");
    private final CasnApi panselnas = CasnApi.as("panselnas");

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String application;

    @ConfigProperty(name = "quarkus.datasource.password")
    String applicationPassword;

    @ConfigProperty(name = "talenta.database.owner.username")
    String owner;

    @ConfigProperty(name = "talenta.database.owner.password")
    String ownerPassword;

    @Test
    void whereAnObjectionIsAcceptedACorrectionANewEvaluationAndAVersionTwoFollow() {
        String selection = SmallSelection.published(bkn, "35.74");
        String first = latest(selection).path("data[0].evaluation");
        String stale = evaluatedWithItsTieDecided(selection);
        String objection =
                file(selection, "FINAL", "101").then().statusCode(201).extract().path("id");
        answer(objection, true, SKB_95).then().statusCode(201).body("state", equalTo("ACCEPTED"));

        publish(stale, "").then().statusCode(409).body("code", equalTo("corrections-not-evaluated"));
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
        publish(second, "")
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
        latest(selection).then().body("data.version", contains(1, 2));
        assertThat(Topics.awaitLast("talenta.casn.facts.v1", second, last -> true)
                        .get(0)
                        .data()
                        .get("publicationVersion")
                        .asInt())
                .isEqualTo(2);
        file(selection, "FINAL", "102").then().statusCode(409).body("code", equalTo("objection-window-closed"));
        theDifferenceSaysWhoChangedAndWhy(changes, selection);
    }

    private void theDifferenceSaysWhoChangedAndWhy(String changes, String selection) {
        String correction = bkn.get("/v1/selections/" + selection + "/corrections")
                .then()
                .body("data", hasSize(1))
                .body("data[0].before.score", equalTo(70.5f))
                .body("data[0].after.score", equalTo(95))
                .body("data[0].reason", equalTo(REASONING))
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
        assertThat(csv).contains("101,OUTCOME,INPUT,skb,F-1,F-1,P/TL,P/L,2,1,");
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
        publish(first, "").then().statusCode(201).body("version", equalTo(1));
        String objection =
                file(selection, "SKD", "103").then().statusCode(201).extract().path("id");
        answer(objection, true, SKB_95).then().statusCode(400).body("errors.pointer", hasItem("/correction/skb"));
        answer(objection, true, ",\"correction\":{\"skd\":{\"present\":true,\"twk\":63,\"tiu\":150,\"tkp\":200}}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/correction/skd/twk"))
                .body("errors.code", hasItem("not-a-step"));
        answer(objection, true, ",\"correction\":{\"skd\":{\"present\":true,\"twk\":60,\"tiu\":150,\"tkp\":200}}")
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("changes-nothing"));
        bkn.get("/v1/objections/" + objection).then().body("state", equalTo("FILED"));
        answer(objection, true, ",\"correction\":{\"skd\":{\"present\":true,\"twk\":65,\"tiu\":150,\"tkp\":200}}")
                .then()
                .statusCode(201);
        answer(objection, false, "").then().statusCode(409).body("code", equalTo("objection-answered"));

        String second = bkn.evaluated(selection, "SKD").getString("id");
        bkn.get("/v1/evaluations/" + first + "/results/103").then().body("code", equalTo("TL"));
        bkn.get("/v1/evaluations/" + second + "/results/103")
                .then()
                .body("code", equalTo("P/L"))
                .body("rank", equalTo(1))
                .body("scores.twk", equalTo(65));
        assertThat(bkn.get("/v1/evaluations/" + second + "/input.csv").asString())
                .contains("103,F-1,UMUM,1,true,65,150,200");
        publish(second, "").then().statusCode(201).body("version", equalTo(2));
        bkn.get("/v1/objections?selection=" + selection + "&state=PUBLISHED")
                .then()
                .body("data.id", contains(objection));
    }

    @Test
    void anObjectionIsFiledOnceInItsWindowByWhoHasAResult() {
        String selection = SmallSelection.withSkb(bkn, "35.74");
        file(selection, "FINAL", "101").then().statusCode(409).body("code", equalTo("nothing-published"));
        String evaluation = evaluatedWithItsTieDecided(selection);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        publish(evaluation, dates(today.minusDays(1), today, today))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/objectionsFrom"));
        publish(evaluation, dates(today, today.minusDays(1), today))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/objectionsUntil"));
        publish(evaluation, dates(today, today, today.plusDays(1)))
                .then()
                .statusCode(201)
                .body("objectionsUntil", equalTo(today.toString()));

        String id = file(selection, "FINAL", "101")
                .then()
                .statusCode(201)
                .body("state", equalTo("FILED"))
                .body("overdue", equalTo(false))
                .body("answersUntil", equalTo(today.plusDays(1).toString()))
                .extract()
                .path("id");
        file(selection, "FINAL", "101").then().statusCode(409).body("code", equalTo("already-objected"));
        file(selection, "FINAL", "104").then().statusCode(400).body("errors.pointer", hasItem("/participantNumber"));
        answer(id, true, "").then().statusCode(400).body("errors.pointer", hasItem("/correction"));
        answer(id, false, SKB_95).then().statusCode(400).body("errors.code", hasItem("only-when-accepted"));
        answer(id, false, "")
                .then()
                .statusCode(201)
                .body("state", equalTo("REJECTED"))
                .body("reasoning", equalTo(REASONING));
        bkn.get("/v1/selections/" + selection + "/corrections").then().body("data", hasSize(0));
    }

    @Test
    void aWindowThatOpensLaterIsClosedUntilThen() {
        String selection = SmallSelection.withSkb(bkn, "35.74");
        LocalDate tomorrow = LocalDate.now(ZoneId.of("Asia/Jakarta")).plusDays(1);
        publish(evaluatedWithItsTieDecided(selection), dates(tomorrow, tomorrow, tomorrow))
                .then()
                .statusCode(201);
        file(selection, "FINAL", "101").then().statusCode(409).body("code", equalTo("objection-window-closed"));
    }

    @Test
    void aLaterVersionNeedsAReasonWhereNothingWasCorrected() {
        String selection = SmallSelection.published(bkn, "35.74");
        String second = evaluatedWithItsTieDecided(selection);
        publish(second, "").then().statusCode(400).body("errors.pointer", hasItem("/reason"));
        publish(second, "{\"reason\":\"Putusan rapat panitia diubah, BA-2.\"}")
                .then()
                .statusCode(201)
                .body("version", equalTo(2))
                .body("reason", equalTo("Putusan rapat panitia diubah, BA-2."));
    }

    @Test
    void anotherAgencysObjectionIsNotThereAndTextsNeedTheScopeForPersonalData() {
        String selection = SmallSelection.published(bkn, "35.74");
        String id = file(selection, "FINAL", "101").path("id");
        CasnApi malang = CasnApi.as("bkpsdm-3507");
        malang.get("/v1/objections/" + id).then().statusCode(404);
        malang.get("/v1/objections?limit=200").then().body("data.findAll { it.id == '" + id + "' }", hasSize(0));
        malang.get("/v1/selections/" + selection + "/corrections").then().statusCode(404);
        CasnApi.as("bkn", List.of("35.07"), "casn:evaluate")
                .post("/v1/objections/" + id + "/answer", "{\"accepted\":false,\"reasoning\":\"" + REASONING + "\"}")
                .then()
                .statusCode(404);
        panselnas
                .get("/v1/objections/" + id)
                .then()
                .body("grounds", nullValue())
                .body("participantNumber", equalTo("101"));
        agency.get("/v1/objections/" + id)
                .then()
                .body("grounds", equalTo("Nilai SKB tidak sama dengan nilai pada layar."));
    }

    @Test
    void theDatabaseItselfKeepsPublishedResultsCorrectionsAndOtherAgenciesOut() throws SQLException {
        String selection = SmallSelection.published(bkn, "35.74");
        String evaluation = latest(selection).path("data[0].evaluation");
        answer(file(selection, "FINAL", "101").path("id"), true, SKB_95).then().statusCode(201);
        try (Connection connection = DriverManager.getConnection(url, owner, ownerPassword);
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('talenta.agencies', '%', false)");
            assertThatThrownBy(() -> statement.executeUpdate(
                            "update evaluation_result set code = 'P/L' where evaluation_id = '" + evaluation + "'"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("published");
        }
        try (Connection connection = DriverManager.getConnection(url, application, applicationPassword);
                Statement statement = connection.createStatement()) {
            for (String table : List.of("objection", "score_correction")) {
                statement.execute("select set_config('talenta.agencies', '35.74', false)");
                assertThat(count(statement, table)).as(table).isPositive();
                statement.execute("select set_config('talenta.agencies', '35.07', false)");
                assertThat(count(statement, table + " where agency = '35.74'"))
                        .as(table)
                        .isZero();
                assertThatThrownBy(() -> statement.executeUpdate("delete from " + table))
                        .hasMessageContaining("permission denied");
            }
            assertThatThrownBy(() -> statement.executeUpdate("update score_correction set score = 1"))
                    .hasMessageContaining("permission denied");
        }
    }

    private static long count(Statement statement, String from) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Response latest(String selection) {
        return bkn.get("/v1/selections/" + selection + "/publications");
    }

    private String evaluatedWithItsTieDecided(String selection) {
        String evaluation = bkn.evaluated(selection, "FINAL").getString("id");
        bkn.post("/v1/evaluations/" + evaluation + "/decisions", """
            {"formationCode":"F-1","selected":["105"],"reason":"Rapat panitia: pengalaman kerja yang relevan.","reference":"BA-1"}\
            """).then().statusCode(201);
        return evaluation;
    }

    private Response publish(String evaluation, String body) {
        String path = "/v1/evaluations/" + evaluation + "/publication";
        return body.isEmpty() ? panselnas.request().post(path) : panselnas.post(path, body);
    }

    private static String dates(LocalDate from, LocalDate until, LocalDate answers) {
        return "{\"objectionsFrom\":\"%s\",\"objectionsUntil\":\"%s\",\"answersUntil\":\"%s\"}"
                .formatted(from, until, answers);
    }

    private Response file(String selection, String stage, String participant) {
        return agency.post("/v1/objections", """
            {"selection":"%s","stage":"%s","participantNumber":"%s","grounds":"Nilai SKB tidak sama dengan nilai pada layar.",
             "evidence":"Berkas 17/2024"}\
            """.formatted(selection, stage, participant));
    }

    private Response answer(String objection, boolean accepted, String more) {
        return bkn.post(
                "/v1/objections/" + objection + "/answer",
                "{\"accepted\":" + accepted + ",\"reasoning\":\"" + REASONING + "\"" + more + "}");
    }
}
