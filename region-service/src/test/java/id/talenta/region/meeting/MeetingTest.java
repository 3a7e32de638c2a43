package id.talenta.region.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.region.RegionTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MeetingTest extends RegionTest {

    private static final String MEETINGS = "/v1/meetings";
    private static final String MEETING = """
            {"title":"Rakor Triwulan","date":"2026-02-11","place":"Surabaya","agenda":["Evaluasi","Rencana"],
             "participants":[{"role":"CHAIR","office":"Kepala Kantor Regional II BKN Surabaya"},
                             {"role":"ATTENDEE","office":"Sekretaris Daerah Kota Probolinggo","region":"35.74"}],
             "findings":["Data belum lengkap"],"decisions":["Data dimutakhirkan"]}""";

    @Test
    void theFirstMeetingIsTheOneOfJuly2025() {
        JsonPath meeting = get(MEETINGS + "/" + FIRST_MEETING).jsonPath();
        assertThat(meeting.getString("date")).isEqualTo("2025-07-24");
        assertThat(meeting.getString("title")).isEqualTo("Rapat Koordinasi Evaluasi CASN dan Manajemen Talenta");
        assertThat(meeting.getString("place")).isEqualTo("Pendapa Agung, Kabupaten Malang");
        assertThat(meeting.getList("agenda")).hasSize(3);
        assertThat(meeting.getList("findings")).isNotEmpty();
        assertThat(meeting.getList("decisions")).isNotEmpty();
        assertThat(all("integrator", MEETINGS, 50))
                .anySatisfy(listed ->
                        assertThat(listed).containsEntry("id", FIRST_MEETING).containsEntry("date", "2025-07-24"));
    }

    @Test
    void onlyTheThreeWhomTheSourceNamesAreNamed() {
        List<Map<String, Object>> present =
                get(MEETINGS + "/" + FIRST_MEETING).jsonPath().getList("participants");
        assertThat(present.stream().filter(one -> one.get("name") != null))
                .extracting(one -> one.get("office") + ": " + one.get("name"))
                .containsExactly(
                        "Kepala Badan Kepegawaian Negara: Zudan Arif Fakrulloh",
                        "Gubernur Jawa Timur: Khofifah Indar Parawansa",
                        "Wali Kota Probolinggo: dr. Aminuddin");
        assertThat(present.stream().filter(one -> one.get("role").equals("CHAIR")))
                .hasSize(1);
        assertThat(present.stream().filter(one -> one.get("role").equals("SIGNATORY")))
                .hasSize(38)
                .extracting(one -> one.get("office"))
                .contains("Bupati Pacitan", "Wali Kota Batu")
                .allMatch(office -> office.toString().matches("(Bupati|Wali Kota) [A-Z][a-z]+"));
        // the regional secretaries of the province and of each region
        assertThat(present.stream().filter(one -> one.get("office").toString().startsWith("Sekretaris Daerah ")))
                .hasSize(39);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kanreg2", "pemprov-jatim", "bkn"})
    void whoeverActsForTheWholeProvinceRecordsMeetings(String client) {
        Response created = post(client, MEETINGS, MEETING);
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        String id = created.jsonPath().getString("id");
        assertThat(UUID.fromString(id).version()).isEqualTo(7);
        assertThat(created.header("Location")).endsWith(MEETINGS + "/" + id);
        Response read = get(MEETINGS + "/" + id);
        assertThat(read.asString()).isEqualTo(created.asString());
        assertThat(read.header("ETag")).isEqualTo(created.header("ETag"));
        assertThat(read.jsonPath().getList("agenda")).containsExactly("Evaluasi", "Rencana");
        assertThat(read.jsonPath().getString("participants[1].region")).isEqualTo("35.74");
        assertThat(read.jsonPath().getString("participants[0].name")).isNull();
    }

    @Test
    void aRegionAloneDoesNot() {
        problem(post("bkpsdm-3574", MEETINGS, MEETING), 403, "agency-out-of-scope");
        problem(post("integrator", MEETINGS, MEETING), 403, "forbidden");
        String path = MEETINGS + "/" + FIRST_MEETING;
        problem(patch("bkpsdm-3574", path, tagOf(path), "{\"place\":\"x\"}"), 403, "agency-out-of-scope");
        problem(patch("bkpsdm-3574", MEETINGS + "/" + UUID.randomUUID(), "*", "{}"), 403, "agency-out-of-scope");
    }

    @Test
    void listsThatAreLeftOutAreEmpty() {
        Response created =
                post("kanreg2", MEETINGS, "{\"title\":\"Rakor\",\"date\":\"2026-03-01\",\"place\":\"Malang\"}");
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        for (String list : List.of("agenda", "participants", "findings", "decisions")) {
            assertThat(created.jsonPath().getList(list)).isEmpty();
        }
    }

    @Test
    void aPatchReplacesListsWholeAndLeavesTheRest() {
        Response created = post("kanreg2", MEETINGS, MEETING);
        String path = MEETINGS + "/" + created.jsonPath().getString("id");
        Response changed = patch(
                "pemprov-jatim",
                path,
                created.header("ETag"),
                "{\"findings\":null,\"decisions\":[\"Satu\",\"Dua\"],\"participants\":[{\"role\":\"CHAIR\",\"office\":\"Gubernur Jawa Timur\"}]}");
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(created.header("ETag"));
        assertThat(changed.jsonPath().getList("decisions")).containsExactly("Satu", "Dua");
        assertThat(changed.jsonPath().getList("findings")).isEmpty();
        assertThat(changed.jsonPath().getList("participants")).hasSize(1);
        assertThat(changed.jsonPath().getList("agenda")).containsExactly("Evaluasi", "Rencana");
        assertThat(get(path).asString()).isEqualTo(changed.asString());
        problem(patch("kanreg2", path, created.header("ETag"), "{}"), 412, "precondition-failed");
        problem(as("kanreg2").contentType(MERGE_PATCH).body("{}").patch(path), 428, "precondition-required");
        assertThat(as("integrator")
                        .header("If-None-Match", changed.header("ETag"))
                        .get(path)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void aListAloneMakesANewVersionToo() {
        Response created = post("kanreg2", MEETINGS, MEETING);
        String path = MEETINGS + "/" + created.jsonPath().getString("id");
        Response people = patch("kanreg2", path, created.header("ETag"), "{\"participants\":[]}");
        assertThat(people.header("ETag")).isNotEqualTo(created.header("ETag"));
        Response agenda = patch("kanreg2", path, people.header("ETag"), "{\"agenda\":[\"Satu\"]}");
        assertThat(agenda.header("ETag")).isNotEqualTo(people.header("ETag")).isEqualTo(tagOf(path));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"date\":\"2025-02-30\"} | /date | not-a-value-of",
                "{\"date\":\"24-07-2025\"} | /date | not-a-value-of",
                "{\"date\":\"2025-07-24T10:00:00Z\"} | /date | not-a-value-of",
                "{\"date\":20250724} | /date | not-a-value-of",
                "{\"date\":\"1999-12-31\"} | /date | range",
                "{\"date\":\"2100-01-01\"} | /date | range",
                "{\"date\":\"+999999999-12-31\"} | /date | range",
                "{\"date\":null} | /date | required",
                "{\"title\":\"  \"} | /title | required",
                "{\"title\":null} | /title | required",
                "{\"title\":true} | /title | not-a-value-of",
                "{\"colour\":\"red\"} | /colour | unknown-field",
                "{\"agenda\":\"one\"} | /agenda | wrong-type",
                "{\"agenda\":[\"one\",null]} | /agenda/1 | required",
                "{\"agenda\":[\"one\",\"t\\u0000wo\"]} | /agenda/1 | format",
                "{\"participants\":[null]} | /participants/0 | required",
                "{\"participants\":[{\"role\":\"BOSS\",\"office\":\"x\"}]} | /participants/0/role | one-of",
                "{\"participants\":[{\"role\":\"CHAIR\"}]} | /participants/0/office | required",
                "{\"participants\":[{\"role\":\"CHAIR\",\"office\":\"x\",\"nip\":\"1\"}]} | /participants/0/nip | unknown-field",
                "{\"participants\":[{\"role\":\"CHAIR\",\"office\":\"x\",\"region\":\"3574\"}]} | /participants/0/region | format",
                "{\"participants\":[{\"role\":\"CHAIR\",\"office\":\"x\",\"region\":\"35.80\"}]} | /participants/0/region | unknown-region"
            })
    void aWrongMeetingIsToldWhere(String change, String pointer, String code) {
        int before = all("integrator", MEETINGS, 50).size();
        Response patched = patch("kanreg2", MEETINGS + "/" + FIRST_MEETING, "*", change);
        invalidBody(patched, pointer, code);
        // the same in a new meeting: what the change does not name is there already
        String rest = change.contains("\"title\"") ? "" : "\"title\":\"Rakor\",";
        rest += change.contains("\"date\"") ? "" : "\"date\":\"2026-03-01\",";
        Response posted = post("kanreg2", MEETINGS, "{" + rest + "\"place\":\"Malang\"," + change.substring(1));
        invalidBody(posted, pointer, code);
        assertThat(all("integrator", MEETINGS, 50)).hasSize(before);
        assertThat(tagOf(MEETINGS + "/" + FIRST_MEETING)).isEqualTo("\"0\"");
    }

    @Test
    void everyListIsBounded() {
        String many = "\"x\",".repeat(50) + "\"x\"";
        for (String list : List.of("agenda", "findings", "decisions")) {
            invalidBody(
                    patch("kanreg2", MEETINGS + "/" + FIRST_MEETING, "*", "{\"" + list + "\":[" + many + "]}"),
                    "/" + list,
                    "length");
        }
        String crowd =
                "{\"role\":\"ATTENDEE\",\"office\":\"x\"},".repeat(500) + "{\"role\":\"ATTENDEE\",\"office\":\"x\"}";
        invalidBody(
                patch("kanreg2", MEETINGS + "/" + FIRST_MEETING, "*", "{\"participants\":[" + crowd + "]}"),
                "/participants",
                "length");
    }

    @Test
    void whatIsMissingIsNamedAltogether() {
        JsonPath problem = problem(post("kanreg2", MEETINGS, "{}"), 400, "invalid-request");
        assertThat(problem.getList("errors.pointer")).containsExactly("/date", "/place", "/title");
    }

    @Test
    void meetingsArePagedFromTheLatest() {
        for (int i = 0; i < 9; i++) {
            assertThat(post("kanreg2", MEETINGS, MEETING.replace("2026-02-11", "2026-04-0" + (1 + i / 2)))
                            .statusCode())
                    .isEqualTo(201);
        }
        List<Map<String, Object>> paged = all("integrator", MEETINGS + "?limit=4", 4);
        assertThat(paged).hasSizeGreaterThanOrEqualTo(10).isEqualTo(all("integrator", MEETINGS + "?limit=200", 200));
        assertThat(paged.stream().map(meeting -> meeting.get("date").toString()).toList())
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void anIdIsThereOrNotOrNone() {
        problem(get(MEETINGS + "/" + UUID.randomUUID()), 404, "not-found");
        problem(patch("kanreg2", MEETINGS + "/" + UUID.randomUUID(), "*", "{}"), 404, "not-found");
        problem(get(MEETINGS + "/1"), 404, "not-found");
        invalidParameter(get(MEETINGS + "?from=2025-01-01"), "from", "unknown-parameter");
    }
}
