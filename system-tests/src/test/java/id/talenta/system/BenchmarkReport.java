package id.talenta.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures, side by side, as a person reads them. */
final class BenchmarkReport {

    private final List<String> lines = new ArrayList<>();

    void title(String text) {
        lines.addAll(List.of("", "## " + text, ""));
    }

    void say(String text, Object... values) {
        lines.add(text.formatted(values));
    }

    void header(String... columns) {
        row(columns);
        lines.add("|" + "---|".repeat(columns.length));
    }

    void row(String... cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f s", duration.toMillis() / 1000.0);
    }

    static String rate(long rows, Duration duration) {
        return String.format(Locale.ROOT, "%,d", rows * 1000 / Math.max(1, duration.toMillis()));
    }

    /** How fast the service is, with PostgreSQL alone as 1. */
    static String ratio(Duration alone, Duration service) {
        return String.format(Locale.ROOT, "%.2f", (double) alone.toMillis() / service.toMillis());
    }

    static Duration median(List<Duration> runs) {
        return runs.stream().sorted().toList().get(runs.size() / 2);
    }

    void write(Path file) throws IOException {
        String text = String.join(System.lineSeparator(), lines) + System.lineSeparator();
        System.out.println(text);
        Files.writeString(file, text);
    }
}
