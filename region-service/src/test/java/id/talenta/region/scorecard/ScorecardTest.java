package id.talenta.region.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.talenta.region.RegionTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scorecards follow what is told, and nothing else. Each test has an agency of its own. */
@QuarkusTest
class ScorecardTest extends RegionTest {

    private static final String PUBLISHED = """
            "formations":3,"posts":10,"participants":200,"present":190,"met":80,"letThrough":30,"filled":8,"empty":2,"appointed":5,
            "byState":{"DRH_DIISI":1,"SK_TERBIT":5},"probations":{"PNS":1,"RUNNING":2},"publishedEvaluation":"0199a1b2-1111-7c3a-9d55-0f6e4f3f2a10\"""";
    private static final String UNPUBLISHED = """
            "formations":1,"posts":4,"participants":50,"present":null,"met":null,"letThrough":null,"filled":null,"empty":null,
            "appointed":0,"byState":{},"publishedEvaluation":null""";

    @Test
    void whatNobodyToldIsNullAndTheCommitmentIsThere() {
        JsonPath card = card("35.01");
        assertThat(card.getMap("")).containsEntry("casn", null).containsEntry("talent", null);
        assertThat(card.getString("name")).isEqualTo("Kabupaten Pacitan");
        assertThat(card.getString("commitment.stage")).isEqualTo("KOMITMEN");
        assertThat(card.getInt("commitment.commitments")).isEqualTo(1);
        String commitment = card.getString("commitment.derivedFrom[0].commitment");
        get("/v1/regions/35.01/commitments/" + commitment).then().statusCode(200);
        JsonPath province = card("35");
        assertThat(province.getString("commitment.stage"))
                .isEqualTo(province.getInt("commitment.commitments") == 0 ? "BELUM" : "KOMITMEN")
                .isEqualTo(get("/v1/regions/35").jsonPath().getString("stage"));
        problem(get("/v1/regions/35.99/scorecard"), 404, "not-found");
    }

