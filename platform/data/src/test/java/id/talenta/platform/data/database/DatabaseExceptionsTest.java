package id.talenta.platform.data.database;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.platform.data.people.PeopleTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.hibernate.StaleObjectStateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the database refuses, as its caller sees it. */
@QuarkusTest
class DatabaseExceptionsTest extends PeopleTest {

    private final DatabaseExceptions translation = new DatabaseExceptions();

    @ParameterizedTest
    @CsvSource({
        "42501, 404, not-found",
        "08006, 503, service-unavailable",
        "57P01, 503, service-unavailable",
        "53300, 503, service-unavailable",
        "23505, 409, conflict",
        "40001, 409, conflict",
        "40P01, 409, conflict",
        "22021, 400, invalid-request",
        "42601, 500, internal-error"
    })
    void aStateHasItsProblemHoweverDeepItIsWrapped(String state, int status, String code) {
        Exception wrapped =
                new IllegalStateException(new RuntimeException(new SQLException("Key (nik)=(3574)", state)));
        assertThat(translation.translate(wrapped)).hasValueSatisfying(problem -> {
            assertThat(problem.type().status()).isEqualTo(status);
            assertThat(problem.type().code()).isEqualTo(code);
            assertThat(problem.headers().containsKey("Retry-After")).isEqualTo(status == 503);
        });
    }

    @Test
    void aChangeInBetweenIsAFailedPrecondition() {
        Exception stale = new OptimisticLockException(new StaleObjectStateException("Person", 1));
        assertThat(translation.translate(stale))
                .hasValueSatisfying(
                        problem -> assertThat(problem.type().status()).isEqualTo(412));
    }

    @Test
    void noFreeConnectionIsAnOutage() {
        Exception full = new IllegalStateException(new SQLException("Acquisition timeout", new TimeoutException()));
        assertThat(translation.translate(full))
                .hasValueSatisfying(
                        problem -> assertThat(problem.type().status()).isEqualTo(503));
    }

    @Test
    void anythingElseIsNotOurs() {
        assertThat(translation.translate(new IllegalStateException("odd"))).isEmpty();
        assertThat(translation.translate(new TimeoutException())).isEmpty();
    }

    @Test
    void aTextThatCannotBeStoredIsTheCallersFault() {
        Response answer = add(PROBOLINGGO, null, "35.74", 4_001, "a\u0000b");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("invalid-request");
    }

    @Test
    void aViolatedKeyIsAConflictWithoutItsValues() {
        add(PROBOLINGGO, null, "35.74", 4_002, "a");
        Response again = add(PROBOLINGGO, null, "35.74", 4_002, "a");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.asString()).doesNotContain("person").doesNotContain("4002");
    }
}
