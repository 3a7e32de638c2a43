package id.talenta.region.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.region.RegionTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RegionListTest extends RegionTest {

    @ParameterizedTest
    @ValueSource(strings = {"code", "name", "population", "areaKm2"})
    void all38ArePagedInEachOrderAndItsReverse(String by) {
        List<Map<String, Object>> ascending = all("integrator", "/v1/regions?limit=7&sort=" + by, 7);
        List<Map<String, Object>> descending = all("integrator", "/v1/regions?limit=7&sort=-" + by, 7);
        assertThat(ascending).hasSize(38).doesNotHaveDuplicates();
        assertThat(ascending).isSortedAccordingTo(order(by));
        Collections.reverse(descending);
        assertThat(descending).isEqualTo(ascending);
    }

    @Test
    void theCodeDecidesWhereNothingWasAskedFor() {
        assertThat(all("integrator", "/v1/regions?limit=7", 7))
                .isEqualTo(all("integrator", "/v1/regions?sort=code&limit=200", 200));
    }

    @ParameterizedTest
    @CsvSource({"kind=KOTA, 9", "kind=KABUPATEN, 29", "stage=KOMITMEN, 38", "kind=KOTA&stage=KOMITMEN, 9"})
    void filtersHoldOverAllPages(String filter, int count) {
        assertThat(all("integrator", "/v1/regions?limit=7&sort=-population&" + filter, 7))
                .hasSize(count)
                .allSatisfy(region -> assertThat(filter)
                        .satisfiesAnyOf(
                                f -> assertThat(f).contains("kind=" + region.get("kind")),
                                f -> assertThat(f).doesNotContain("kind=")))
                .allSatisfy(region -> assertThat(region).containsEntry("stage", "KOMITMEN"));
    }

    @Test
    void nobodyIsLeftWithoutACommitment() {
        Response page = get("/v1/regions?stage=BELUM");
        assertThat(page.asString()).isEqualTo("{\"data\":[],\"next\":null}");
        assertThat(page.header("Link")).isNull();
    }

    @Test
    void everyFilterGivesThoseThatTheirViewSaysItOf() {
        for (Map<String, Object> region : all("integrator", "/v1/regions", 50)) {
            String listed = "/v1/regions?kind=" + region.get("kind") + "&stage=" + region.get("stage");
            assertThat(all("integrator", listed, 50)).contains(region);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "colour=red, colour, unknown-parameter",
        "Kind=KOTA, Kind, unknown-parameter",
        "kind=PROVINSI, kind, one-of",
        "kind=kota, kind, one-of",
        "stage=PENERAPAN, stage, one-of",
        "stage=, stage, one-of",
        "sort=capital, sort, one-of",
        "sort=--code, sort, one-of",
        "sort=-, sort, one-of",
        "limit=0, limit, minimum",
        "limit=201, limit, maximum",
        "limit=many, limit, not-a-value-of",
        "limit=7&limit=8, limit, repeated",
        "cursor=%20, cursor, not-a-value-of"
    })
    void aWrongParameterIsNamed(String query, String parameter, String code) {
        invalidParameter(get("/v1/regions?" + query), parameter, code);
    }

    @Test
    void aCursorIsGoodForItsListOnly() {
        String cursor = get("/v1/regions?limit=7&sort=name").jsonPath().getString("next");
        assertThat(get("/v1/regions?limit=3&sort=name&cursor=" + cursor).statusCode())
                .isEqualTo(200);
        char last = cursor.charAt(cursor.length() - 1);
        String altered = cursor.substring(0, cursor.length() - 2) + (last == 'A' ? "BA" : "AB");
        for (String query : List.of(
                "sort=name&cursor=" + altered,
                "sort=name&cursor=x" + cursor,
                "sort=name&cursor=nonsense",
                "sort=-name&cursor=" + cursor,
                "sort=name&kind=KOTA&cursor=" + cursor,
                "cursor=" + cursor)) {
            problem(get("/v1/regions?" + query), 400, "invalid-cursor");
        }
        problem(get("/v1/agencies?cursor=" + cursor), 400, "invalid-cursor");
    }

    private static Comparator<Map<String, Object>> order(String by) {
        Comparator<Map<String, Object>> order = by.equals("population") || by.equals("areaKm2")
                ? Comparator.comparing(region -> new BigDecimal(region.get(by).toString()))
                : Comparator.comparing(region -> region.get(by).toString());
        return order.thenComparing(region -> region.get("code").toString());
    }

    @Test
    void pagesDoNotShiftWhenTheLimitChangesInBetween() {
        List<Map<String, Object>> collected = new ArrayList<>();
        String cursor = null;
        for (int limit : new int[] {1, 5, 2, 50}) {
            Response page =
                    get("/v1/regions?sort=-areaKm2&limit=" + limit + (cursor == null ? "" : "&cursor=" + cursor));
            collected.addAll(page.jsonPath().getList("data"));
            cursor = page.jsonPath().getString("next");
        }
        assertThat(cursor).isNull();
        assertThat(collected).isEqualTo(all("integrator", "/v1/regions?sort=-areaKm2", 50));
    }
}
