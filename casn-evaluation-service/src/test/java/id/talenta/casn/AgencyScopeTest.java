package id.talenta.casn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose people a caller sees: by the API, and by raw SQL without any of the API's code. */
@QuarkusTest
class AgencyScopeTest extends CasnTest {

    private static final List<String> TABLES = List.of(
            "selection",
            "intake_import",
            "formation",
            "participant",
            "skd_score",
            "skb_score",
            "skb_test",
            "skb_test_score",
            "pppk_score",
            "evaluation",
            "evaluation_formation",
            "evaluation_result",
            "participant_outcome",
            "evaluation_queue",
            "appointment",
            "appointment_transition",
            "replacement",
            "move_import",
            "probation",
            "probation_record",
            "formation_amendment",
            "published_formation");

    private final CasnApi bkn = CasnApi.as("bkn");

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String username;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Test
    void anotherAgencysSelectionIsNotThere() {
        String selection = SmallSelection.withSkb(bkn, "35.74");
        String evaluation = bkn.evaluated(selection, "FINAL").getString("id");
        CasnApi malang = CasnApi.as("bkpsdm-3507");
        for (String path : List.of(
                "/v1/selections/" + selection,
                "/v1/selections/" + selection + "/formations",
                "/v1/selections/" + selection + "/formations/F-1/amendments",
                "/v1/selections/" + selection + "/participants",
                "/v1/selections/" + selection + "/evaluations",
                "/v1/evaluations/" + evaluation,
                "/v1/evaluations/" + evaluation + "/results",
                "/v1/evaluations/" + evaluation + "/results/101",
                "/v1/evaluations/" + evaluation + "/input.csv",
                "/v1/evaluations/" + evaluation + "/results.csv",
                "/v1/evaluations/" + evaluation + "/decisions")) {
            malang.get(path).then().statusCode(404).body("code", equalTo("not-found"));
            CasnApi.as("bkpsdm-3574").get(path).then().statusCode(200);
        }
        malang.importCsv(selection, "formations", SmallSelection.FORMATIONS, "")
                .then()
                .statusCode(404);
        malang.get("/v1/selections?limit=200").then().body("data.id", not(hasItem(selection)));
        malang.post("/v1/selections", "{\"kind\":\"CPNS\",\"year\":2024,\"agency\":\"35.74\",\"name\":\"Sintetis\"}")
                .then()
                .statusCode(403)
                .body("code", equalTo("agency-out-of-scope"));
        CasnApi.as("pemprov-jatim").get("/v1/selections/" + selection).then().statusCode(200);
    }

    @Test
    void withoutTheScopeForPersonalDataItIsMasked() {
        String selection = SmallSelection.withSkb(bkn, "35.74");
        JsonPath evaluation = bkn.evaluated(selection, "FINAL");
        CasnApi province = CasnApi.as("pemprov-jatim");
        province.get("/v1/selections/" + selection + "/participants")
                .then()
                .body("data.name", everyItem(nullValue()))
                .body("data.birthDate", everyItem(nullValue()))
                .body("data.nik", everyItem(startsWith("************")));
        CasnApi.as("bkpsdm-3574")
                .get("/v1/selections/" + selection + "/participants")
                .then()
                .body("data[0].nik", equalTo("3574015003980001"))
                .body("data[0].birthDate", equalTo("1998-03-10"));
        province.get("/v1/evaluations/" + evaluation.getString("id") + "/input.csv")
                .then()
                .statusCode(403);
    }

