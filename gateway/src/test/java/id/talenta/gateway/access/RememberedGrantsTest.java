package id.talenta.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RememberedGrantsTest {

    private Instant now = Instant.parse("2026-11-24T02:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    };
    private final RememberedGrants grants = new RememberedGrants(Duration.ofSeconds(60), 100, clock);

    @Test
    void aGrantIsForgottenAfterAMinute() {
        grants.put("token", endingIn(600));
        pass(59);
        assertThat(grants.get("token")).isNotNull();
        pass(1);
        assertThat(grants.get("token")).isNull();
    }

    @Test
    void andNeverOutlivesItsToken() {
        grants.put("token", endingIn(10));
        pass(9);
        assertThat(grants.get("token")).isNotNull();
        pass(1);
        assertThat(grants.get("token")).isNull();
    }

    @Test
    void aTokenThatHasEndedIsNotRemembered() {
        grants.put("token", endingIn(-5));
        assertThat(grants.get("token")).isNull();
    }

    @Test
    void anotherTokenHasNothing() {
        grants.put("token", endingIn(600));
        assertThat(grants.get("token2")).isNull();
    }

    private Grant endingIn(long seconds) {
        return new Grant("client", Set.of("a:b"), now.getEpochSecond() + seconds);
    }

    private void pass(long seconds) {
        now = now.plusSeconds(seconds);
    }
}
