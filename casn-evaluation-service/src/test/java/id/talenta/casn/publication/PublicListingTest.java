package id.talenta.casn.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallSelection;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What everybody sees of published results, and what a participant sees of their own. */
@QuarkusTest
class PublicListingTest extends CasnTest {

    private final CasnApi bkn = CasnApi.as("bkn");
    private final CasnApi malang = CasnApi.as("bkpsdm-3507");

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String username;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Test
    void publishedResultsAreThereForEveryAgencyWithoutPersonalData() throws Exception {
        String selection = SmallSelection.published(bkn, "35.74");
        String evaluation = published(selection);
        String path = "/v1/publications/" + evaluation;

        Response page = malang.get(path + "/results?limit=3");
        page.then().statusCode(200).body("data.participantNumber", contains("101", "102", "105"));
        malang.get(path + "/results?limit=3&cursor=" + page.path("next"))
                .then()
                .body("data.participantNumber", contains("106"));
        Map<String, Object> first = page.path("data[2]");
        assertThat(first.keySet())
                .isEqualTo(Set.of(
                        "participantNumber", "formationCode", "code", "rank", "scores", "placedFormationCode", "pppk"));
        assertThat(first).containsEntry("placedFormationCode", null).containsEntry("pppk", null);
        assertThat(first).containsEntry("code", "P/L").containsEntry("rank", 1);
        malang.get(path + "/results?code=TMS-1").then().body("data.participantNumber", contains("102"));
        malang.get(path + "/results?formationCode=F-2").then().body("data", equalTo(List.of()));

        String digest = malang.get(path)
                .then()
                .statusCode(200)
                .body("agency", equalTo("35.74"))
                .body("version", equalTo(1))
                .extract()
                .path("resultDigest");
        byte[] csv = malang.get(path + "/results.csv")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(csv)))
                .isEqualTo(digest);
        malang.get("/v1/publications?selection=" + selection).then().body("data.evaluation", contains(evaluation));
        malang.get("/v1/publications?agency=35.07&selection=" + selection)
                .then()
                .body("data", equalTo(List.of()));
    }

    @Test
    void nothingElseOfTheSelectionIsThereForAnotherAgency() {
        String selection = SmallSelection.published(bkn, "35.74");
        String evaluation = published(selection);
        String unpublished = bkn.evaluated(selection, "FINAL").getString("id");
        for (String path : List.of("", "/results", "/results.csv")) {
            malang.get("/v1/publications/" + unpublished + path).then().statusCode(404);
            bkn.get("/v1/publications/" + unpublished + path).then().statusCode(404);
        }
        malang.get("/v1/publications?limit=200&selection=" + selection)
                .then()
                .body("data.evaluation", not(hasItem(unpublished)));
        for (String path : List.of("", "/results", "/results/105", "/results.csv", "/publication")) {
            malang.get("/v1/evaluations/" + evaluation + path).then().statusCode(404);
        }
        malang.get("/v1/selections/" + selection + "/publications").then().statusCode(404);
        malang.get("/v1/selections?limit=200").then().body("data.id", not(hasItem(selection)));
    }

    @Test
    void rawSqlInTheScopeOfThePublicSeesOnePublishedEvaluationAndNoOneElse() throws SQLException {
        String selection = SmallSelection.published(bkn, "35.74");
        String evaluation = published(selection);
        String unpublished = bkn.evaluated(selection, "FINAL").getString("id");
        try (Connection connection = DriverManager.getConnection(url, username, password);
                Statement statement = connection.createStatement()) {
            scope(statement, evaluation);
            assertThat(count(statement, "evaluation_result")).isEqualTo(4);
            assertThat(count(statement, "evaluation_result where evaluation_id <> '" + evaluation + "'"))
                    .isZero();
            assertThat(count(statement, "evaluation")).isEqualTo(1);
            for (String hidden : List.of(
                    "participant",
                    "formation",
                    "skd_score",
                    "skb_score",
                    "evaluation_formation",
                    "objection",
                    "score_correction",
                    "pppk_score_correction",
                    "tie_decision",
                    "appointment")) {
                assertThat(count(statement, hidden)).as(hidden).isZero();
            }
            for (String shown : List.of(unpublished, "any", "", "%")) {
                scope(statement, shown);
                assertThat(count(statement, "evaluation_result")).as(shown).isZero();
                assertThat(count(statement, "evaluation")).as(shown).isZero();
            }
            scope(statement, "any");
            assertThat(count(statement, "publication")).isPositive();
            scope(statement, "");
            assertThat(count(statement, "publication")).isZero();
        }
    }

    @Test
    void aParticipantSeesTheirOwnPublishedResultWithReasonsThroughTheAgency() {
        String selection = SmallSelection.withSkb(bkn, "35.74");
        CasnApi agency = CasnApi.as("bkpsdm-3574");
        String own = lookup(selection, "105", "\"nik\":\"3574011003980005\"");
        agency.post("/v1/result-lookups", own).then().statusCode(409).body("code", equalTo("nothing-published"));
        String evaluation = bkn.evaluated(selection, "FINAL").getString("id");
        SmallSelection.publish(bkn, evaluation);

        agency.post("/v1/result-lookups", own)
                .then()
                .statusCode(200)
                .body("stage", equalTo("FINAL"))
                .body("version", equalTo(1))
                .body("evaluation", equalTo(evaluation))
                .body("result.code", equalTo("P/L"))
                .body("result.reasons.criterion", hasItems("FINAL", "COMMITTEE_DECISION"));
        agency.post("/v1/result-lookups", lookup(selection, "105", "\"birthDate\":\"1998-03-10\""))
                .then()
                .statusCode(200);
        agency.post("/v1/result-lookups", lookup(selection, "105", "\"nik\":\"3574011003980006\""))
                .then()
                .statusCode(404);
        agency.post("/v1/result-lookups", lookup(selection, "999", "\"nik\":\"3574011003980005\""))
                .then()
                .statusCode(404);
        agency.post("/v1/result-lookups", lookup(selection, "105", "\"nik\":null"))
                .then()
                .statusCode(400);
        malang.post("/v1/result-lookups", own).then().statusCode(404);
        CasnApi.as("panselnas").post("/v1/result-lookups", own).then().statusCode(403);
        CasnApi.as("auditor")
                .get("/v1/audit/casn/entries?operation=lookUpResult&limit=200")
                .then()
                .body(
                        "data.findAll { it.ids == ['" + selection + "', '105'] }.client",
                        hasItems("bkpsdm-3574", "bkpsdm-3507"));
    }

    private String published(String selection) {
        return bkn.get("/v1/selections/" + selection + "/publications").path("data[0].evaluation");
    }

    private static String lookup(String selection, String participant, String proof) {
        return "{\"selection\":\"" + selection + "\",\"participantNumber\":\"" + participant + "\"," + proof + "}";
    }

    private static void scope(Statement statement, String published) throws SQLException {
        statement.execute("select set_config('talenta.agencies', '', false), set_config('talenta.published', '"
                + published + "', false)");
    }

    private static long count(Statement statement, String from) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getLong(1);
        }
    }
}
