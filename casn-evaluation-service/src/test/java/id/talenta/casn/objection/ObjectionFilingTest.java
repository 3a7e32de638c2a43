package id.talenta.casn.objection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallSelection;
import io.quarkus.test.junit.QuarkusTest;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may object, when, and to what; and who sees it. */
@QuarkusTest
class ObjectionFilingTest extends CasnTest {

    private final CasnApi bkn = CasnApi.as("bkn");
    private final Objecting objecting = new Objecting();

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
    void anObjectionIsFiledOnceInItsWindowByWhoHasAResult() {
        String selection = SmallSelection.withSkb(bkn, "35.74");
        objecting.file(selection, "FINAL", "101").then().statusCode(409).body("code", equalTo("nothing-published"));
        String evaluation = objecting.evaluatedWithItsTieDecided(selection);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        objecting
                .publish(evaluation, Objecting.dates(today.minusDays(1), today, today))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/objectionsFrom"));
        objecting
                .publish(evaluation, Objecting.dates(today, today.minusDays(1), today))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/objectionsUntil"));
        objecting
                .publish(evaluation, Objecting.dates(today, today, today.plusDays(1)))
                .then()
                .statusCode(201)
                .body("objectionsUntil", equalTo(today.toString()));

        String id = objecting
                .file(selection, "FINAL", "101")
                .then()
                .statusCode(201)
                .body("state", equalTo("FILED"))
                .body("overdue", equalTo(false))
                .body("answersUntil", equalTo(today.plusDays(1).toString()))
                .extract()
                .path("id");
        objecting.file(selection, "FINAL", "101").then().statusCode(409).body("code", equalTo("already-objected"));
        objecting
                .file(selection, "FINAL", "104")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/participantNumber"));
        objecting.answer(id, true, "").then().statusCode(400).body("errors.pointer", hasItem("/correction"));
        objecting
                .answer(id, false, Objecting.SKB_95)
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("only-when-accepted"));
        objecting
                .answer(id, false, "")
                .then()
                .statusCode(201)
                .body("state", equalTo("REJECTED"))
                .body("reasoning", equalTo(Objecting.REASONING));
        bkn.get("/v1/selections/" + selection + "/corrections").then().body("data", hasSize(0));
    }

    @Test
    void aWindowThatOpensLaterIsClosedUntilThen() {
        String selection = SmallSelection.withSkb(bkn, "35.74");
        LocalDate tomorrow = LocalDate.now(ZoneId.of("Asia/Jakarta")).plusDays(1);
        objecting
                .publish(objecting.evaluatedWithItsTieDecided(selection), Objecting.dates(tomorrow, tomorrow, tomorrow))
                .then()
                .statusCode(201);
        objecting
                .file(selection, "FINAL", "101")
                .then()
                .statusCode(409)
                .body("code", equalTo("objection-window-closed"));
    }

    @ParameterizedTest(
            name =
                    "SANGGAH planned from {0} to {1} days from today, {2} asked for: can be filed from {3} to {4}, answered until {5}")
    @CsvSource({
        "5, 7, false, 5, 7, 14",
        "0, 2, false, 0, 2, 9",
        // begun before: the settings
        "-1, 7, false, 0, 3, 10",
        // what the publication says itself comes first
        "5, 7, true, 1, 1, 2"
    })
    void theDaysThatTheSelectionAnnouncedAreThoseOfItsFinalResult(
            int from, int until, boolean asked, int opens, int closes, int answered) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        String selection = SmallSelection.withSkd(bkn, "35.74");
        String path = "/v1/selections/" + selection;
        bkn.patch(
                        path,
                        bkn.get(path).header("ETag"),
                        "{\"phases\":[{\"phase\":\"SANGGAH\",\"from\":\"%s\",\"until\":\"%s\"}]}"
                                .formatted(today.plusDays(from), today.plusDays(until)))
                .then()
                .statusCode(200);
        // the phase is of the final result, not of SKD
        objecting
                .publish(bkn.evaluated(selection, "SKD").getString("id"), "")
                .then()
                .statusCode(201)
                .body("objectionsFrom", equalTo(today.toString()))
                .body("objectionsUntil", equalTo(today.plusDays(3).toString()));
        bkn.importAll(selection, "skb", SmallSelection.SKB);
        objecting
                .publish(
                        objecting.evaluatedWithItsTieDecided(selection),
                        asked ? Objecting.dates(today.plusDays(1), today.plusDays(1), today.plusDays(2)) : "")
                .then()
                .statusCode(201)
                .body("objectionsFrom", equalTo(today.plusDays(opens).toString()))
                .body("objectionsUntil", equalTo(today.plusDays(closes).toString()))
                .body("answersUntil", equalTo(today.plusDays(answered).toString()));
    }

    @Test
    void aLaterVersionNeedsAReasonWhereNothingWasCorrected() {
        String selection = SmallSelection.published(bkn, "35.74");
        String second = objecting.evaluatedWithItsTieDecided(selection);
        objecting.publish(second, "").then().statusCode(400).body("errors.pointer", hasItem("/reason"));
        objecting
                .publish(second, "{\"reason\":\"Putusan rapat panitia diubah, BA-2.\"}")
                .then()
                .statusCode(201)
                .body("version", equalTo(2))
                .body("reason", equalTo("Putusan rapat panitia diubah, BA-2."));
    }

    @Test
    void anotherAgencysObjectionIsNotThereAndTextsNeedTheScopeForPersonalData() {
        String selection = SmallSelection.published(bkn, "35.74");
        String id = objecting.file(selection, "FINAL", "101").path("id");
        CasnApi malang = CasnApi.as("bkpsdm-3507");
        malang.get("/v1/objections/" + id).then().statusCode(404);
        malang.get("/v1/objections?limit=200").then().body("data.findAll { it.id == '" + id + "' }", hasSize(0));
        malang.get("/v1/selections/" + selection + "/corrections").then().statusCode(404);
        CasnApi.as("bkn", List.of("35.07"), "casn:evaluate")
                .post(
                        "/v1/objections/" + id + "/answer",
                        "{\"accepted\":false,\"reasoning\":\"" + Objecting.REASONING + "\"}")
                .then()
                .statusCode(404);
        CasnApi.as("panselnas")
                .get("/v1/objections/" + id)
                .then()
                .body("grounds", nullValue())
                .body("participantNumber", equalTo("101"));
        CasnApi.as("bkpsdm-3574")
                .get("/v1/objections/" + id)
                .then()
                .body("grounds", equalTo("Nilai SKB tidak sama dengan nilai pada layar."));
    }

    @Test
    void theDatabaseItselfKeepsPublishedResultsCorrectionsAndOtherAgenciesOut() throws SQLException {
        String selection = SmallSelection.published(bkn, "35.74");
        String evaluation = objecting.latest(selection).path("data[0].evaluation");
        objecting
                .answer(objecting.file(selection, "FINAL", "101").path("id"), true, Objecting.SKB_95)
                .then()
                .statusCode(201);
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
}
