package id.talenta.region.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.region.RegionTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The facts, held to what is known of them without looking at the migration. */
@QuarkusTest
class RegionFactsTest extends RegionTest {

    private static final JsonPathConfig EXACT =
            JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.BIG_DECIMAL);
    private static final String[] KABUPATEN = {
        "Pacitan",
        "Ponorogo",
        "Trenggalek",
        "Tulungagung",
        "Blitar",
        "Kediri",
        "Malang",
        "Lumajang",
        "Jember",
        "Banyuwangi",
        "Bondowoso",
        "Situbondo",
        "Probolinggo",
        "Pasuruan",
        "Sidoarjo",
        "Mojokerto",
        "Jombang",
        "Nganjuk",
        "Madiun",
        "Magetan",
        "Ngawi",
        "Bojonegoro",
        "Tuban",
        "Lamongan",
        "Gresik",
        "Bangkalan",
        "Sampang",
        "Pamekasan",
        "Sumenep"
    };
    private static final String[] KOTA = {
        "Kediri", "Blitar", "Malang", "Probolinggo", "Pasuruan", "Mojokerto", "Madiun", "Surabaya", "Batu"
    };

    @Test
    void thereAre29RegenciesAnd9CitiesUnderTheirCodes() {
        Map<String, String> expected = new TreeMap<>();
        for (int i = 0; i < KABUPATEN.length; i++) {
            expected.put("35.%02d".formatted(i + 1), "Kabupaten " + KABUPATEN[i]);
        }
        for (int i = 0; i < KOTA.length; i++) {
            expected.put("35.%d".formatted(71 + i), "Kota " + KOTA[i]);
        }
        assertThat(expected).hasSize(38);
        Map<String, String> found = new TreeMap<>();
        regions()
                .forEach(region -> found.put(
                        region.get("code").toString(), region.get("name").toString()));
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void everyRegionSaysAllOfIt() {
        for (Map<String, Object> region : regions()) {
            assertThat(region.keySet())
                    .containsExactly(
                            "code",
                            "bpsCode",
                            "kind",
                            "name",
                            "capital",
                            "population",
                            "areaKm2",
                            "latitude",
                            "longitude",
                            "stage",
                            "contacts");
            String name = region.get("name").toString();
            assertThat(region.get("bpsCode"))
                    .isEqualTo(region.get("code").toString().replace(".", ""));
            assertThat(region.get("kind")).isEqualTo(name.startsWith("Kota ") ? "KOTA" : "KABUPATEN");
            if (name.startsWith("Kota ")) {
                assertThat(name).isEqualTo("Kota " + region.get("capital"));
            }
            // East Java with Madura and its islands
            assertThat(decimal(region, "latitude")).isBetween(new BigDecimal("-8.8"), new BigDecimal("-6.5"));
            assertThat(decimal(region, "longitude")).isBetween(new BigDecimal("110.9"), new BigDecimal("116.3"));
        }
    }

    @Test
    void theSumsAreTheProvinces() {
        List<Map<String, Object>> regions = regions();
        assertThat(sum(regions, "population")).isEqualByComparingTo("41919906");
        assertThat(sum(regions, "areaKm2")).isEqualByComparingTo("48055.876");
        Map<String, Object> province = get("/v1/regions/35").jsonPath(EXACT).getMap("");
        assertThat(decimal(province, "population")).isEqualByComparingTo("41919906");
        assertThat(decimal(province, "areaKm2")).isEqualByComparingTo("48055.876");
        assertThat(province)
                .containsEntry("kind", "PROVINSI")
                .containsEntry("name", "Provinsi Jawa Timur")
                .containsEntry("capital", "Surabaya")
                .containsEntry("bpsCode", "35")
                .containsEntry("latitude", null)
                .containsEntry("longitude", null);
    }

    @ParameterizedTest
    @CsvSource({
        "35.05, Kanigoro",
        "35.07, Kepanjen",
        "35.13, Kraksaan",
        "35.19, Mejayan",
        "35.06, Ngasem",
        "35.14, Bangil",
        "35.16, Mojokerto"
    })
    void capitalsThatAreNotNamedLikeTheirRegencyAreKnown(String code, String capital) {
        assertThat(get("/v1/regions/" + code).jsonPath().getString("capital")).isEqualTo(capital);
    }

    @Test
    void numbersAreWrittenAsTheyAreKnown() {
        assertThat(get("/v1/regions/35.74").asString())
                .startsWith("{\"code\":\"35.74\",\"bpsCode\":\"3574\",\"kind\":\"KOTA\",\"name\":\"Kota Probolinggo\","
                        + "\"capital\":\"Probolinggo\",\"population\":243746,\"areaKm2\":55.197,\"latitude\":-7.78333,"
                        + "\"longitude\":113.21667,\"stage\":\"KOMITMEN\",\"contacts\":{");
        assertThat(get("/v1/regions/35.76").asString()).contains("\"areaKm2\":20.48,");
    }

    @Test
    void eachRegionAndTheProvinceHaveAnAgency() {
        List<Map<String, Object>> agencies = all("integrator", "/v1/agencies?limit=10", 10);
        assertThat(agencies).hasSize(39);
        assertThat(agencies.stream().map(agency -> agency.get("code")).toList())
                .containsExactlyElementsOf(
                        Stream.concat(Stream.of("35"), regions().stream().map(region -> region.get("code")))
                                .toList());
        assertThat(get("/v1/agencies/35.74").jsonPath().getMap(""))
                .isEqualTo(Map.of(
                        "code", "35.74",
                        "name", "Pemerintah Kota Probolinggo",
                        "kind", "KOTA",
                        "region", "35.74",
                        "parent", "35"));
        assertThat(get("/v1/agencies/35").jsonPath().getMap(""))
                .containsEntry("name", "Pemerintah Provinsi Jawa Timur")
                .containsEntry("kind", "PROVINSI")
                .containsEntry("parent", null);
    }

    private static List<Map<String, Object>> regions() {
        return get("/v1/regions").jsonPath(EXACT).getList("data");
    }

    private static BigDecimal sum(List<Map<String, Object>> regions, String field) {
        return regions.stream().map(region -> decimal(region, field)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal decimal(Map<String, Object> region, String field) {
        return new BigDecimal(region.get(field).toString());
    }
}
