package id.talenta.casn.ruleset;

import static id.talenta.casn.ruleset.Drafts.PATH;
import static id.talenta.casn.ruleset.Drafts.begin;
import static id.talenta.casn.ruleset.Drafts.bkn;
import static id.talenta.casn.ruleset.Drafts.document;
import static id.talenta.casn.ruleset.Drafts.grade;
import static id.talenta.casn.ruleset.Drafts.panselnas;
import static id.talenta.casn.ruleset.Drafts.publish;
import static id.talenta.casn.ruleset.Drafts.put;
import static id.talenta.casn.ruleset.Drafts.selection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.OptimisedSelection;
import id.talenta.casn.SmallSelection;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A rule set from its draft to the evaluation that uses it. */
@QuarkusTest
class RuleSetLifecycleTest extends CasnTest {

    @Inject
    RuleSetPublicationRepository publications;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String username;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Test
    void whatIsPublishedDecidesWithoutARestart() {
        Response draft =
                begin(document("cpns-2031", 1, 2031, rules -> grade(rules).put("TWK", 60)));
        draft.then()
                .statusCode(201)
                .header("Location", equalTo(PATH + "/cpns-2031/versions/1"))
                .body("state", equalTo("DRAFT"))
                .body("digest", nullValue());
        bkn().post("/v1/selections", selection(2031)).then().statusCode(400);
        bkn().get(PATH + "?limit=200").then().body("data.code", not(hasItem("cpns-2031")));
        bkn().get(PATH + "?state=DRAFT&limit=200").then().body("data.code", hasItem("cpns-2031"));

        Response published = publish("cpns-2031", 1, draft.header("ETag"));
        published
                .then()
                .statusCode(201)
                .header("Location", equalTo(PATH + "/cpns-2031/versions/1/publication"))
                .body("digest", matchesPattern("[0-9a-f]{64}"));
        bkn().get(PATH + "/cpns-2031/versions/1")
                .then()
                .body("state", equalTo("PUBLISHED"))
                .body("digest", equalTo(published.path("digest")));
        bkn().get(PATH + "/cpns-2031/versions/1/publication").then().body("digest", equalTo(published.path("digest")));
        bkn().get(PATH + "?limit=200").then().body("data.code", hasItem("cpns-2031"));
        bkn().get(PATH + "?state=DRAFT&limit=200").then().body("data.code", not(hasItem("cpns-2031")));

        // 103 has TWK 60: below 65 of 2024, at the 60 of what was published
        Response created = bkn().post("/v1/selections", selection(2031));
        created.then().statusCode(201).body("ruleSet.code", equalTo("cpns-2031"));
        String selection = created.path("id");
        bkn().importAll(selection, "formations", SmallSelection.FORMATIONS);
        bkn().importAll(selection, "participants", SmallSelection.PARTICIPANTS);
        bkn().importAll(selection, "skd", SmallSelection.SKD);
        JsonPath evaluation = bkn().evaluated(selection, "SKD");
        assertThat(evaluation.getString("ruleSet.digest")).isEqualTo(published.path("digest"));
        bkn().get("/v1/evaluations/" + evaluation.getString("id") + "/results/103")
                .then()
                .body("code", equalTo("P/L"));
    }

