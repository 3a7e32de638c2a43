package id.talenta.talent.profile;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.talent.People;
import id.talenta.talent.TalentApi;
import id.talenta.talent.TalentTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProfileTest extends TalentTest {

    private static final TalentApi UNSEEING = TalentApi.as("statistik", List.of("35.74"), "talent:read");

    @Test
    void whoTheyAreIsSeenWithPiiReadOnly() {
        String path = People.of(probolinggo, "35.74");
        JsonPath seen = probolinggo.get(path).jsonPath();
        assertThat(seen.getString("nip")).hasSize(18).doesNotContain("*");
        assertThat(seen.getString("name")).startsWith("Sintetis");
        JsonPath masked = UNSEEING.get(path).jsonPath();
        assertThat(masked.getString("nip"))
                .isEqualTo("**************" + seen.getString("nip").substring(14));
        assertThat(masked.getString("name")).isNull();
        assertThat(masked.getString("birthDate")).isNull();
        assertThat(masked.getString("unit")).isEqualTo("Dinas Kesehatan");
        Response list = UNSEEING.get("/v1/talents?agency=35.74&limit=200");
        assertThat(list.jsonPath().getList("data.nip", String.class)).allMatch(nip -> nip.startsWith("**************"));
        assertThat(list.jsonPath().getList("data.name")).containsOnlyNulls();
        assertThat(list.jsonPath().getList("data.birthDate")).containsOnlyNulls();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nip=198507052010032001", "name=Wulan", "birthDate=1985-07-05", "sort=name"})
    void nothingThatIsMaskedIsAFilter(String parameter) {
        JsonPath problem = problem(bkn.get("/v1/talents?" + parameter), 400, "invalid-request");
        assertThat(problem.getString("errors[0].code")).isEqualTo("unknown-parameter");
    }

    @Test
    void anotherAgencysPersonIsNotThere() {
        String path = People.of(malang, "35.07");
        String nip = malang.get(path).jsonPath().getString("nip");
        problem(probolinggo.get(path), 404, "not-found");
        problem(probolinggo.get(path + "/appraisals"), 404, "not-found");
        problem(probolinggo.get(path + "/assessments"), 404, "not-found");
        problem(probolinggo.patch(path, "*", "{\"unit\":\"x\"}"), 404, "not-found");
        problem(probolinggo.post("/v1/talent-lookups", "{\"nip\":\"" + nip + "\"}"), 404, "not-found");
        assertThat(probolinggo.get("/v1/talents?agency=35.07").jsonPath().getList("data"))
                .isEmpty();
        assertThat(bkn.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void aLookupNeedsPiiReadAndTheFormOfANip() {
        problem(UNSEEING.post("/v1/talent-lookups", "{\"nip\":\"198507052010032001\"}"), 403, "forbidden");
        problem(
                TalentApi.as("x", List.of("*"), "pii:read")
                        .post("/v1/talent-lookups", "{\"nip\":\"198507052010032001\"}"),
                403,
                "forbidden");
        invalid(bkn.post("/v1/talent-lookups", "{\"nip\":\"1985\"}"), "/nip", "format");
    }

    @Test
    void aListIsFilteredAndPaged() {
        String unit = "Unit " + People.nip();
        StringBuilder file = new StringBuilder(People.HEADER);
        for (int i = 0; i < 5; i++) {
            file.append(People.row(People.nip(), "35.74", unit, i < 3 ? "PENGAWAS" : "PELAKSANA"));
        }
        probolinggo.importedWhole(file.toString(), "");
        String list = "/v1/talents?unit=" + unit.replace(" ", "%20");
        List<String> ids = new ArrayList<>();
        String next = "";
        do {
            JsonPath page = probolinggo
                    .request()
                    .urlEncodingEnabled(false)
                    .get(list + "&limit=2" + next)
                    .jsonPath();
            ids.addAll(page.getList("data.id"));
            next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        } while (next != null);
        assertThat(ids).hasSize(5).isSorted().doesNotHaveDuplicates();
        String filters = "&agency=35.74&employment=PNS&positionType=JA&positionLevel=PELAKSANA";
        assertThat(probolinggo
                        .request()
                        .urlEncodingEnabled(false)
                        .get(list + filters)
                        .jsonPath()
                        .getList("data"))
                .hasSize(2);
    }

    @Test
    void anUnchangedTalentIsNotSentAgain() {
        String path = People.of(probolinggo, "35.74");
        String tag = probolinggo.get(path).header("ETag");
        Response again = probolinggo.request().header("If-None-Match", tag).get(path);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asString()).isEmpty();
        probolinggo.post(path + "/appraisals", """
                {"year":2025,"workResult":"SESUAI","workBehaviour":"SESUAI"}""").then().statusCode(201);
        assertThat(probolinggo.request().header("If-None-Match", tag).get(path).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whereSomebodyServesIsChangedByTheirAgency() {
        String path = People.of(probolinggo, "35.74");
        String tag = probolinggo.get(path).header("ETag");
        problem(
                probolinggo
                        .request()
                        .contentType(TalentApi.MERGE_PATCH)
                        .body("{}")
                        .patch(path),
                428,
                "precondition-required");
        Response changed = probolinggo.patch(path, tag, """
                {"unit":"Dinas Pendidikan","position":"Kepala Bidang","positionLevel":"ADMINISTRATOR"}""");
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.jsonPath().getString("unit")).isEqualTo("Dinas Pendidikan");
        assertThat(changed.jsonPath().getString("positionLevel")).isEqualTo("ADMINISTRATOR");
        assertThat(changed.header("ETag")).isNotEqualTo(tag);
        problem(probolinggo.patch(path, tag, "{\"unit\":\"x\"}"), 412, "precondition-failed");
        String now = changed.header("ETag");
        invalid(
                probolinggo.patch(path, now, "{\"positionLevel\":\"AHLI_MUDA\"}"),
                "/positionLevel",
                "level-of-another-type");
        invalid(probolinggo.patch(path, now, "{\"unit\":null}"), "/unit", "required");
        problem(probolinggo.patch(path, now, "{\"agency\":\"35.07\"}"), 400, "invalid-request");
        problem(UNSEEING.patch(path, now, "{\"unit\":\"x\"}"), 403, "forbidden");
        assertThat(probolinggo.get(path).header("ETag")).isEqualTo(now);
    }

    @Test
    void readsAndLookupsAreAudited() {
        String path = People.of(probolinggo, "35.74");
        String id = path.substring(path.lastIndexOf('/') + 1);
        probolinggo.get(path);
        List<String> operations = TalentApi.as("auditor")
                .get("/v1/audit/talent/entries?limit=200")
                .jsonPath()
                .getList("data.findAll { it.operation == 'getTalent' && it.ids.contains('" + id + "') }.outcome");
        assertThat(operations).containsExactly("ANSWERED");
        assertThat(TalentApi.as("auditor")
                        .get("/v1/audit/talent/entries?limit=200&operation=lookUpTalent")
                        .jsonPath()
                        .getList("data"))
                .isNotEmpty();
    }
}