    @Test
    void readsOfPersonsAndWritesAreInTheAudit() {
        String selection = bkn.createSelection("35.74");
        CasnApi.as("bkpsdm-3574").get("/v1/selections/" + selection + "/participants");
        CasnApi auditor = CasnApi.as("auditor");
        auditor.get("/v1/audit/casn/entries?operation=listParticipants")
                .then()
                .statusCode(200)
                .body("data.find { it.ids == ['" + selection + "'] }.client", equalTo("bkpsdm-3574"))
                .body("data.find { it.ids == ['" + selection + "'] }.outcome", equalTo("ANSWERED"));
        auditor.get("/v1/audit/casn/entries?operation=createSelection")
                .then()
                .body("data[0].outcome", equalTo("COMMITTED"));
        bkn.get("/v1/audit/casn/entries").then().statusCode(200);
        CasnApi.as("bkpsdm-3574").get("/v1/audit/casn/entries").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "35.07", "35.7"})
    void rawSqlAsTheApplicationSeesNothingWithoutTheScope(String scope) throws SQLException {
        String selection = SmallSelection.published(bkn, "35.74");
        String path = bkn.appointWithoutDecree(selection, "105").header("Location");
        bkn.request()
                .contentType("text/csv")
                .body("participantNumber,to,reason\n105,APS,Surat\n")
                .post("/v1/appointment-imports?selection=" + selection)
                .then()
                .statusCode(202);
        await().until(() -> bkn.get(path).path("state").equals("APS"));
        bkn.post(path + "/replacement", "{}").then().statusCode(201);
        aProbation();
        bkn.evaluated(OptimisedSelection.withSkb(bkn, "35.74"), "FINAL");
        SmallPppk.withScores(bkn, "35.74");
        testsOfSkb();
        String amended = bkn.createSelection("35.74");
        bkn.importAll(amended, "formations", SmallSelection.FORMATIONS);
        bkn.post("/v1/selections/" + amended + "/formations/F-1/amendments", """
                {"quota":2,"reason":"Tambahan kebutuhan","decree":"KepmenPANRB 329/2024"}""")
                .then()
                .statusCode(201);
        try (Connection connection = DriverManager.getConnection(url, username, password);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String table : TABLES) {
                statement.execute("select set_config('talenta.agencies', '%', true)");
                assertThat(count(statement, table)).as(table).isPositive();
                statement.execute("select set_config('talenta.agencies', '" + scope + "', true)");
                assertThat(countOf3574(statement, table)).as(table).isZero();
            }
            statement.execute("select set_config('talenta.agencies', '35.74', true)");
            assertThat(countOf3574(statement, "participant")).isPositive();
            connection.rollback();
            for (String table : TABLES) {
                assertThat(count(statement, table))
                        .as(table + " in the next transaction")
                        .isZero();
            }
        }
    }

    private void testsOfSkb() {
        String selection = SmallSelection.withSkd(bkn, "35.74");
        bkn.evaluated(selection, "SKD");
        bkn.importAll(
                selection, "skbTests", "formationCode,test,weight,maximum,minimum,eliminating\nF-1,CAT,1,100,,false\n");
        bkn.importAll(selection, "skbScores", "participantNumber,test,present,score,passed\n105,CAT,true,80,\n");
    }

    private void aProbation() {
        String appointed = bkn.appoint(SmallSelection.published(bkn, "35.74"), "105", SmallSelection.newNip())
                .header("Location");
        bkn.request()
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{\"to\":\"SPMT\",\"spmtNumber\":\"800/1\",\"spmtDate\":\"2025-04-01\"}")
                .post(appointed + "/transitions")
                .then()
                .statusCode(200);
        bkn.request()
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{\"kind\":\"HEALTH\",\"date\":\"2026-03-01\",\"reference\":\"1\",\"fit\":true}")
                .post(appointed.replace("appointments", "probations") + "/records")
                .then()
                .statusCode(200);
    }

    @Test
    void thePartitionsOfResultsCannotBeReadPastItsPolicies() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, username, password);
                Statement statement = connection.createStatement()) {
            for (String partition : List.of("evaluation_result_rows", "evaluation_formation_rows")) {
                assertThatThrownBy(() -> count(statement, partition))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    private static long count(Statement statement, String table) throws SQLException {
        return single(statement, "select count(*) from " + table);
    }

    private static long countOf3574(Statement statement, String table) throws SQLException {
        return single(statement, "select count(*) from " + table + " where agency = '35.74'");
    }

    private static long single(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
