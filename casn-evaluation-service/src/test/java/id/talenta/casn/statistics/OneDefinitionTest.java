package id.talenta.casn.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.casn.CasnApi;
import id.talenta.casn.CasnTest;
import id.talenta.casn.SmallSelection;
import id.talenta.casn.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Who was present and who met the grade is the same in an evaluation's counts, in statistics, and in what is told. */
@QuarkusTest
class OneDefinitionTest extends CasnTest {

    private static final String DISQUALIFIED =
            "{\"outcome\":\"DISQUALIFIED\",\"reason\":\"Berita acara pelanggaran tata tertib 12\"}";

    private final CasnApi bkn = CasnApi.as("bkn");

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "talenta.database.owner.username")
    String owner;

    @ConfigProperty(name = "talenta.database.owner.password")
    String password;

    @Test
    void whoSatAndWasDisqualifiedIsNowherePresent() throws Exception {
        String selection = SmallSelection.withSkd(bkn, "35.74");
        bkn.post("/v1/selections/" + selection + "/participants/101/outcome", DISQUALIFIED)
                .then()
                .statusCode(201);
        JsonPath skd = bkn.evaluated(selection, "SKD");
        assertThat(skd.getInt("counts.present")).isEqualTo(5);
        assertThat(skd.getInt("counts.met")).isEqualTo(3);
        published(skd);
        assertCounted(selection, 5, 3);
        asItWasCountedBefore(selection, "present = present + 1 where code = 'F-1' and selection_id = '%s'", 6, 3);
        countedAnew();
        assertCounted(selection, 5, 3);
    }

    @Test
    void whoIsRankedBelowTheGradeOf2018HasNowhereMetIt() throws Exception {
        String selection = bkn.post("/v1/selections", """
                {"kind":"CPNS","year":2018,"agency":"35.74","name":"CPNS 2018 Sintetis"}""").path("id");
        bkn.importAll(selection, "formations", SmallSelection.FORMATIONS);
        bkn.importAll(selection, "participants", SmallSelection.PARTICIPANTS);
        // F-1: nobody with 75, 80 and 143, four with 255; F-2: 201 has 298 and TIU 85
        bkn.importAll(selection, "skd", """
                participantNumber,present,twk,tiu,tkp
                101,true,70,100,140
                102,true,70,80,140
                103,true,100,75,170
                104,false,,,
                105,true,50,80,124
                106,true,60,60,135
                201,true,75,100,150
                """);
        JsonPath skd = bkn.evaluated(selection, "SKD");
        assertThat(skd.getInt("counts.present")).isEqualTo(6);
        assertThat(skd.getInt("counts.met")).isEqualTo(1);
        published(skd);
        assertCounted(selection, 6, 1);
        asItWasCountedBefore(selection, "ranked = 4 where code = 'F-1' and selection_id = '%s'", 6, 5);
        countedAnew();
        assertCounted(selection, 6, 1);
    }

    private void asItWasCountedBefore(String selection, String set, int present, int passed) throws SQLException {
        asOwner(
                "select set_config('talenta.agencies', '%', true)",
                "update published_formation set " + set.formatted(selection));
        assertThat(sum(statistics(selection), "present")).isEqualTo(present);
        assertThat(sum(statistics(selection), "passed")).isEqualTo(passed);
    }

    /** What the migration does to evaluations that were published before it. */
    private void countedAnew() throws SQLException, IOException {
        try (InputStream file = getClass().getResourceAsStream("/db/migration/V20261128_1940__published_counts.sql")) {
            asOwner(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private void asOwner(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, owner, password);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String each : statements) {
                statement.execute(each);
            }
            connection.commit();
        }
    }

    private static void published(JsonPath evaluation) {
        CasnApi.as("panselnas")
                .request()
                .post("/v1/evaluations/" + evaluation.getString("id") + "/publication")
                .then()
                .statusCode(201);
    }

    private void assertCounted(String selection, int present, int met) {
        JsonPath statistics = statistics(selection);
        assertThat(sum(statistics, "present")).isEqualTo(present);
        assertThat(sum(statistics, "passed")).isEqualTo(met);
        Topics.Heard told = Topics.awaitLast(
                        "talenta.casn.selections.v1",
                        selection,
                        last -> !last.data().get("publishedEvaluation").isNull())
                .stream()
                .reduce((first, last) -> last)
                .orElseThrow();
        assertThat(told.data().get("present").asInt()).isEqualTo(present);
        assertThat(told.data().get("met").asInt()).isEqualTo(met);
    }

    private JsonPath statistics(String selection) {
        return bkn.get("/v1/selection-statistics?groupBy=needType&selection=" + selection)
                .jsonPath();
    }

    private static int sum(JsonPath statistics, String count) {
        return statistics.getList("data." + count, Integer.class).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
