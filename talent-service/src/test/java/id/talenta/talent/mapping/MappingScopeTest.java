package id.talenta.talent.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import id.talenta.local.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose placements a caller sees, and what of them: by the API, and by raw SQL without any of the API's code. */
@QuarkusTest
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = {@ResourceArg(name = "database", value = "talent"), @ResourceArg(name = "kafka", value = "true")})
class MappingScopeTest {

    private static final String AGENCY = "35.18";

    private final MappingApi bkn = MappingApi.as("bkn");

    @Test
    void anotherAgencysMappingIsNotThere() throws Exception {
        Roster.know(AGENCY);
        UUID talent = Roster.complete(AGENCY);
        String path = bkn.completed(AGENCY);
        MappingApi malang = MappingApi.as("bkpsdm-3507");
        MappingApi own = MappingApi.as("own", List.of(AGENCY), "talent:read", "pii:read");
        for (String part : List.of("", "/placements", "/placements/" + talent, "/matrix")) {
            malang.get(path + part).then().statusCode(404).body("code", equalTo("not-found"));
            own.get(path + part).then().statusCode(200);
        }
        malang.get("/v1/talent-mappings?limit=200").then().body("data.agency", not(hasItem(AGENCY)));
        malang.ask(AGENCY, MappingApi.thisYear(), MappingApi.KEPKA).then().statusCode(403);
        MappingApi.as("other", List.of("35.07"), "talent:calibrate")
                .ask(AGENCY, MappingApi.thisYear(), MappingApi.KEPKA)
                .then()
                .statusCode(403)
                .body("code", equalTo("agency-out-of-scope"));
        MappingApi.as("other", List.of("35.07"), "talent:calibrate")
                .request()
                .post(path + "/publication")
                .then()
                .statusCode(404);
    }

    @Test
    void withoutTheScopesPeopleAndTheirDisciplineAreMasked() throws Exception {
        Roster.know(AGENCY);
        UUID talent = Roster.complete(AGENCY);
        String path = bkn.completed(AGENCY);
        MappingApi.as("pemprov-jatim")
                .get(path + "/placements?limit=200")
                .then()
                .body("data.name", everyItem(nullValue()))
                .body("data.nip", everyItem(startsWith("**************")));
        MappingApi own = MappingApi.as("own", List.of(AGENCY), "talent:read", "pii:read");
        JsonPath masked = own.get(path + "/placements/" + talent).jsonPath();
        assertThat(masked.getString("name")).isEqualTo("Sintetis Wulan");
        assertThat(masked.getInt("box")).isEqualTo(8);
        assertThat(masked.getDouble("performance.score")).isEqualTo(77.5);
        assertThat(masked.getString("potential.score")).isNull();
        assertThat(masked.getString("talentValue")).isNull();
        assertThat(masked.getList(
                        "reasons.findAll { it.code == 'DISCIPLINE' || it.code == 'INTEGRITY' }.points", Object.class))
                .hasSize(3)
                .allMatch(Objects::isNull);
        assertThat(masked.getString("reasons.find { it.subject == 'AXIS' && it.code == 'POTENTIAL' }.points"))
                .isNull();
        assertThat(bkn.get(path + "/placements/" + talent)
                        .jsonPath()
                        .getString("reasons.find { it.subject == 'COMPONENT' && it.code == 'DISCIPLINE' }.value"))
                .isEqualTo("NEVER");
        own.get(path + "/placements.csv").then().statusCode(403);
        bkn.get(path + "/placements.csv").then().statusCode(200);
    }

    @Test
    void smallCountsAreForTheAgencyItself() throws Exception {
        String agency = "35.19";
        Roster.know(agency);
        for (int i = 0; i < 7; i++) {
            Roster.complete(agency);
        }
        Roster.person(agency, "CPNS");
        String path = bkn.completed(agency);
        MappingApi.as("pemprov-jatim")
                .get(path + "/matrix")
                .then()
                .body("people", equalTo(8))
                .body("suppressed", equalTo(true))
                .body("unmapped.people", nullValue())
                .body("unmapped.reasons.people", everyItem(nullValue()))
                .body("boxes.find { it.number == 8 }.people", nullValue())
                .body("boxes.find { it.number == 1 }.people", equalTo(0));
        MappingApi.as("pemprov-jatim")
                .get(path)
                .then()
                .body("counts.unmapped", nullValue())
                .body("counts.mapped", nullValue());
        MappingApi.as("own", List.of(agency), "talent:read")
                .get(path + "/matrix")
                .then()
                .body("suppressed", equalTo(false))
                .body("unmapped.people", equalTo(1))
                .body("boxes.find { it.number == 8 }.people", equalTo(7));
        bkn.get(path + "/matrix").then().body("suppressed", equalTo(false));
    }

    @Test
    void whatIsReadAndDoneIsInTheAudit() throws Exception {
        Roster.know(AGENCY);
        UUID talent = Roster.complete(AGENCY);
        String path = bkn.completed(AGENCY);
        bkn.get(path + "/placements/" + talent);
        MappingApi auditor = MappingApi.as("auditor");
        auditor.get("/v1/audit/talent/entries?operation=getPlacement")
                .then()
                .statusCode(200)
                .body("data.ids.flatten()", hasItem(talent.toString()));
        auditor.get("/v1/audit/talent/entries?operation=mapTalents").then().body("data.outcome", hasItem("COMMITTED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "35.07", "35.1"})
    void rawSqlAsTheApplicationSeesNothingWithoutTheScope(String scope) throws Exception {
        Roster.know(AGENCY);
        Roster.complete(AGENCY);
        String path = bkn.completed(AGENCY);
        MappingApi.as("second", List.of("*"), "talent:calibrate").request().post(path + "/publication");
        try (Connection connection = Roster.connect("quarkus.datasource");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String table : List.of("talent_mapping", "placement", "mapping_publication")) {
                statement.execute("select set_config('talenta.agencies', '35.18', true)");
                assertThat(count(statement, table)).as(table).isPositive();
                statement.execute("select set_config('talenta.agencies', '" + scope + "', true)");
                assertThat(count(statement, table)).as(table).isZero();
            }
        }
    }

    @Test
    void thePartitionOfPlacementsCannotBeReadPastItsPolicies() throws Exception {
        try (Connection connection = Roster.connect("quarkus.datasource");
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> count(statement, "placement_rows"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("update placement set box = 9"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    private static long count(Statement statement, String table) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*) from " + table + " where agency = '35.18'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
