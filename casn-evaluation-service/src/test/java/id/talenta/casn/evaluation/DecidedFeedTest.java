package id.talenta.casn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.talenta.platform.data.jobs.JobFailure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** One step ahead of whoever stores, and no more. */
class DecidedFeedTest {

    @Test
    void everythingComesInOrderAndThenNothing() {
        AtomicInteger made = new AtomicInteger();
        List<Decided> expected = List.of(decided(), decided(), decided());
        try (DecidedFeed<Decided> feed =
                new DecidedFeed<>(() -> made.get() < 3 ? expected.get(made.getAndIncrement()) : null)) {
            for (Decided each : expected) {
                assertThat(feed.next()).isSameAs(each);
            }
            assertThat(feed.next()).isNull();
            assertThat(feed.next()).isNull();
        }
    }

    @Test
    void aFailureIsTheOneOfTheRules() {
        JobFailure failure = new JobFailure("no-participants", Map.of(), 0);
        try (DecidedFeed<Decided> feed = new DecidedFeed<>(() -> {
            throw failure;
        })) {
            assertThatThrownBy(feed::next).isSameAs(failure);
        }
    }

    @Test
    void anErrorReachesWhoeverWaits() {
        try (DecidedFeed<Decided> feed = new DecidedFeed<>(() -> {
            throw new StackOverflowError("too deep");
        })) {
            assertThatThrownBy(feed::next).hasRootCauseMessage("too deep");
        }
    }

    @Test
    void whoLeavesWaitsForNobody() {
        CountDownLatch never = new CountDownLatch(1);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            try (DecidedFeed<Decided> feed = new DecidedFeed<>(() -> {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return null;
            })) {
                assertThat(feed).isNotNull();
            }
        });
    }

    private static Decided decided() {
        return new Decided(List.of(), Map.of(), Counts.none());
    }
}
