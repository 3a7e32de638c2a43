package id.talenta.casn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.OptimisedSelection;
import id.talenta.casn.SmallPppk;
import id.talenta.casn.SmallSelection;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What came in after an evaluation began is not in it, and it is not published as if it were. */
@QuarkusTest
class OutdatedEvaluationTest extends CasnTest {

    private static final String LEFT = "{\"outcome\":\"DISQUALIFIED\",\"reason\":\"Berita acara BA-7\"}";
    private static final String BECAUSE =
            ",\"reason\":\"Salah tulis pada usulan\",\"decree\":\"KepmenPANRB 329/2024\"}";

    private final CasnApi bkn = CasnApi.as("bkn");

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "talenta.database.owner.username")
    String owner;

    @ConfigProperty(name = "talenta.database.owner.password")
    String password;

    @Test
    void ofSkd() {
        String selection = SmallSelection.withSkd(bkn, "35.74");
        String first = bkn.evaluated(selection, "SKD").getString("id");
        // what brings nothing, or is a dry run, takes nothing from it
        bkn.importAll(selection, "participants", SmallSelection.PARTICIPANTS);
        bkn.imported(selection, "outcomes", OptimisedSelection.OUTCOMES, "&dryRun=true");
        bkn.importAll(
                selection,
                "participants",
                SmallSelection.PARTICIPANTS.lines().findFirst().orElseThrow()
                        + "\n107,3574011003980008,Sintetis Delapan,1998-03-10,M,F-1,S-1 AKUNTANSI,3.00\n");
        bkn.post(outcome(selection, "102"), LEFT).then().statusCode(201);
        bkn.post(outcome(selection, "107"), LEFT).then().statusCode(201);
        outdated(first, "outcomes 2, participants 1");
        String second = bkn.evaluated(selection, "SKD").getString("id");
        amend(selection, "{\"location\":\"Kota Batu\"");
        publish(second).then().statusCode(201);
    }

    @Test
    void ofTheFinalResultAndOfTheShortlistThatItStandsOn() {
        String selection = SmallSelection.withSkb(bkn, "35.74");
        String first = decided(selection);
        bkn.post(outcome(selection, "101"), LEFT).then().statusCode(201);
        outdated(first, "outcomes 1");
        String second = decided(selection);
        amend(selection, "{\"unit\":\"Badan Pendapatan\"");
        bkn.importAll(
                selection,
                "participants",
                SmallSelection.PARTICIPANTS.lines().findFirst().orElseThrow()
                        + "\n107,3574011003980008,Sintetis Delapan,1998-03-10,M,F-1,S-1 AKUNTANSI,3.00\n");
        bkn.importAll(selection, "skd", "participantNumber,present,twk,tiu,tkp\n107,false,,,\n");
        outdated(second, "participants 1, skd 1");
        // another final evaluation stands on the same shortlist
        outdated(decided(selection), "participants 1, skd 1");
        bkn.evaluated(selection, "SKD");
        publish(decided(selection)).then().statusCode(201);
    }

    @Test
    void anAmendmentThatTheFillingOfEmptyPostsWouldLookAt() {
        String selection = SmallSelection.withSkb(bkn, "35.74");
        String first = decided(selection);
        amend(selection, "{\"position\":\"ANALIS ANGGARAN\"");
        outdated(first, "amendments 1");
        publish(decided(selection)).then().statusCode(201);
    }

    @Test
    void ofAPppkSelection() {
        String selection = SmallPppk.withScores(bkn, "35.74");
        String first = bkn.evaluated(selection, "FINAL").getString("id");
        bkn.post(outcome(selection, "12"), LEFT).then().statusCode(201);
        outdated(first, "outcomes 1");
        publish(bkn.evaluated(selection, "FINAL").getString("id")).then().statusCode(201);
    }

    @Test
    void whatWasStoredWhileItRanIsNotInItEither() throws SQLException {
        String selection = SmallSelection.withSkd(bkn, "35.74");
        String evaluation;
        try (Connection connection = DriverManager.getConnection(url, owner, password);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('talenta.agencies', '%', true)");
            statement.execute(
                    "insert into participant_outcome (selection_id, agency, number, outcome, reason, recorded_by, recorded_at)"
                            + " values ('" + selection + "', '35.74', '102', 'WITHDRAWN', 'Surat', 'x', now())");
            evaluation = bkn.evaluated(selection, "SKD").getString("id");
            connection.commit();
        }
        bkn.get("/v1/evaluations/" + evaluation + "/results/102").then().body("code", equalTo("P/L"));
        outdated(evaluation, "outcomes 1");
    }

    private String decided(String selection) {
        String last = bkn.evaluated(selection, "FINAL").getString("id");
        bkn.post("/v1/evaluations/" + last + "/decisions", """
                {"formationCode":"F-1","selected":["105"],"reason":"Rapat panitia: pengalaman kerja yang relevan.","reference":"BA-1"}""").then().statusCode(201);
        return last;
    }

    private static String outcome(String selection, String participant) {
        return "/v1/selections/" + selection + "/participants/" + participant + "/outcome";
    }

    private void amend(String selection, String beginning) {
        bkn.post("/v1/selections/" + selection + "/formations/F-1/amendments", beginning + BECAUSE)
                .then()
                .statusCode(201);
    }

    private void outdated(String evaluation, String later) {
        publish(evaluation)
                .then()
                .statusCode(409)
                .body("code", equalTo("evaluation-outdated"))
                .body("detail", containsString("does not hold: " + later + "."));
        assertThat(bkn.get("/v1/evaluations/" + evaluation).jsonPath().getString("publishedAt"))
                .isNull();
    }

    private static Response publish(String evaluation) {
        return CasnApi.as("panselnas").request().post("/v1/evaluations/" + evaluation + "/publication");
    }
}
