package id.talenta.talent.export;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.talent.People;
import id.talenta.talent.TalentApi;
import id.talenta.talent.TalentTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExportTest extends TalentTest {

    @Test
    void everythingThatIsHeldOnAPersonIsExported() {
        String path = People.of(probolinggo, "35.74");
        String appraisals = path + "/appraisals";
        String appraisal = probolinggo.post(appraisals, """
                {"year":2025,"workResult":"SESUAI","workBehaviour":"SESUAI"}""").path("id");
        probolinggo
                .patch(appraisals + "/" + appraisal, "*", "{\"workResult\":\"DI_ATAS\"}")
                .then()
                .statusCode(200);
        probolinggo.post(path + "/assessments", """
                {"assessedOn":"2026-01-05","instrument":"SK","components":{"award":80,"discipline":"SEVERE"}}""").then().statusCode(201);
        TalentApi whole = TalentApi.as("bkd", List.of("35.74"), "talent:read", "pii:read", "pii:sensitive");
        JsonPath export = whole.get(path + "/export").jsonPath();
        assertThat(export.getString("profile.nip")).matches("[0-9]{18}");
        assertThat(export.getString("profile.name")).startsWith("Sintetis");
        assertThat(export.getList("appraisals.history.predicate.flatten()")).containsExactly("BAIK");
        assertThat(export.getString("assessments[0].components.discipline")).isEqualTo("SEVERE");
        assertThat(export.getList("withheld")).isEmpty();
        assertThat(export.getList("placements")).isEmpty();
        assertThat(export.getList("appointments")).isEmpty();

        JsonPath less = probolinggo.get(path + "/export").jsonPath();
        assertThat(less.prettify()).doesNotContain("SEVERE");
        assertThat(less.getList("withheld")).containsExactly("DISCIPLINE", "SCORES");
        problem(TalentApi.as("statistik", List.of("35.74"), "talent:read").get(path + "/export"), 403, "forbidden");
        problem(malang.get(path + "/export"), 404, "not-found");
        String id = path.substring(path.lastIndexOf('/') + 1);
        assertThat(TalentApi.as("auditor")
                        .get("/v1/audit/talent/entries?limit=200&operation=exportTalent")
                        .jsonPath()
                        .getList("data.findAll { it.ids.contains('" + id + "') }.outcome"))
                .contains("ANSWERED", "REFUSED");
    }
}
