package id.talenta.region.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.region.RegionTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RegionChangeTest extends RegionTest {

    private static final String PROBOLINGGO = "/v1/regions/35.74";

    @Test
    void aRegionChangesItsOwnContacts() {
        String before = tagOf(PROBOLINGGO);
        Response changed = patch(
                "bkpsdm-3574",
                PROBOLINGGO,
                before,
                "{\"contacts\":{\"office\":\"BKPSDM Kota Probolinggo\",\"phone\":\"+62 335 000000\"}}");
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(before).isEqualTo(tagOf(PROBOLINGGO));
        assertThat(changed.asString()).isEqualTo(get(PROBOLINGGO).asString());

        // what a patch does not name stays; null removes
        Response again = patch(
                "bkpsdm-3574",
                PROBOLINGGO,
                changed.header("ETag"),
                "{\"contacts\":{\"phone\":null,\"email\":\"bkpsdm@probolinggokota.example\"}}");
        assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
        assertThat(again.jsonPath().getString("contacts.office")).isEqualTo("BKPSDM Kota Probolinggo");
        assertThat(again.jsonPath().getString("contacts.phone")).isNull();
        assertThat(again.jsonPath().getString("contacts.email")).isEqualTo("bkpsdm@probolinggokota.example");
        assertThat(again.jsonPath().getString("stage")).isEqualTo("KOMITMEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kanreg2", "pemprov-jatim", "bkn"})
    void whoeverCoversTheRegionMayToo(String client) {
        String path = "/v1/regions/35.01";
        Response changed = patch(client, path, tagOf(path), "{\"contacts\":{\"office\":\"By " + client + "\"}}");
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.jsonPath().getString("contacts.office")).isEqualTo("By " + client);
    }

    @Test
    void anotherRegionsContactsAreNotOursToChange() {
        String path = "/v1/regions/35.07";
        String change = "{\"contacts\":{\"office\":\"x\"}}";
        problem(patch("bkpsdm-3574", path, tagOf(path), change), 403, "agency-out-of-scope");
        problem(patch("integrator", path, tagOf(path), change), 403, "forbidden");
        // 35.* is everything below the province, not the province
        problem(patch("kanreg2", "/v1/regions/35", tagOf("/v1/regions/35"), change), 403, "agency-out-of-scope");
        problem(patch("bkpsdm-3574", "/v1/regions/35.80", "\"0\"", change), 404, "not-found");
        assertThat(get(path).jsonPath().getString("contacts.office")).isNull();
    }

    @Test
    void aChangeNeedsThePresentVersion() {
        String path = "/v1/regions/35.02";
        String change = "{\"contacts\":{\"office\":\"BKPSDM Kabupaten Ponorogo\"}}";
        Response without = as("kanreg2").contentType(MERGE_PATCH).body(change).patch(path);
        assertThat(problem(without, 428, "precondition-required").getString("errors[0].header"))
                .isEqualTo("If-Match");
        String first = tagOf(path);
        assertThat(patch("kanreg2", path, first, change).statusCode()).isEqualTo(200);
        problem(patch("kanreg2", path, first, change), 412, "precondition-failed");
        problem(patch("kanreg2", path, "W/" + tagOf(path), change), 412, "precondition-failed");
        assertThat(patch("kanreg2", path, "\"stale\", " + tagOf(path), change).statusCode())
                .isEqualTo(200);
        assertThat(patch("kanreg2", path, "*", change).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"population\":1} | /population | unknown-field",
                "{\"code\":\"35.74\"} | /code | unknown-field",
                "{\"stage\":\"KOMITMEN\"} | /stage | unknown-field",
                "{\"contacts\":{\"fax\":\"1\"}} | /contacts/fax | unknown-field",
                "{\"contacts\":null} | /contacts | required",
                "{\"contacts\":[]} | /contacts | wrong-type",
                "{\"contacts\":{\"phone\":62335000000}} | /contacts/phone | not-a-value-of",
                "{\"contacts\":{\"phone\":\"call me\"}} | /contacts/phone | format",
                "{\"contacts\":{\"email\":\"bkpsdm at example\"}} | /contacts/email | format",
                "{\"contacts\":{\"website\":\"javascript:alert(1)\"}} | /contacts/website | format",
                "{\"contacts\":{\"office\":\"\"}} | /contacts/office | length",
                "{\"contacts\":{\"office\":\"a\\u0000b\"}} | /contacts/office | format",
                "{\"contacts\":{\"address\":\"one\\ntwo\"}} | /contacts/address | format",
                "[] | '' | wrong-type",
                "\"text\" | '' | wrong-type",
                "null | '' | wrong-type"
            })
    void aWrongPatchIsToldWhereAndChangesNothing(String body, String pointer, String code) {
        String path = "/v1/regions/35.03";
        String before = get(path).asString();
        invalidBody(patch("kanreg2", path, tagOf(path), body), pointer, code);
        assertThat(get(path).asString()).isEqualTo(before);
    }

    @Test
    void whatIsTooLongOrNoJsonIsRefused() {
        String path = "/v1/regions/35.03";
        String tag = tagOf(path);
        String tooLong = "{\"contacts\":{\"office\":\"" + "x".repeat(201) + "\"}}";
        invalidBody(patch("kanreg2", path, tag, tooLong), "/contacts/office", "length");
        problem(patch("kanreg2", path, tag, "{\"contacts\":"), 400, "malformed-json");
        problem(patch("kanreg2", path, tag, "{\"contacts\":{},\"contacts\":{}}"), 400, "malformed-json");
        problem(patch("kanreg2", path, tag, " ".repeat(1 << 20) + "{}"), 413, "body-too-large");
        problem(
                as("kanreg2")
                        .contentType("text/plain")
                        .header("If-Match", tag)
                        .body("x")
                        .patch(path),
                415,
                "unsupported-media-type");
        Response empty =
                as("kanreg2").contentType(MERGE_PATCH).header("If-Match", tag).patch(path);
        invalidBody(empty, "", "required");
    }

    @Test
    void plainJsonIsTakenAsAMergePatchToo() {
        String path = "/v1/regions/35.04";
        Response changed = as("kanreg2")
                .contentType("application/json")
                .header("If-Match", tagOf(path))
                .body("{\"contacts\":{\"office\":\"BKPSDM Kabupaten Tulungagung\"}}")
                .patch(path);
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
    }

    @Test
    void anEmptyPatchChangesNothing() {
        String path = "/v1/regions/35.05";
        String tag = tagOf(path);
        Response same = patch("kanreg2", path, tag, "{}");
        assertThat(same.statusCode()).isEqualTo(200);
        assertThat(same.header("ETag")).isEqualTo(tag);
    }

    @Test
    void whoHasTheVersionIsToldSo() {
        for (String path : new String[] {"/v1/regions/35.06", "/v1/regions/35", "/v1/agencies/35.06"}) {
            Response known =
                    as("integrator").header("If-None-Match", tagOf(path)).get(path);
            assertThat(known.statusCode()).isEqualTo(304);
            assertThat(known.asString()).isEmpty();
            assertThat(known.header("ETag")).isEqualTo(tagOf(path));
            assertThat(as("integrator")
                            .header("If-None-Match", "\"other\"")
                            .get(path)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/regions/35.80", "/v1/regions/36", "/v1/agencies/35.80", "/v1/agencies/ABC"})
    void whatIsNotThereIsNotFound(String path) {
        problem(get(path), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/regions/3574", "/v1/regions/probolinggo", "/v1/agencies/a%20b"})
    void aMalformedCodeIsInvalid(String path) {
        invalidParameter(get(path), "code", "format");
    }
}
