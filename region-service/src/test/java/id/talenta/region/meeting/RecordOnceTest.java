package id.talenta.region.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.local.testing.TestTokens;
import id.talenta.region.RegionTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** POST with an idempotency key. */
@QuarkusTest
class RecordOnceTest extends RegionTest {

    private static final String MEETINGS = "/v1/meetings";
    private static final String MEETING = "{\"title\":\"Sekali\",\"date\":\"2026-05-05\",\"place\":\"Batu\"}";

    @Test
    void theSameRequestTwiceRecordsOneMeeting() {
        String key = UUID.randomUUID().toString();
        Response first = record(TestTokens.of("kanreg2"), key, MEETING);
        Response second = record(TestTokens.of("kanreg2"), key, MEETING);
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
        assertThat(first.header("Idempotent-Replayed")).isNull();
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void anotherRequestWithTheKeyIsRefused() {
        String key = UUID.randomUUID().toString();
        assertThat(record(TestTokens.of("bkn"), key, MEETING.replace("Sekali", "Lain"))
                        .statusCode())
                .isEqualTo(201);
        problem(record(TestTokens.of("bkn"), key, MEETING.replace("Sekali", "Beda")), 422, "idempotency-key-reused");
    }

    @Test
    void aRefusalIsNotKept() {
        String key = UUID.randomUUID().toString();
        problem(record(TestTokens.of("bkn"), key, "{}"), 400, "invalid-request");
        assertThat(record(TestTokens.of("bkn"), key, MEETING.replace("Sekali", "Kemudian"))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void authorityIsAskedForAnew() {
        String key = UUID.randomUUID().toString();
        String meeting = MEETING.replace("Sekali", "Wewenang");
        assertThat(record(TestTokens.of("kanreg2"), key, meeting).statusCode()).isEqualTo(201);
        String narrowed = TestTokens.with("kanreg2", List.of("35.74"), "region:read", "region:write");
        assertThat(record(narrowed, key, meeting).statusCode()).isEqualTo(403);
        String scopeless = TestTokens.with("kanreg2", List.of("35.*"), "region:read");
        problem(record(scopeless, key, meeting), 403, "forbidden");
    }

    @Test
    void aKeyIsOneClients() {
        String key = UUID.randomUUID().toString();
        String meeting = MEETING.replace("Sekali", "Dua klien");
        Response first = record(TestTokens.of("kanreg2"), key, meeting);
        Response other = record(TestTokens.of("bkn"), key, meeting);
        assertThat(other.header("Idempotent-Replayed")).isNull();
        assertThat(other.jsonPath().getString("id"))
                .isNotEqualTo(first.jsonPath().getString("id"));
    }

    @Test
    void aKeyHasABound() {
        Response tooLong = record(TestTokens.of("bkn"), "k".repeat(129), MEETING);
        assertThat(problem(tooLong, 400, "invalid-request").getString("errors[0].header"))
                .isEqualTo("Idempotency-Key");
    }

    private static Response record(String token, String key, String json) {
        return with(token)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(json)
                .post(MEETINGS);
    }

    private static long count() {
        return all("integrator", MEETINGS + "?limit=200", 200).stream()
                .filter(meeting -> meeting.get("title").equals("Sekali"))
                .count();
    }
}
