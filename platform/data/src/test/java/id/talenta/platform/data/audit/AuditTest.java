package id.talenta.platform.data.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.talenta.local.testing.TestTokens;
import id.talenta.platform.data.people.PeopleTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** One entry for each request that wrote or read data of persons, and nobody who can take it back. */
@QuarkusTest
class AuditTest extends PeopleTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger(20_000);

    private final String client = "client-" + UUID.randomUUID();
    private final String token = TestTokens.with(client, List.of("35.74"), "casn:read", "casn:write", "audit:read");
    private final int number = NUMBERS.incrementAndGet();

    private List<Map<String, Object>> entries() {
        return as(token)
                .queryParam("subject", TestTokens.subject(client))
                .get("/v1/people/audit")
                .jsonPath()
                .getList("");
    }

    @Test
    void aWriteAndItsEntryAreOneTransaction() throws SQLException {
        assertThat(add(token, null, "35.74", number, "a").statusCode()).isEqualTo(201);
        assertThat(entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("outcome", "COMMITTED")
                        .containsEntry("operation", "addPerson")
                        .containsEntry("client", client)
                        .containsEntry("subject", TestTokens.subject(client))
                        .containsKeys("at", "id"));
        assertThat(entries().get(0).get("status")).isNull();
        assertThat(sql(
                        Role.OWNER,
                        "%",
                        "select a.xmin = p.xmin from audit_entry a, person p where a.client = '" + client
                                + "' and p.agency = '35.74' and p.number = " + number))
                .containsExactly("t");
    }

    @Test
    void aWriteThatIsRolledBackLeavesARefusal() {
        assertThat(add(token, null, "35.74", number, "refused").statusCode()).isEqualTo(409);
        assertThat(entries())
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry).containsEntry("outcome", "REFUSED").containsEntry("status", 409));
    }

    @Test
    void aWriteThatIsRefusedBeforeItBeginsLeavesARefusal() {
        assertThat(add(token, null, "35.07", number, "a").statusCode()).isEqualTo(403);
        assertThat(as(token)
                        .contentType("application/json")
                        .body("{")
                        .post("/v1/people")
                        .statusCode())
                .isEqualTo(400);
        assertThat(entries()).extracting(entry -> entry.get("status")).containsExactly(400, 403);
    }

    @Test
    void ofTwoTransactionsTheOneThatFailedIsToldToo() {
        Response answer = as(token).post("/v1/people/35.74/steps?number=" + number);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(entries())
                .extracting(entry -> entry.get("outcome") + " " + entry.get("status"))
                .containsExactly("REFUSED 409", "COMMITTED null");
        assertThat(entries().get(0)).containsEntry("ids", List.of("35.74"));
        assertThat((String) entries().get(0).get("queryHash")).matches("[0-9a-f]{64}");
    }

    @Test
    void readingPersonsLeavesAnEntryAndCountingThemDoesNot() {
        String trace = UUID.randomUUID().toString().replace("-", "");
        as(token).header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01").get("/v1/people?limit=1");
        as(token).get("/v1/people/count");
        assertThat(entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("outcome", "ANSWERED")
                        .containsEntry("operation", "listPeople")
                        .containsEntry("status", 200)
                        .containsEntry("traceId", trace));
    }

    @Test
    void aRequestWithoutACallerHasNothingToAccountFor() throws SQLException {
        String count = "select count(*) from audit_entry where client not like 'client-%'";
        String before = sql(Role.OWNER, null, count).get(0);
        as("garbage").contentType("application/json").body("{}").post("/v1/people");
        as(TestTokens.expired("bkn")).get("/v1/people");
        assertThat(sql(Role.OWNER, null, count)).containsExactly(before);
    }

    @Test
    void aReplayIsAnsweredAndAccountedFor() {
        String key = UUID.randomUUID().toString();
        add(token, key, "35.74", number, "a");
        assertThat(add(token, key, "35.74", number, "a").statusCode()).isEqualTo(201);
        assertThat(entries()).hasSize(2);
    }

    @Test
    void pagesGoOnWhereTheOneBeforeEnded() {
        for (int i = 0; i < 3; i++) {
            add(token, null, "35.07", number, "a");
        }
        List<Map<String, Object>> all = entries();
        assertThat(all).hasSize(3);
        List<Map<String, Object>> rest = as(token)
                .queryParam("subject", TestTokens.subject(client))
                .queryParam("operation", "addPerson")
                .queryParam("at", all.get(0).get("at"))
                .queryParam("id", all.get(0).get("id"))
                .get("/v1/people/audit")
                .jsonPath()
                .getList("");
        assertThat(rest).isEqualTo(all.subList(1, 3));
    }

    @Test
    void theApplicationCanNeitherReadNorChangeIt() {
        for (String statement : List.of(
                "select * from audit_entry",
                "update audit_entry set outcome = 'ANSWERED'",
                "delete from audit_entry",
                "truncate audit_entry",
                "alter table audit_entry disable trigger all",
                "select * from audit_page(null, null, null, null, 10)",
                "select audit_prune(now() - interval '9 years 364 days', 10)")) {
            for (Role role : List.of(Role.APP, Role.LOADER)) {
                assertThatThrownBy(() -> sql(role, "%", statement))
                        .as(role + ": " + statement)
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
            }
        }
    }

    @Test
    void theScopeIsAsked() {
        String without = TestTokens.with(client, List.of("*"), "casn:read");
        assertThat(as(without).get("/v1/people/audit").statusCode()).isEqualTo(403);
    }
}
