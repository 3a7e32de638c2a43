package id.talenta.system;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/** Durations of as many things as were announced, in nanoseconds. */
final class Latencies {

    private final AtomicLongArray nanos;
    private final AtomicInteger taken = new AtomicInteger();

    Latencies(int most) {
        nanos = new AtomicLongArray(most);
    }

    void add(long duration) {
        nanos.set(taken.getAndIncrement(), duration);
    }

    int count() {
        return taken.get();
    }

    /** What so many of a thousand do not exceed, as text. */
    String permille(int permille) {
        return milliseconds(nanosAt(permille));
    }

    long nanosAt(int permille) {
        long[] sorted = new long[count()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = nanos.get(i);
        }
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, (int) ((long) sorted.length * permille / 1000))];
    }

    static String milliseconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f ms", nanos / 1_000_000.0);
    }
}
