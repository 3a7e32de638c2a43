package id.talenta.casn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallSelection;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** SKD scores of an earlier selection: taken over, decided from, explained, verified; and refused where rules do not let them stand. */
@QuarkusTest
class SkdFromFlowTest extends CasnTest {

    private static final String PEOPLE = "participantNumber,nik,name,birthDate,sex,formationCode,qualification,gpa\n";
    private static final String SKD = "participantNumber,present,twk,tiu,tkp\n";
    private static final String NUMBERS = "participantNumber\n";

    private final CasnApi bkn = CasnApi.as("bkn");

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "talenta.database.owner.username")
    String owner;

    @ConfigProperty(name = "talenta.database.owner.password")
    String password;

    @Test
    void aScoreOf2023StandsIn2024UnlessThePersonSitsAgain() {
        String earlier = withSkd(2023, "35.74", SmallSelection.PARTICIPANTS, SmallSelection.SKD);
        publish(bkn.evaluated(earlier, "SKD"));
        String selection = selection(
                2024,
                "35.74",
                PEOPLE
                        + person("301", 1, 'F')
                        + person("302", 5, 'M')
                        + person("303", 4, 'M')
                        + person("304", 44, 'M')
                        + person("305", 6, 'M'));
        bkn.importAll(selection, "skd", SKD + "304,true,65,80,166\n305,true,70,85,170\n");

        refused(selection, earlier, "303", "no-earlier-score");
        refused(selection, earlier, "304", "sat-again");
        refused(selection, earlier, "305", "sat-again");
        refused(selection, earlier, "999", "unknown-participant");
        JsonPath dry = taken(selection, earlier, "301\n302\n", "&dryRun=true");
        assertThat(dry.getInt("rejected")).isZero();
        JsonPath first = taken(selection, earlier, "301\n302\n305\n", "&mode=partial");
        assertThat(first.getInt("rejected")).isEqualTo(1);
        assertThat(first.getString("skdFrom")).isEqualTo(earlier);
        refused(selection, earlier, "301", "already-imported");
        // 302 sits SKD after all: that counts, and stays
        bkn.importAll(selection, "skd", SKD + "302,true,75,90,171\n303,false,,,\n");
        refused(selection, earlier, "302", "sat-again");
        assertThat(bkn.imported(selection, "skd", SKD + "302,true,75,90,172\n", "")
                        .getString("failure.errors[0].code"))
                .isEqualTo("already-imported");

        String path = "/v1/evaluations/" + bkn.evaluated(selection, "SKD").getString("id");
        bkn.get(path + "/results/301")
                .then()
                .body("code", equalTo("P/L"))
                .body("rank", equalTo(1))
                .body("scores.skd", equalTo(360))
                .body("scores.skdFrom.year", equalTo(2023))
                .body("scores.skdFrom.selection", equalTo(earlier))
                .body("reasons[0].criterion", equalTo("SKD_ORIGIN"))
                .body("reasons[0].value", equalTo("2023"))
                .body("reasons[0].bound", equalTo(earlier))
                .body("reasons[0].verified", equalTo(false))
                .body("reasons.find { it.criterion == 'TKP' }.bound", equalTo(166));
        bkn.get(path + "/results/302")
                .then()
                .body("scores.tkp", equalTo(171))
                .body("scores.skdFrom", nullValue())
                .body("reasons[0].criterion", equalTo("ATTENDANCE"));
        bkn.get(path + "/results/303").then().body("code", equalTo("TH"));
        String input = bkn.get(path + "/input.csv").asString();
        assertThat(input.lines().findFirst().orElseThrow()).endsWith(",skdFrom,skdFromYear");
        assertThat(input).contains("\n301,F-1,UMUM,1,true,80,100,180,," + earlier + ",2023\n");
        verified(path);
        itIsRecordedInTheFinalStageToo(selection, earlier);
        underRulesThatDoNotLetItStandThereIsNoAnswer(selection);
    }

    private void itIsRecordedInTheFinalStageToo(String selection, String earlier) {
        bkn.importAll(
                selection,
                "skb",
                "participantNumber,present,score,eliminated\n301,true,80,false\n302,true,70,false\n305,true,60,false\n");
        String path = "/v1/evaluations/" + bkn.evaluated(selection, "FINAL").getString("id");
        bkn.get(path + "/results/301")
                .then()
                .body("code", equalTo("P/L"))
                .body("reasons.find { it.criterion == 'SKD_ORIGIN' }.bound", equalTo(earlier));
        assertThat(bkn.get(path + "/input.csv").asString()).contains("skdFrom,skdFromYear", earlier + ",2023");
        verified(path);
    }

    private void underRulesThatDoNotLetItStandThereIsNoAnswer(String selection) {
        JsonPath failed = bkn.ended(
                bkn.post("/v1/selections/" + selection + "/evaluations", """
                {"stage":"SKD","whatIf":{"ruleSet":{"code":"cpns-2024","version":2}}}""").header("Location"));
        assertThat(failed.getString("failure.code")).isEqualTo("skd-not-standing");
    }

    @Test
    void theSameFileAgainChangesNothingAndFromAnotherSelectionIsAnotherFile() {
        String earlier = withSkd(2023, "35.74", SmallSelection.PARTICIPANTS, SmallSelection.SKD);
        publish(bkn.evaluated(earlier, "SKD"));
        String other = withSkd(2023, "35.74", SmallSelection.PARTICIPANTS, SmallSelection.SKD);
        publish(bkn.evaluated(other, "SKD"));
        String selection = selection(2024, "35.74", PEOPLE + person("301", 1, 'F'));
        JsonPath first = taken(selection, earlier, "301\n", "");
        assertThat(first.getString("state")).isEqualTo("COMPLETED");
        bkn.get("/v1/selections/" + selection).then().body("state", equalTo("NILAI_SKD_TERSEDIA"));
        JsonPath again = taken(selection, earlier, "301\n", "");
        assertThat(again.getString("repeats")).isEqualTo(first.getString("id"));
        assertThat(taken(selection, other, "301\n", "").getString("failure.errors[0].code"))
                .isEqualTo("already-imported");
    }

    @Test
    void aScoreOf2018StandsIn2019OnlyOfWhoWasLetThroughAndNotSelected() {
        String people = PEOPLE
                + person("401", 11, 'M')
                + person("402", 12, 'M')
                + person("404", 14, 'M')
                + person("405", 15, 'M');
        String earlier = withSkd(2018, "35.74", people, SKD + """
                401,true,100,120,170
                402,true,90,110,160
                404,true,75,80,143
                405,true,160,120,150
                """);
        bkn.evaluated(earlier, "SKD");
        bkn.importAll(earlier, "skb", """
                participantNumber,present,score,eliminated
                401,true,100,false
                402,true,40,false
                405,true,50,false
                """);
        String selection = selection(2019, "35.74", people);
        from(bkn, selection, earlier, "402\n")
                .then()
                .statusCode(409)
                .body("code", equalTo("earlier-skd-not-published"));
        publish(bkn.evaluated(earlier, "FINAL"));

        refused(selection, earlier, "401", "earlier-score-not-standing");
        refused(selection, earlier, "404", "earlier-score-not-standing");
        refused(selection, earlier, "405", "earlier-score-out-of-form");
        assertThat(taken(selection, earlier, "402\n", "").getString("state")).isEqualTo("COMPLETED");
        bkn.importAll(selection, "skd", SKD + "401,true,65,80,126\n404,false,,,\n405,true,60,80,126\n");
        JsonPath evaluation = bkn.evaluated(selection, "SKD");
        String path = "/v1/evaluations/" + evaluation.getString("id");
        assertThat(evaluation.getInt("counts.letThrough")).isEqualTo(2);
        bkn.get(path + "/results").then().body("data.code", contains("P/L", "P1/L", "TH", "TL"));
        bkn.get(path + "/results/402").then().body("reasons[0].verified", equalTo(false));
        verified(path);
        bkn.importAll(
                selection, "skb", "participantNumber,present,score,eliminated\n402,true,80,false\n401,true,70,false\n");
        verified("/v1/evaluations/" + bkn.evaluated(selection, "FINAL").getString("id"));
    }

    @Test
    void whatTheRulesDoNotAllowAndWhatTheCallerDoesNotSeeIsRefusedByName() {
        String of2021 = withSkd(2021, "35.74", SmallSelection.PARTICIPANTS, SmallSelection.SKD);
        publish(bkn.evaluated(of2021, "SKD"));
        String elsewhere = withSkd(2023, "35.07", SmallSelection.PARTICIPANTS, SmallSelection.SKD);
        publish(bkn.evaluated(elsewhere, "SKD"));
        String selection = selection(2024, "35.74", PEOPLE + person("301", 1, 'F'));
        from(bkn, selection, of2021, "301\n")
                .then()
                .statusCode(409)
                .body("code", equalTo("skd-not-carried-over"))
                .body(
                        "detail",
                        equalTo(
                                "The rules of the selection of 2024 let no SKD scores of the selection of 2021 stand."));
        from(bkn, selection, selection, "301\n").then().statusCode(409).body("code", equalTo("skd-not-carried-over"));
        CasnApi agency = CasnApi.as("bkpsdm-3574", List.of("35.74"), "casn:read", "casn:scores");
        from(agency, selection, elsewhere, "301\n")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("skdFrom"))
                .body("errors[0].code", equalTo("unknown-selection"));
        bkn.importCsv(selection, "participants", PEOPLE, "&skdFrom=" + of2021)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("only-with-skd"));
        bkn.importCsv(selection, "skd", SKD, "&skdFrom=" + elsewhere).then().statusCode(400);
        assertThat(taken(selection, elsewhere, "301\n", "").getString("state")).isEqualTo("COMPLETED");
    }

    @Test
    void aScoreOfOnesOwnIsNeverReplaced() throws SQLException {
        String selection = withSkd(2024, "35.74", SmallSelection.PARTICIPANTS, SmallSelection.SKD);
        try (Connection connection = DriverManager.getConnection(url, owner, password);
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('talenta.agencies', '%', false)");
            assertThatThrownBy(() -> statement.executeUpdate("update skd_score set twk = 150 where selection_id = '"
                            + selection + "' and number = '101'"))
                    .hasMessageContaining("stays as it was imported");
        }
    }

    private String withSkd(int year, String agency, String people, String skd) {
        String selection = selection(year, agency, people);
        bkn.importAll(selection, "skd", skd);
        return selection;
    }

    private String selection(int year, String agency, String people) {
        String selection = bkn.post("/v1/selections", """
                {"kind":"CPNS","year":%d,"agency":"%s","name":"CPNS Sintetis"}""".formatted(year, agency))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        bkn.importAll(selection, "formations", SmallSelection.FORMATIONS);
        bkn.importAll(selection, "participants", people);
        return selection;
    }

    /** Somebody born on 10 March 1998; 1 to 6 are the people of {@link SmallSelection}. */
    private static String person(String number, int serial, char sex) {
        String day = sex == 'F' ? "50" : "10";
        return "%s,357401%s0398%04d,Sintetis,1998-03-10,%s,F-1,S-1 AKUNTANSI,3.00\n"
                .formatted(number, day, serial, sex);
    }

    private void publish(JsonPath evaluation) {
        CasnApi.as("panselnas")
                .request()
                .post("/v1/evaluations/" + evaluation.getString("id") + "/publication")
                .then()
                .statusCode(201);
    }

    private Response from(CasnApi api, String selection, String earlier, String numbers) {
        return api.importCsv(selection, "skd", NUMBERS + numbers, "&skdFrom=" + earlier);
    }

    private JsonPath taken(String selection, String earlier, String numbers, String parameters) {
        Response queued = bkn.importCsv(selection, "skd", NUMBERS + numbers, "&skdFrom=" + earlier + parameters);
        queued.then().statusCode(202);
        return bkn.ended(queued.header("Location"));
    }

    private void refused(String selection, String earlier, String number, String code) {
        JsonPath failed = taken(selection, earlier, number + "\n", "");
        assertThat(failed.getString("state")).isEqualTo("FAILED");
        assertThat(failed.getInt("failure.errors[0].line")).isEqualTo(2);
        assertThat(failed.getString("failure.errors[0].column")).isEqualTo("participantNumber");
        assertThat(failed.getList("failure.errors.code", String.class)).contains(code);
    }

    private void verified(String path) {
        bkn.request().post(path + "/verification").then().statusCode(200).body("agrees", equalTo(true));
    }
}