    @Test
    void selectionsAreAddedUpAndSayWhatTheFiguresDeriveFrom() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        Instant earlier = Instant.now().minusSeconds(300).truncatedTo(ChronoUnit.MILLIS);
        Instant later = earlier.plusSeconds(60);
        Teller.Sent told = Teller.selection(first, "35.02", 4, earlier, PUBLISHED);
        Teller.selection(second, "35.02", 1, later, UNPUBLISHED);
        JsonPath card = awaitCard("35.02", "casn.selections", 2);
        assertThat(card.getMap("casn"))
                .containsEntry("published", 1)
                .containsEntry("formations", 4)
                .containsEntry("posts", 14)
                .containsEntry("participants", 250)
                .containsEntry("present", 190)
                .containsEntry("filled", 8)
                .containsEntry("empty", 2)
                .containsEntry("appointed", 5)
                .containsEntry("appointmentsByState", Map.of("DRH_DIISI", 1, "SK_TERBIT", 5))
                .containsEntry("probationsByState", Map.of("PNS", 1, "RUNNING", 2))
                .containsEntry("asOf", later.toString());
        assertThat(card.getLong("casn.ageSeconds")).isBetween(240L, 300L);
        String of = "casn.derivedFrom.find { it.selection == '" + first + "' }";
        assertThat(card.getString(of + ".publishedEvaluation")).isEqualTo("0199a1b2-1111-7c3a-9d55-0f6e4f3f2a10");
        assertThat(card.getInt(of + ".filled")).isEqualTo(8);
        assertThat(card.getString(of + ".told.event")).isEqualTo(told.id().toString());
        assertThat(card.getLong(of + ".told.version")).isEqualTo(4);
        assertThat(card.getString(of + ".told.at")).isEqualTo(earlier.toString());
    }

    @Test
    void onlyWhatIsPublishedIsAFigure() {
        Teller.selection(UUID.randomUUID(), "35.03", 1, Instant.now(), UNPUBLISHED);
        JsonPath card = awaitCard("35.03", "casn.selections", 1);
        assertThat(card.getMap("casn"))
                .containsEntry("participants", 50)
                .containsEntry("present", null)
                .containsEntry("met", null)
                .containsEntry("letThrough", null)
                .containsEntry("filled", null)
                .containsEntry("empty", null);
    }

    @Test
    void talentIsShownAsItWasSummarised() {
        Instant at = Instant.now().minusSeconds(100).truncatedTo(ChronoUnit.MILLIS);
        Teller.Sent told = Teller.summary("35.04", 1, at, 210);
        JsonPath card = awaitCard("35.04", "talent.people", 210);
        assertThat(card.getMap("talent"))
                .containsEntry("boxes", Map.of("1", 2, "5", 7, "9", 1))
                .containsEntry("unmapped", 4)
                .containsEntry("performance", null)
                .containsEntry("known", Map.of("leadership", 190, "competence", 200, "performance", 3))
                .containsEntry("asOf", at.toString());
        assertThat(card.getString("talent.completeness")).isEqualTo("87.50");
        assertThat(card.getString("talent.leadership")).isEqualTo("81.25");
        assertThat(card.getString("talent.competence")).isEqualTo("78.40");
        assertThat(card.getLong("talent.ageSeconds")).isBetween(100L, 160L);
        assertThat(card.getString("talent.derivedFrom.event"))
                .isEqualTo(told.id().toString());
        assertThat(card.getMap("")).containsEntry("casn", null);
    }

    @Test
    void anOlderStateChangesNothing() {
        UUID selection = UUID.randomUUID();
        Teller.selection(selection, "35.05", 7, Instant.now(), PUBLISHED);
        awaitCard("35.05", "casn.filled", 8);
        String tag = tagOf("/v1/regions/35.05/scorecard");
        Teller.selection(selection, "35.05", 6, Instant.now(), UNPUBLISHED);
        Teller.summary("35.05", 3, Instant.now(), 30);
        awaitCard("35.05", "talent.people", 30);
        Teller.summary("35.05", 2, Instant.now(), 20);
        Teller.summary("35.05", 4, Instant.now(), 40);
        JsonPath card = awaitCard("35.05", "talent.people", 40);
        assertThat(card.getInt("casn.filled")).isEqualTo(8);
        assertThat(card.getLong("casn.derivedFrom[0].told.version")).isEqualTo(7);
        assertThat(tagOf("/v1/regions/35.05/scorecard")).isNotEqualTo(tag);
    }

    @Test
    void anAgeChangesNoTag() {
        Teller.summary("35.06", 1, Instant.now(), 11);
        awaitCard("35.06", "talent.people", 11);
        String tag = tagOf("/v1/regions/35.06/scorecard");
        long age = card("35.06").getLong("talent.ageSeconds");
        await().atMost(Duration.ofSeconds(10)).until(() -> card("35.06").getLong("talent.ageSeconds") > age);
        as("integrator")
                .header("If-None-Match", tag)
                .get("/v1/regions/35.06/scorecard")
                .then()
                .statusCode(304);
    }

    @Test
    void all38AreListedOnceWhateverTheOrder() {
        Teller.selection(UUID.randomUUID(), "35.08", 1, Instant.now(), PUBLISHED);
        Teller.summary("35.09", 1, Instant.now(), 77);
        awaitCard("35.08", "casn.filled", 8);
        awaitCard("35.09", "talent.people", 77);
        for (String sort : List.of("code", "name", "participants", "filled", "empty", "people", "completeness")) {
            for (String direction : List.of("", "-")) {
                List<Map<String, Object>> cards =
                        all("integrator", "/v1/scorecards?limit=7&sort=" + direction + sort, 7);
                assertThat(cards)
                        .extracting(card -> card.get("region"))
                        .hasSize(38)
                        .doesNotHaveDuplicates();
            }
        }
        List<Map<String, Object>> byFilled = all("integrator", "/v1/scorecards?sort=-filled", 50);
        assertThat(byFilled.get(0).get("casn")).isNotNull();
        List<Map<String, Object>> ascending = all("integrator", "/v1/scorecards?sort=filled", 50);
        assertThat(ascending.get(0).get("casn")).isNotNull();
        assertThat(ascending.get(37).get("casn")).isNull();
        assertThat(all("integrator", "/v1/scorecards?kind=KOTA", 50)).hasSize(9);
        assertThat(get("/v1/scorecards?stage=BELUM").jsonPath().getList("data")).isEmpty();
        assertThat(all("integrator", "/v1/scorecards", 50).get(7))
                .extracting("region")
                .isEqualTo("35.08");
        assertThat(byFilled)
                .filteredOn("region", "35.08")
                .first()
                .satisfies(card -> assertThat(withoutAge(card))
                        .isEqualTo(withoutAge(card("35.08").getMap(""))));
    }

    @ParameterizedTest
    @CsvSource({"sort=stage, sort, one-of", "kind=PROVINSI, kind, one-of", "region=35.74, region, unknown-parameter"})
    void aWrongParameterIsNamed(String query, String parameter, String code) {
        invalidParameter(get("/v1/scorecards?" + query), parameter, code);
    }

    @Test
    void scorecardsNeedTheScopeForReading() {
        assertThat(as("panselnas").get("/v1/scorecards").statusCode()).isEqualTo(403);
        assertThat(as("panselnas").get("/v1/regions/35.74/scorecard").statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatCannotBeReadStopsNothingBehindIt() {
        UUID selection = UUID.randomUUID();
        Teller.send(
                Teller.SELECTIONS,
                "id.talenta.casn.selection-progressed.v1",
                selection.toString(),
                1,
                Instant.now(),
                "{\"selection\":\"no id\"}");
        Teller.selection(selection, "35.10", 2, Instant.now(), PUBLISHED);
        awaitCard("35.10", "casn.filled", 8);
    }

    private static Map<String, Object> withoutAge(Map<String, Object> card) {
        Map<String, Object> casn = new java.util.HashMap<>(castCasn(card));
        casn.remove("ageSeconds");
        Map<String, Object> copy = new java.util.HashMap<>(card);
        copy.put("casn", casn);
        return copy;
    }

    @SuppressWarnings("unchecked") // an object of JSON
    private static Map<String, Object> castCasn(Map<String, Object> card) {
        return (Map<String, Object>) card.get("casn");
    }

    private static JsonPath card(String region) {
        Response card = get("/v1/regions/" + region + "/scorecard");
        assertThat(card.statusCode()).as(card.asString()).isEqualTo(200);
        return card.jsonPath(io.restassured.path.json.config.JsonPathConfig.jsonPathConfig()
                .numberReturnType(io.restassured.path.json.config.JsonPathConfig.NumberReturnType.BIG_DECIMAL));
    }

    private static JsonPath awaitCard(String region, String path, int value) {
        return await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> card(region), card -> Integer.valueOf(value).equals(card.get(path)));
    }
}
