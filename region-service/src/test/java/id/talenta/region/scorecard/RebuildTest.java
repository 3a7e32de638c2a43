package id.talenta.region.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.talenta.local.testing.TestTokens;
import id.talenta.region.RegionTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What was told can be thrown away and read again. */
@QuarkusTest
class RebuildTest extends RegionTest {

    private static final String NUMBERS = """
            "formations":%1$d,"posts":%1$d,"participants":%1$d,"present":%1$d,"met":1,"letThrough":1,"filled":1,"empty":0,"appointed":1,
            "byState":{"SK_TERBIT":1},"publishedEvaluation":"0199a1b2-1111-7c3a-9d55-0f6e4f3f2a10\"""";

    private static final List<String> TABLES = List.of(
            "select * from selection_progress order by selection_id", "select * from talent_summary order by agency");

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String username;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Test
    void aRebuildGivesTheSameRows() throws SQLException {
        for (int i = 1; i <= 40; i++) {
            UUID selection = UUID.randomUUID();
            String agency = "35.%02d".formatted(11 + i % 19);
            Teller.selection(selection, agency, 1, Instant.now(), NUMBERS.formatted(1));
            Teller.selection(selection, agency, 2, Instant.now(), NUMBERS.formatted(i));
            Teller.summary(agency, i, Instant.now(), i);
        }
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(count("selection_progress where version = 2 and agency between '35.11' and '35.29'"))
                    .isEqualTo(40);
            assertThat(count("talent_summary where version > 21 and agency between '35.11' and '35.29'"))
                    .isEqualTo(19);
        });
        List<String> before = rows();

        Response queued = ops().post("/v1/operations/region/rebuilds");
        assertThat(queued.statusCode()).isEqualTo(202);
        Response ended = ended(queued.header("Location"));
        assertThat(ended.jsonPath().getString("state")).as(ended.asString()).isEqualTo("COMPLETED");
        assertThat(ended.jsonPath().getLong("processed")).isGreaterThanOrEqualTo(120);
        assertThat(rows()).isEqualTo(before);

        execute("delete from selection_progress");
        execute("update talent_summary set people = 0, version = 1");
        ended(ops().post("/v1/operations/region/rebuilds").header("Location"));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void theConsumersGoOnAfterwards() {
        ended(ops().post("/v1/operations/region/rebuilds").header("Location"));
        Teller.summary("35.30", 1, Instant.now(), 5);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Integer.valueOf(5)
                        .equals(get("/v1/regions/35.30/scorecard").jsonPath().get("talent.people")));
    }

    @Test
    void onlyOperatorsRebuild() {
        problem(as("kanreg2").post("/v1/operations/region/rebuilds"), 403, "forbidden");
        problem(ops().get("/v1/operations/region/rebuilds/" + UUID.randomUUID()), 404, "not-found");
        String ended = ended(ops().post("/v1/operations/region/rebuilds").header("Location"))
                .jsonPath()
                .getString("id");
        problem(ops().post("/v1/operations/region/rebuilds/" + ended + "/cancellation"), 409, "job-finished");
    }

    private static RequestSpecification ops() {
        return with(TestTokens.of("ops"));
    }

    private static Response ended(String location) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> ops().get(location), answer -> answer.jsonPath().getString("finishedAt") != null);
    }

    private List<String> rows() throws SQLException {
        List<String> rows = new ArrayList<>();
        for (String table : TABLES) {
            rows.addAll(query(table));
        }
        return rows;
    }

    private long count(String of) throws SQLException {
        return Long.parseLong(query("select count(*) from " + of).get(0).replace("|", ""));
    }

    private List<String> query(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, username, password);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                StringBuilder text = new StringBuilder();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    text.append(row.getString(i)).append('|');
                }
                rows.add(text.toString());
            }
            return rows;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, username, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
