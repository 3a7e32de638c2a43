package id.talenta.talent.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.talent.People;
import id.talenta.talent.TalentApi;
import id.talenta.talent.TalentTest;
import id.talenta.talent.assessment.rules.Component;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AssessmentTest extends TalentTest {

    private static final String WHOLE = """
            {"assessedOn":"2026-03-02","validUntil":"2099-03-01","instrument":"Assessment center","components":{
              "award":80,"teamAssignment":60,"feedback360":75.5,"competencyDevelopment":70,"potential":78.5,
              "competency":{"levels":[{"competency":"M.01","actual":3,"required":3},{"competency":"SK.01","actual":2,"required":4}]},
              "experience":{"yearsInPosition":4,"diversity":"CROSS_UNIT","acting":"NONE"},
              "education":"S1","fieldMatch":true,"discipline":"LIGHT"}}""";

    private static String request(String assessedOn, String components) {
        return "{\"assessedOn\":\"" + assessedOn + "\",\"instrument\":\"Asesmen\",\"components\":" + components + "}";
    }

    @Test
    void isKeptAsItWasGiven() {
        String path = People.of(probolinggo, "35.74");
        Response created = probolinggo.post(path + "/assessments", WHOLE);
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        String one = path + "/assessments/" + created.jsonPath().getString("id");
        JsonPath read = TalentApi.as("bkd", List.of("35.74"), "talent:read", "pii:sensitive")
                .get(one)
                .jsonPath();
        Map<String, Object> components = read.getMap("components");
        assertThat(components)
                .containsOnlyKeys(
                        "award",
                        "teamAssignment",
                        "feedback360",
                        "competency",
                        "competencyDevelopment",
                        "experience",
                        "potential",
                        "education",
                        "fieldMatch",
                        "discipline");
        assertThat(read.getString("components.discipline")).isEqualTo("LIGHT");
        assertThat(read.getString("components.experience.diversity")).isEqualTo("CROSS_UNIT");
        assertThat(read.getInt("components.competency.levels[1].required")).isEqualTo(4);
        assertThat(read.getString("validUntil")).isEqualTo("2099-03-01");
        assertThat(probolinggo
                        .request()
                        .header("If-None-Match", created.header("ETag"))
                        .get(one)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void disciplineIsSeenWithPiiSensitiveOnly() {
        String path = People.of(probolinggo, "35.74");
        Response created = probolinggo.post(path + "/assessments", WHOLE);
        assertThat(created.jsonPath().getMap("components")).doesNotContainKey("discipline");
        assertThat(probolinggo.get(path + "/assessments").asString()).doesNotContain("LIGHT");
    }

    @Test
    void theLatestValidOneCounts() {
        String path = People.of(probolinggo, "35.74");
        String assessments = path + "/assessments";
        probolinggo
                .post(
                        assessments,
                        request(
                                "2024-01-05",
                                "{\"competency\":{\"levels\":[{\"competency\":\"M.01\",\"actual\":2,\"required\":4}]}}"))
                .then()
                .statusCode(201);
        probolinggo
                .post(assessments, request("2025-01-05", "{\"competency\":{\"score\":88.25}}"))
                .then()
                .statusCode(201);
        probolinggo
                .post(assessments, request("2026-01-05", "{\"award\":100}"))
                .then()
                .statusCode(201);
        probolinggo.post(assessments, """
                {"assessedOn":"2026-02-05","validUntil":"2026-02-06","instrument":"x","components":{"competency":{"score":1}}}""").then().statusCode(201);
        JsonPath talent = probolinggo.get(path).jsonPath();
        assertThat(talent.getString("competence.percent")).isEqualTo("88.25");
        assertThat(talent.getString("competence.source.assessedOn")).isEqualTo("2025-01-05");
        assertThat(talent.getString("leadership.percent")).isEqualTo("50.0");
        assertThat(talent.getString("leadership.source.assessedOn")).isEqualTo("2024-01-05");
        assertThat(probolinggo.get(assessments).jsonPath().getList("data.assessedOn"))
                .containsExactly("2026-02-05", "2026-01-05", "2025-01-05", "2024-01-05");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2099-01-01 | {'award':1}                                    | /assessedOn                      | not-yet",
                "2026-01-01 | {}                                             | /components                      | nothing-given",
                "2026-01-01 | {'experience':{}}                              | /components/experience           | nothing-given",
                "2026-01-01 | {'competency':{}}                              | /components/competency           | score-or-levels",
                "2026-01-01 | {'award':100.01}                               | /components/award                | maximum",
                "2026-01-01 | {'award':1.234}                                | /components/award                | digits",
                "2026-01-01 | {'potential':-1}                               | /components/potential            | minimum",
                "2026-01-01 | {'competency':{'levels':[{'competency':'M.01','actual':6,'required':3}]}} "
                        + "| /components/competency/levels/0/actual | maximum",
                "2026-01-01 | {'competency':{'levels':[{'competency':'X','actual':1,'required':3}]}} "
                        + "| /components/competency/levels/0/competency | format",
                "2026-01-01 | {'competency':{'levels':[{'competency':'M.01','actual':1,'required':3},"
                        + "{'competency':'M.01','actual':1,'required':3}]}} | /components/competency/levels | repeated-competency",
                "2026-01-01 | {'box':9}                                      | /components/box                  | unknown-field",
                "2026-01-01 | {'education':'S9'}                             | /components/education            | one-of"
            })
    void isHeldToItsForm(String assessedOn, String components, String pointer, String code) {
        String assessments = People.of(probolinggo, "35.74") + "/assessments";
        invalid(probolinggo.post(assessments, request(assessedOn, components.replace('\'', '"'))), pointer, code);
    }

    @Test
    void gradesAreThoseOfTheRules() {
        assertThat(names(Components.Education.values())).isEqualTo(Component.EDUCATION.grades());
        assertThat(names(Components.Diversity.values())).isEqualTo(Component.MOBILITY.grades());
        assertThat(names(Components.Acting.values())).isEqualTo(Component.ACTING.grades());
        assertThat(names(Components.Discipline.values())).isEqualTo(Component.DISCIPLINE.grades());
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
