package id.talenta.talent.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.talenta.local.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is asked of mappings: refused, cancelled, listed. */
@QuarkusTest
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "talent"), @ResourceArg(name = "kafka", value = "true")})
class MappingRequestsTest {

    private final MappingApi bkn = MappingApi.as("bkn");

    @Test
    void whatCannotBeMappedIsRefused() throws Exception {
        String agency = "35.15";
        Roster.know(agency);
        bkn.ask("35.99", MappingApi.thisYear(), MappingApi.KEPKA)
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-agency"));
        bkn.ask(agency, MappingApi.thisYear(), "talent-unknown")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/ruleSet"))
                .body("errors[0].code", equalTo("no-mapping-rules"));
        bkn.ask(agency, MappingApi.thisYear(), "talent-appraisal-2022")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("no-mapping-rules"));
        bkn.ask(agency, Integer.toString(Roster.TODAY.getYear() + 1), MappingApi.KEPKA)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("period-in-future"));
        bkn.ask(agency, "2026-Q1", MappingApi.KEPKA).then().statusCode(400);
        JsonPath nobody = bkn.mapped(agency, MappingApi.KEPKA);
        assertThat(nobody.getString("state")).isEqualTo("FAILED");
        assertThat(nobody.getString("failure.code")).isEqualTo("no-talents");
        String path = "/v1/talent-mappings/" + nobody.getString("id");
        for (String part : List.of("/placements", "/matrix", "/placements.csv", "/placements/" + UUID.randomUUID())) {
            bkn.get(path + part).then().statusCode(409).body("code", equalTo("mapping-not-completed"));
        }
        bkn.request().post(path + "/cancellation").then().statusCode(409).body("code", equalTo("job-finished"));
    }

    @Test
    void aCancelledMappingLeavesNothing() throws Exception {
        String agency = "35.16";
        Roster.know(agency);
        Roster.complete(agency);
        String path;
        try (Connection owner = Roster.connect("talenta.database.owner");
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            // whoever is to write placements waits here
            statement.execute("lock table placement_rows in access exclusive mode");
            String location = bkn.ask(agency, MappingApi.thisYear(), MappingApi.KEPKA)
                    .then()
                    .statusCode(202)
                    .extract()
                    .header("Location");
            path = location.substring(location.indexOf("/v1/"));
            bkn.request().post(path + "/cancellation").then().statusCode(202);
            owner.rollback();
        }
        JsonPath ended = bkn.ended(path);
        assertThat(ended.getString("state")).isEqualTo("CANCELLED");
        assertThat(ended.getString("digest")).isNull();
        bkn.get(path + "/placements").then().statusCode(409);
    }

    @Test
    void mappingsAreListedNewestFirstAndFiltered() throws Exception {
        String agency = "35.17";
        Roster.know(agency);
        Roster.complete(agency);
        String older = bkn.mapped(agency, MappingApi.KEPKA).getString("id");
        String newer = bkn.mapped(agency, "talent-numbering-kemenkeu").getString("id");
        bkn.get("/v1/talent-mappings?agency=" + agency)
                .then()
                .statusCode(200)
                .body("data.id", contains(newer, older))
                .body("next", nullValue());
        JsonPath page =
                bkn.get("/v1/talent-mappings?agency=" + agency + "&limit=1").jsonPath();
        assertThat(page.getList("data.id")).containsExactly(newer);
        bkn.get("/v1/talent-mappings?agency=" + agency + "&limit=1&cursor=" + page.getString("next"))
                .then()
                .body("data.id", contains(older));
        bkn.get("/v1/talent-mappings?agency=" + agency + "&state=FAILED").then().body("data", hasSize(0));
        bkn.get("/v1/talent-mappings?agency=" + agency + "&state=COMPLETED&period=" + MappingApi.thisYear())
                .then()
                .body("data.period", everyItem(equalTo(MappingApi.thisYear())))
                .body("data", hasSize(2));
        bkn.request()
                .header("If-None-Match", bkn.get("/v1/talent-mappings/" + older).header("ETag"))
                .get("/v1/talent-mappings/" + older)
                .then()
                .statusCode(304);
    }
}
