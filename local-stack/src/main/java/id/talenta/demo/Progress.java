package id.talenta.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;

/** Says which step is running, how far it is, and how long it took. */
final class Progress {

    private static final Duration QUIET = Duration.ofSeconds(1);

    private final PrintStream out;
    private final int steps;
    private final Instant started = Instant.now();
    private int number;

    Progress(PrintStream out, int steps) {
        this.out = out;
        this.steps = steps;
    }

    /** Runs a step; what it returns says in words what was done. */
    void step(String title, Function<Ticker, String> work) {
        number++;
        Ticker ticker = new Ticker(title);
        String done = work.apply(ticker);
        out.printf(Locale.ROOT, "%s %s  [%s, total %s]%n", prefix(title), done, since(ticker.began), since(started));
        out.flush();
    }

    private String prefix(String title) {
        return "[%2d/%d] %-24s".formatted(number, steps, title);
    }

    private static String since(Instant instant) {
        return "%.1f s".formatted(Duration.between(instant, Instant.now()).toMillis() / 1000.0);
    }

    /** Reports how far a step is, at most once a second. */
    final class Ticker {

        private final String title;
        private final Instant began = Instant.now();
        private Instant lastSaid = began;

        private Ticker(String title) {
            this.title = title;
        }

        void at(long processed, long total, String what) {
            if (Duration.between(lastSaid, Instant.now()).compareTo(QUIET) > 0) {
                lastSaid = Instant.now();
                out.printf(
                        Locale.ROOT,
                        "%s ... %,d of %,d %s  [%s]%n",
                        prefix(title),
                        processed,
                        total,
                        what,
                        since(began));
                out.flush();
            }
        }
    }
}
