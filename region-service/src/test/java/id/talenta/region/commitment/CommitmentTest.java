package id.talenta.region.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.region.RegionTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CommitmentTest extends RegionTest {

    private static final String COMMITMENT = """
            {"signedOn":"2026-03-02","title":"Komitmen Mutu Data","signatory":{"office":"Wali Kota Probolinggo"},
             "document":{"reference":"800/1/2026","url":"https://arsip.example/1.pdf"},
             "points":[{"text":"Data dimutakhirkan","status":"OPEN"},{"text":"Tim dibentuk","status":"DONE","followUp":"SK 1/2026"}]}""";

    private static String of(String region) {
        return "/v1/regions/" + region + "/commitments";
    }

    @Test
    void eachOfThe38HasSignedAtTheFirstMeeting() {
        List<Map<String, Object>> regions = all("integrator", "/v1/regions", 50);
        assertThat(regions).hasSize(38);
        for (Map<String, Object> region : regions) {
            String name = region.get("name").toString();
            String head = name.startsWith("Kota ") ? "Wali " + name : name.replace("Kabupaten ", "Bupati ");
            String id = "0198383a-4680-7000-8000-00000001" + region.get("bpsCode");
            JsonPath commitment =
                    get(of(region.get("code").toString()) + "/" + id).jsonPath();
            assertThat(commitment.getString("signedOn")).isEqualTo("2025-07-24");
            assertThat(commitment.getString("meetingId")).isEqualTo(FIRST_MEETING);
            assertThat(commitment.getString("region")).isEqualTo(region.get("code"));
            assertThat(commitment.getString("signatory.office")).isEqualTo(head);
            assertThat(commitment.getString("signatory.name"))
                    .isEqualTo(region.get("code").equals("35.74") ? "dr. Aminuddin" : null);
            assertThat(region).containsEntry("stage", "KOMITMEN");
        }
    }

    @Test
    void aRegionRecordsAndFollowsUpItsOwn() {
        Response created = post("bkpsdm-3574", of("35.74"), COMMITMENT);
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        String path = of("35.74") + "/" + created.jsonPath().getString("id");
        assertThat(created.header("Location")).endsWith(path);
        assertThat(get(path).asString()).isEqualTo(created.asString());
        assertThat(created.jsonPath().getString("meetingId")).isNull();
        assertThat(created.jsonPath().getString("points[1].followUp")).isEqualTo("SK 1/2026");
        Response changed = patch(
                "bkpsdm-3574",
                path,
                created.header("ETag"),
                "{\"points\":[{\"text\":\"Data dimutakhirkan\",\"status\":\"IN_PROGRESS\",\"followUp\":\"Separuh selesai\"}],"
                        + "\"document\":null,\"signatory\":{\"name\":\"dr. Aminuddin\"}}");
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(created.header("ETag")).isEqualTo(tagOf(path));
        assertThat(changed.jsonPath().getList("points.status")).containsExactly("IN_PROGRESS");
        assertThat(changed.jsonPath().getMap("document")).isNull();
        assertThat(changed.jsonPath().getString("signatory.office")).isEqualTo("Wali Kota Probolinggo");
        assertThat(changed.jsonPath().getString("signatory.name")).isEqualTo("dr. Aminuddin");
        assertThat(get(path).asString()).isEqualTo(changed.asString());
        problem(patch("bkpsdm-3574", path, created.header("ETag"), "{}"), 412, "precondition-failed");
        problem(as("bkpsdm-3574").contentType(MERGE_PATCH).body("{}").patch(path), 428, "precondition-required");
        assertThat(as("integrator")
                        .header("If-None-Match", changed.header("ETag"))
                        .get(path)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void anotherRegionsAreNotOursToWrite() {
        String path = of("35.07") + "/0198383a-4680-7000-8000-000000013507";
        problem(post("bkpsdm-3574", of("35.07"), COMMITMENT), 403, "agency-out-of-scope");
        problem(patch("bkpsdm-3574", path, tagOf(path), "{}"), 403, "agency-out-of-scope");
        problem(post("integrator", of("35.07"), COMMITMENT), 403, "forbidden");
        problem(post("kanreg2", of("35"), COMMITMENT), 403, "agency-out-of-scope");
        problem(post("kanreg2", of("35.80"), COMMITMENT), 404, "not-found");
        assertThat(all("integrator", of("35.07"), 50))
                .noneMatch(one -> one.get("title").equals("Komitmen Mutu Data"));
        // under another region's address it is not there
        problem(get(of("35.74") + "/0198383a-4680-7000-8000-000000013507"), 404, "not-found");
        problem(
                patch("bkpsdm-3574", of("35.74") + "/0198383a-4680-7000-8000-000000013507", "*", "{}"),
                404,
                "not-found");
        problem(get(of("35.80")), 404, "not-found");
        problem(get(of("35.74") + "/" + UUID.randomUUID()), 404, "not-found");
        invalidParameter(get(of("3574")), "code", "format");
    }

    @Test
    void nobodySignsBeforeTheMeetingOrInTheFuture() {
        String at = COMMITMENT.replace("{\"signedOn\"", "{\"meetingId\":\"" + FIRST_MEETING + "\",\"signedOn\"");
        JsonPath early = problem(
                post("kanreg2", of("35.75"), at.replace("2026-03-02", "2025-07-23")), 409, "signed-before-meeting");
        assertThat(early.getString("detail")).contains("2025-07-23").contains("2025-07-24");
        assertThat(post("kanreg2", of("35.75"), at.replace("2026-03-02", "2025-07-24"))
                        .statusCode())
                .isEqualTo(201);
        String meeting = "/v1/meetings/" + FIRST_MEETING;
        problem(patch("kanreg2", meeting, tagOf(meeting), "{\"date\":\"2025-07-25\"}"), 409, "signed-before-meeting");
        assertThat(get(meeting).jsonPath().getString("date")).isEqualTo("2025-07-24");
        invalidBody(
                post(
                        "kanreg2",
                        of("35.75"),
                        at.replace(FIRST_MEETING, UUID.randomUUID().toString())),
                "/meetingId",
                "unknown-meeting");
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        invalidBody(
                post(
                        "kanreg2",
                        of("35.75"),
                        COMMITMENT.replace("2026-03-02", today.plusDays(1).toString())),
                "/signedOn",
                "in-the-future");
    }

    @Test
    void aMeetingWhoseCommitmentsAllowItMoves() {
        Response meeting =
                post("kanreg2", "/v1/meetings", "{\"title\":\"Pindah\",\"date\":\"2026-03-01\",\"place\":\"Batu\"}");
        String id = meeting.jsonPath().getString("id");
        String at = COMMITMENT.replace("{\"signedOn\"", "{\"meetingId\":\"" + id + "\",\"signedOn\"");
        assertThat(post("kanreg2", of("35.79"), at).statusCode()).isEqualTo(201);
        Response moved = patch("kanreg2", "/v1/meetings/" + id, meeting.header("ETag"), "{\"date\":\"2026-03-02\"}");
        assertThat(moved.statusCode()).as(moved.asString()).isEqualTo(200);
        problem(
                patch("kanreg2", "/v1/meetings/" + id, moved.header("ETag"), "{\"date\":\"2026-03-03\"}"),
                409,
                "signed-before-meeting");
    }

    @Test
    void theSourceGivesTheProvinceNoneAndItsStageFollowsOnceItHasOne() {
        assertThat(get(of("35")).asString()).isEqualTo("{\"data\":[],\"next\":null}");
        String before = tagOf("/v1/regions/35");
        String second = COMMITMENT.replace("Wali Kota Probolinggo", "Gubernur Jawa Timur");
        assertThat(get("/v1/regions/35").jsonPath().getString("stage")).isEqualTo("BELUM");
        Response signed = post("bkn", of("35"), second);
        assertThat(signed.statusCode()).as(signed.asString()).isEqualTo(201);
        assertThat(get("/v1/regions/35").jsonPath().getString("stage")).isEqualTo("KOMITMEN");
        // whoever has the version with the old stage gets the new one
        assertThat(as("integrator")
                        .header("If-None-Match", before)
                        .get("/v1/regions/35")
                        .statusCode())
                .isEqualTo(200);
        problem(patch("bkn", "/v1/regions/35", before, "{\"contacts\":{}}"), 412, "precondition-failed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"signedOn\":\"2025-13-01\"} | /signedOn | not-a-value-of",
                "{\"signedOn\":null} | /signedOn | required",
                "{\"meetingId\":\"1\"} | /meetingId | not-a-value-of",
                "{\"meetingId\":1} | /meetingId | not-a-value-of",
                "{\"signatory\":null} | /signatory | required",
                "{\"signatory\":{\"office\":null}} | /signatory/office | required",
                "{\"signatory\":{\"nik\":\"1\"}} | /signatory/nik | unknown-field",
                "{\"document\":{\"url\":\"file:///etc/passwd\"}} | /document/url | format",
                "{\"document\":\"800/1\"} | /document | wrong-type",
                "{\"points\":{}} | /points | wrong-type",
                "{\"points\":[{\"text\":\"x\",\"status\":\"LATE\"}]} | /points/0/status | one-of",
                "{\"points\":[{\"text\":\"x\"}]} | /points/0/status | required",
                "{\"points\":[{\"status\":\"OPEN\"}]} | /points/0/text | required",
                "{\"points\":[null]} | /points/0 | required",
                "{\"region\":\"35.74\"} | /region | unknown-field"
            })
    void aWrongCommitmentIsToldWhere(String change, String pointer, String code) {
        String path = of("35.76") + "/0198383a-4680-7000-8000-000000013576";
        invalidBody(patch("kanreg2", path, "*", change), pointer, code);
        assertThat(tagOf(path)).isEqualTo("\"0\"");
    }

    @Test
    void whatIsMissingIsNamedAltogether() {
        JsonPath problem = problem(post("kanreg2", of("35.76"), "{}"), 400, "invalid-request");
        assertThat(problem.getList("errors.pointer")).containsExactly("/signatory", "/signedOn", "/title");
        String many = "{\"text\":\"x\",\"status\":\"OPEN\"},".repeat(100) + "{\"text\":\"x\",\"status\":\"OPEN\"}";
        invalidBody(
                patch(
                        "kanreg2",
                        of("35.76") + "/0198383a-4680-7000-8000-000000013576",
                        "*",
                        "{\"points\":[" + many + "]}"),
                "/points",
                "length");
    }

    @Test
    void commitmentsArePagedFromTheLatest() {
        for (int i = 0; i < 8; i++) {
            assertThat(post("kanreg2", of("35.29"), COMMITMENT.replace("2026-03-02", "2026-03-0" + (1 + i / 3)))
                            .statusCode())
                    .isEqualTo(201);
        }
        List<Map<String, Object>> paged = all("integrator", of("35.29") + "?limit=2", 2);
        assertThat(paged).hasSize(9).doesNotHaveDuplicates().isEqualTo(all("integrator", of("35.29"), 50));
        assertThat(paged.stream()
                        .map(commitment -> commitment.get("signedOn").toString())
                        .toList())
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat((List<?>) paged.get(0).get("points")).hasSize(2);
    }

    @Test
    void aKeyMakesARepetitionHarmless() {
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 3; i++) {
            Response answer = as("bkpsdm-3507")
                    .contentType("application/json")
                    .header("Idempotency-Key", key)
                    .body(COMMITMENT.replace("Mutu Data", "Sekali"))
                    .post(of("35.07"));
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        }
        assertThat(all("integrator", of("35.07"), 50).stream()
                        .filter(commitment -> commitment.get("title").equals("Komitmen Sekali")))
                .hasSize(1);
    }
}
