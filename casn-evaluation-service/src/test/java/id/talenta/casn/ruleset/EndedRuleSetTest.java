package id.talenta.casn.ruleset;

import static id.talenta.casn.ruleset.Drafts.PATH;
import static id.talenta.casn.ruleset.Drafts.begin;
import static id.talenta.casn.ruleset.Drafts.bkn;
import static id.talenta.casn.ruleset.Drafts.document;
import static id.talenta.casn.ruleset.Drafts.publish;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallSelection;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A selection whose rules have ended, as it is found on the day after. */
@QuarkusTest
class EndedRuleSetTest extends CasnTest {

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String username;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Test
    void isReadByTheLastThatWasInEffectAndEvaluatedOnlyByOneThatIs() throws SQLException {
        ended("cpns-2041", 1, "2025-06-30");
        ended("cpns-2041", 2, "2025-12-31");
        bkn().post("/v1/selections", Drafts.selection(2041))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("no-rule-set"));
        String selection = setUpBefore(2041);
        String one = "/v1/selections/" + selection;
        bkn().get(one)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("ruleSet.code", equalTo("cpns-2041"))
                .body("ruleSet.version", equalTo(2));
        bkn().get("/v1/selections?limit=200").then().statusCode(200).body("data.id", hasItem(selection));
        bkn().importAll(selection, "formations", SmallSelection.FORMATIONS);
        bkn().importAll(selection, "participants", SmallSelection.PARTICIPANTS);
        bkn().importAll(selection, "skd", SmallSelection.SKD);

        bkn().post(one + "/evaluations", "{\"stage\":\"SKD\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("no-rule-set-in-effect"))
                .body(
                        "detail",
                        equalTo("The rules of CPNS selections of 2041 have ended; no version is in effect today."));
        bkn().post(one + "/evaluations", "{\"stage\":\"SKD\",\"whatIf\":{\"quotas\":{\"F-1\":2}}}")
                .then()
                .statusCode(409);
        bkn().get(one + "/evaluations").then().statusCode(200).body("data", equalTo(java.util.List.of()));
        String asked = bkn().post(
                        one + "/evaluations",
                        "{\"stage\":\"SKD\",\"whatIf\":{\"ruleSet\":{\"code\":\"cpns-2041\",\"version\":1}}}")
                .header("Location");
        bkn().get("/v1/evaluations/" + bkn().ended(asked).getString("id"))
                .then()
                .body("state", equalTo("COMPLETED"));

        ObjectNode again = document("cpns-2041", 3, 2041);
        again.put("effectiveFrom", "2026-01-01");
        publish("cpns-2041", 3, begin(again).header("ETag")).then().statusCode(201);
        bkn().get(one).then().body("ruleSet.version", equalTo(3));
        bkn().evaluated(selection, "SKD");
    }

    private static void ended(String code, int version, String on) {
        ObjectNode document = document(code, version, 2041);
        document.put("effectiveFrom", version == 1 ? "2025-01-01" : "2025-07-01")
                .put("effectiveTo", on);
        publish(code, version, begin(document).header("ETag")).then().statusCode(201);
        bkn().get(PATH + "/" + code + "/versions/" + version).then().body("effectiveTo", equalTo(on));
    }

    /** As it was set up while the rules were in effect. */
    private String setUpBefore(int year) throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection connection = DriverManager.getConnection(url, username, password);
                Statement scope = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into selection (id, kind, year, agency, name, created_by, created_at)
                        values (?, 'CPNS', ?, '35.74', 'Sintetis', 'bkn', now())
                        """);
                PreparedStatement progress = connection.prepareStatement(
                        "insert into selection_progress (selection_id, agency) values (?, '35.74')")) {
            scope.execute("select set_config('talenta.agencies', '%', false)");
            insert.setObject(1, id);
            insert.setInt(2, year);
            insert.executeUpdate();
            progress.setObject(1, id);
            progress.executeUpdate();
        }
        return id.toString();
    }
}
