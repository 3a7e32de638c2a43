package id.talenta.casn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallSelection;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Deciding again from what was recorded. */
@QuarkusTest
class VerificationTest extends CasnTest {

    /** More formations than one statement writes. */
    private static final int MANY = 2_300;

    private final CasnApi bkn = CasnApi.as("bkn");

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int connections;

    @ConfigProperty(name = "talenta.database.owner.username")
    String owner;

    @ConfigProperty(name = "talenta.database.owner.password")
    String password;

    @Test
    void comesToTheRecordedDigestsAgainAlsoAfterATieWasDecidedAndOnSuppositions() {
        String selection = SmallSelection.withSkb(bkn, "35.74");
        JsonPath skd = bkn.evaluated(selection, "SKD");
        JsonPath last = bkn.evaluated(selection, "FINAL");
        verify(skd.getString("id")).body("agrees", equalTo(true)).body("participants", equalTo(7));
        verify(last.getString("id")).body("agrees", equalTo(true)).body("tieDecisions", equalTo(0));
        SmallSelection.publish(bkn, last.getString("id"));
        verify(last.getString("id"))
                .body("agrees", equalTo(true))
                .body("tieDecisions", equalTo(1))
                .body("input.recorded", equalTo(last.getString("inputDigest")))
                .body(
                        "results.recomputed",
                        equalTo(bkn.get("/v1/evaluations/" + last.getString("id"))
                                .path("resultDigest")));
        String supposed = bkn.post(
                        "/v1/selections/" + selection + "/evaluations",
                        "{\"stage\":\"FINAL\",\"whatIf\":{\"quotas\":{\"F-1\":2}}}")
                .header("Location");
        verify(bkn.ended(supposed).getString("id")).body("agrees", equalTo(true));
        CasnApi.as("bkpsdm-3507")
                .request()
                .post("/v1/evaluations/" + last.getString("id") + "/verification")
                .then()
                .statusCode(404);
    }

    @Test
    void moreAtOnceThanThereAreConnectionsDoNotWaitForEachOther() throws Exception {
        String selection = SmallSelection.withSkb(bkn, "35.74");
        String id = bkn.evaluated(selection, "FINAL").getString("id");
        ExecutorService callers = Executors.newFixedThreadPool(connections * 2);
        try {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < connections * 4; i++) {
                all.add(callers.submit(() -> verify(id).extract().jsonPath().getBoolean("agrees")));
            }
            for (Future<Boolean> one : all) {
                assertThat(one.get(30, TimeUnit.SECONDS)).isTrue();
            }
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void saysWhichDigestWhoeverChangedTheRecordsHasBroken() throws SQLException {
        String selection = SmallSelection.withSkb(bkn, "35.74");
        String code = bkn.evaluated(selection, "FINAL").getString("id");
        String score = bkn.evaluated(selection, "FINAL").getString("id");
        change("update evaluation_result set code = 'P/L' where number = '101' and evaluation_id = '" + code + "'");
        change("update evaluation_result set skb = 99 where number = '101' and evaluation_id = '" + score + "'");
        verify(code)
                .body("agrees", equalTo(false))
                .body("results.agrees", equalTo(true))
                .body("stored.agrees", equalTo(false));
        verify(score)
                .body("agrees", equalTo(false))
                .body("ruleSet.agrees", equalTo(true))
                .body("input.agrees", equalTo(false))
                .body("results.agrees", equalTo(false));
    }

    @Test
    void everyFormationIsRecordedHoweverManyThereAre() {
        String selection = bkn.createSelection("35.74");
        StringBuilder formations = new StringBuilder(SmallSelection.FORMATIONS);
        for (int i = 0; i < MANY; i++) {
            formations.append("X-%04d,PENATA KELOLA %1$d,Dinas,Kota Probolinggo,UMUM,S-1 HUKUM,1%n".formatted(i));
        }
        bkn.importAll(selection, "formations", formations.toString());
        bkn.importAll(selection, "participants", SmallSelection.PARTICIPANTS);
        bkn.importAll(selection, "skd", SmallSelection.SKD);
        JsonPath skd = bkn.evaluated(selection, "SKD");
        bkn.importAll(selection, "skb", SmallSelection.SKB);
        JsonPath last = bkn.evaluated(selection, "FINAL");
        verify(skd.getString("id")).body("agrees", equalTo(true));
        verify(last.getString("id")).body("agrees", equalTo(true));
        assertThat(last.getInt("counts.formations")).isEqualTo(MANY + 2);
        // the heading, those let through, and a line for each formation without any of them, F-2 among these
        assertThat(linesOfInput(last.getString("id"))).isEqualTo(1 + 4 + MANY + 1);
    }

    private long linesOfInput(String evaluation) {
        return bkn.request()
                .get("/v1/evaluations/" + evaluation + "/input.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .count();
    }

    private ValidatableResponse verify(String evaluation) {
        return bkn.request()
                .post("/v1/evaluations/" + evaluation + "/verification")
                .then()
                .statusCode(200);
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, owner, password);
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('talenta.agencies', '%', false)");
            statement.executeUpdate(sql);
        }
    }
}