    @Test
    void underRulesWithoutCodesForItNobodyIsRecordedAsHavingLeft() {
        Response draft = begin(document("cpns-2048", 1, 2048));
        publish("cpns-2048", 1, draft.header("ETag")).then().statusCode(201);
        String selection = bkn().post("/v1/selections", selection(2048)).path("id");
        bkn().importAll(selection, "formations", SmallSelection.FORMATIONS);
        bkn().importAll(selection, "participants", SmallSelection.PARTICIPANTS);
        bkn().importAll(selection, "skd", SmallSelection.SKD);
        String outcome = "/v1/selections/" + selection + "/participants/102/outcome";
        bkn().post(outcome, "{\"outcome\":\"WITHDRAWN\",\"reason\":\"Surat pengunduran diri\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("outcomes-not-in-rules"));
        bkn().importCsv(selection, "outcomes", OptimisedSelection.OUTCOMES, "")
                .then()
                .statusCode(409)
                .body("code", equalTo("outcomes-not-in-rules"));
        bkn().get(outcome).then().statusCode(404);
        bkn().evaluated(selection, "SKD");
    }

    @Test
    void anotherReplicaReadsWhatWasPublished() {
        publish("cpns-2032", 1, begin(document("cpns-2032", 1, 2032)).header("ETag"))
                .then()
                .statusCode(201);
        PublishedRuleSets replica = new PublishedRuleSets(publications);
        assertThat(replica.all()).extracting("code").contains("cpns-2032");
        assertThat(replica.find(new RuleSetKey("cpns-2032", 1)).orElseThrow().digest())
                .isEqualTo(bkn().get(PATH + "/cpns-2032/versions/1").path("digest"));
    }

    @Test
    void aPublishedVersionNeverChanges() throws SQLException {
        String tag = begin(document("cpns-2033", 1, 2033)).header("ETag");
        publish("cpns-2033", 1, tag).then().statusCode(201);
        String one = PATH + "/cpns-2033/versions/1";
        put(one, "*", document("cpns-2033", 1, 2033))
                .then()
                .statusCode(409)
                .body("code", equalTo("rule-set-published"));
        bkn().request().header("If-Match", "*").delete(one).then().statusCode(409);
        publish("cpns-2033", 1, "*").then().statusCode(409);
        bkn().post(one + "/validation", "{}").then().statusCode(409);
        begin(document("cpns-2033", 1, 2033)).then().statusCode(409).body("code", equalTo("rule-set-version-taken"));
        begin(document("cpns-2024", 1, 2024)).then().statusCode(409);
        try (Connection connection = DriverManager.getConnection(url, username, password);
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "update rule_set_publication set digest = 'x'",
                    "delete from rule_set_publication",
                    "update rule_set_version set document = '{}'")) {
                assertThatThrownBy(() -> statement.execute(sql))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void noneOfTheAuthorsPublishes() {
        CasnApi one = CasnApi.as("author-one", List.of("*"), "casn:read", "casn:evaluate", "casn:publish");
        CasnApi other = CasnApi.as("author-two", List.of("*"), "casn:read", "casn:evaluate", "casn:publish");
        ObjectNode document = document("cpns-2034", 1, 2034);
        String path = PATH + "/cpns-2034/versions/1";
        String first = one.post(PATH, document.toString()).header("ETag");
        String second = other.request()
                .contentType("application/json")
                .header("If-Match", first)
                .body(document.toString())
                .put(path)
                .header("ETag");
        assertThat(second).isNotEqualTo(first);
        for (CasnApi author : List.of(one, other)) {
            author.request()
                    .header("If-Match", second)
                    .post(path + "/publication")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("four-eyes"));
        }
        publish("cpns-2034", 1, null).then().statusCode(428);
        publish("cpns-2034", 1, first).then().statusCode(412);
        publish("cpns-2034", 1, second).then().statusCode(201);
    }

    @Test
    void onlyWhoActsForEveryAgencyWrites() {
        CasnApi agency = CasnApi.as("writer", List.of("35.*"), "casn:read", "casn:evaluate", "casn:publish");
        ObjectNode document = document("cpns-2035", 1, 2035);
        agency.post(PATH, document.toString()).then().statusCode(403).body("code", equalTo("agency-out-of-scope"));
        bkn().post(PATH, document.toString()).then().statusCode(201);
        String path = PATH + "/cpns-2035/versions/1";
        agency.request()
                .header("If-Match", "*")
                .post(path + "/publication")
                .then()
                .statusCode(403);
        agency.request().header("If-Match", "*").delete(path).then().statusCode(403);
        panselnas().post(PATH, document.toString()).then().statusCode(403);
        CasnApi.as("integrator").post(path + "/validation", "{}").then().statusCode(403);
        agency.get(path).then().statusCode(200).body("state", equalTo("DRAFT"));
    }
}
