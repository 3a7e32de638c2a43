package id.talenta.system;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what happens by itself, with a limit after which it will not happen any more. */
final class Waiting {

    private Waiting() {}

    static <T> T until(String what, Duration limit, Supplier<T> look, Predicate<T> good) {
        Instant end = Instant.now().plus(limit);
        T seen = look.get();
        while (!good.test(seen)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("%s did not happen in %s; last seen: %s".formatted(what, limit, seen));
            }
            pause(Duration.ofMillis(50));
            seen = look.get();
        }
        return seen;
    }

    static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
