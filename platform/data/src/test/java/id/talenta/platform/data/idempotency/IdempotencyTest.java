package id.talenta.platform.data.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.talenta.local.testing.TestTokens;
import id.talenta.platform.data.people.PeopleResource;
import id.talenta.platform.data.people.PeopleTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A POST with a key happens once. */
@QuarkusTest
class IdempotencyTest extends PeopleTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger(1_000);

    private final String key = UUID.randomUUID().toString();
    private final int number = NUMBERS.incrementAndGet();

    @Test
    void theSecondAnswerIsTheFirst() throws SQLException {
        Response first = add(PROBOLINGGO, key, "35.74", number, "once");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Idempotent-Replayed")).isNull();
        Response second = add(PROBOLINGGO, key, "35.74", number, "once");
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.contentType()).isEqualTo(first.contentType());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void withoutAKeyItHappensAgain() {
        assertThat(add(PROBOLINGGO, null, "35.74", number, "a").statusCode()).isEqualTo(201);
        Response again = add(PROBOLINGGO, null, "35.74", number, "a");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.jsonPath().getString("code")).isEqualTo("conflict");
    }

    @Test
    void anotherBodyIsRefused() throws SQLException {
        add(PROBOLINGGO, key, "35.74", number, "once");
        Response other = add(PROBOLINGGO, key, "35.74", number, "twice");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.jsonPath().getString("code")).isEqualTo("idempotency-key-reused");
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void whileOneIsAtWorkAnotherIsRefused() throws SQLException {
        PeopleResource.gate = new CountDownLatch(1);
        long others = locks();
        CompletableFuture<Response> first =
                CompletableFuture.supplyAsync(() -> add(PROBOLINGGO, key, "35.74", number, "slow"));
        await().until(() -> locks() == others + 1);
        Response meanwhile = add(PROBOLINGGO, key, "35.74", number, "slow");
        assertThat(meanwhile.statusCode()).isEqualTo(409);
        assertThat(meanwhile.jsonPath().getString("code")).isEqualTo("idempotency-in-flight");
        assertThat(meanwhile.header("Retry-After")).isEqualTo("1");
        PeopleResource.gate.countDown();
        assertThat(first.join().statusCode()).isEqualTo(201);
        assertThat(add(PROBOLINGGO, key, "35.74", number, "slow").header("Idempotent-Replayed"))
                .isEqualTo("true");
        assertThat(stored()).isEqualTo(1);
    }

    /** Who relays holds one too. */
    private static long locks() throws SQLException {
        return Long.parseLong(sql(Role.APP, null, "select count(*) from pg_locks where locktype = 'advisory'")
                .get(0));
    }

    @Test
    void aRequestThatFailsLeavesNothing() throws SQLException {
        assertThat(add(PROBOLINGGO, key, "35.74", number, "refused").statusCode())
                .isEqualTo(409);
        assertThat(stored()).isZero();
        assertThat(keys()).isZero();
        assertThat(add(PROBOLINGGO, key, "35.74", number, "better").statusCode())
                .isEqualTo(201);
    }

    @Test
    void theEffectAndItsAnswerAreOneTransaction() throws SQLException {
        add(PROBOLINGGO, key, "35.74", number, "once");
        List<String> both = sql(
                Role.OWNER,
                "%",
                "select i.xmin = p.xmin from idempotency i, person p where i.key = '" + key
                        + "' and p.agency = '35.74' and p.number = " + number);
        assertThat(both).containsExactly("t");
    }

    @Test
    void twoClientsMayHaveTheSameKey() throws SQLException {
        String other = TestTokens.with("other", List.of("35.74"), "casn:write");
        add(PROBOLINGGO, key, "35.74", number, "mine");
        Response theirs = add(other, key, "35.74", number + 500_000, "theirs");
        assertThat(theirs.statusCode()).isEqualTo(201);
        assertThat(theirs.header("Idempotent-Replayed")).isNull();
        assertThat(keys()).isEqualTo(2);
    }

    @Test
    void theAuthorisationIsCheckedAnew() {
        add(EAST_JAVA, key, "35.74", number, "once");
        String narrower = TestTokens.with("pemprov-jatim", List.of("35.07"), "casn:write");
        assertThat(add(narrower, key, "35.74", number, "once").statusCode()).isEqualTo(403);
        String withoutScope = TestTokens.with("pemprov-jatim", List.of("35.*"), "casn:read");
        assertThat(add(withoutScope, key, "35.74", number, "once").statusCode()).isEqualTo(403);
        String wider = TestTokens.with("pemprov-jatim", List.of("*"), "casn:write");
        assertThat(add(wider, key, "35.74", number, "once").header("Idempotent-Replayed"))
                .isEqualTo("true");
    }

    @Test
    void anAnswerIsNotShownToWhoMaySeeLess() {
        String seeing = TestTokens.with("seer", List.of("35.74"), "casn:write", "pii:read");
        add(seeing, key, "35.74", number, "once");
        String blind = TestTokens.with("seer", List.of("35.74"), "casn:write");
        assertThat(add(blind, key, "35.74", number, "once").statusCode()).isEqualTo(403);
        assertThat(add(seeing, key, "35.74", number, "once").statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"with blank", "é"})
    void aKeyIsPrintableAscii(String malformed) {
        Response answer = add(PROBOLINGGO, malformed, "35.74", number, "once");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("errors[0].header")).isEqualTo("Idempotency-Key");
        assertThat(answer.jsonPath().getString("errors[0].code")).isEqualTo("format");
    }

    @Test
    void aKeyHasABound() {
        assertThat(add(PROBOLINGGO, "k".repeat(129), "35.74", number, "once").statusCode())
                .isEqualTo(400);
        assertThat(add(PROBOLINGGO, "k".repeat(128 - 8) + number, "35.74", number, "once")
                        .statusCode())
                .isEqualTo(201);
    }

    private long stored() throws SQLException {
        return Long.parseLong(
                sql(Role.OWNER, "%", "select count(*) from person where agency = '35.74' and number = " + number)
                        .get(0));
    }

    private long keys() throws SQLException {
        return Long.parseLong(sql(Role.OWNER, null, "select count(*) from idempotency where key = '" + key + "'")
                .get(0));
    }
}
