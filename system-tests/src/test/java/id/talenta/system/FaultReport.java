package id.talenta.system;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What became of everything that was acknowledged while something was broken: a line per case. */
final class FaultReport {

    private static final String LINE = "%-78s %12s %5s %13s %11s %12s %10s";

    private final List<String> lines = new ArrayList<>();

    FaultReport() {
        lines.add(LINE.formatted(
                "what was broken",
                "acknowledged",
                "lost",
                "applied twice",
                "sent twice",
                "order broken",
                "back after"));
    }

    void add(String what, Outcome outcome, Duration back) {
        lines.add(LINE.formatted(
                what,
                outcome.acknowledged(),
                outcome.lost(),
                outcome.appliedTwice(),
                outcome.sentTwice(),
                outcome.outOfOrder(),
                String.format(Locale.ROOT, "%.1f s", back.toMillis() / 1000.0)));
    }

    void print() {
        lines.forEach(System.out::println);
    }

    /**
     * What was found afterwards.
     *
     * @param acknowledged writes that the suite has confirmed
     * @param lost of those, how many have no profile
     * @param appliedTwice profiles that are there a second time, or were changed by a repeated event
     * @param sentTwice events that the relay repeated; harmless, and expected after some faults
     * @param outOfOrder events that came after a newer one of their key
     */
    record Outcome(long acknowledged, long lost, long appliedTwice, long sentTwice, long outOfOrder) {}
}
