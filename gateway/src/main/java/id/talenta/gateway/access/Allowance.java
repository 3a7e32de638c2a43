package id.talenta.gateway.access;

import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/**
 * What a limit said to one request.
 *
 * @param granted whether the request may go on
 * @param policy value of the header {@code RateLimit-Policy}
 * @param state value of the header {@code RateLimit}
 * @param retryAfter seconds until another request may succeed
 */
public record Allowance(boolean granted, String policy, String state, long retryAfter) {

    private static final long SECOND = 1_000_000_000L;

    static Allowance of(String name, int quota, Duration window, ConsumptionProbe probe) {
        return new Allowance(
                probe.isConsumed(),
                "\"%s\";q=%d;w=%d".formatted(name, quota, window.toSeconds()),
                "\"%s\";r=%d;t=%d"
                        .formatted(name, probe.getRemainingTokens(), ceilSeconds(probe.getNanosToWaitForReset())),
                Math.max(1, ceilSeconds(probe.getNanosToWaitForRefill())));
    }

    private static long ceilSeconds(long nanos) {
        return (nanos + SECOND - 1) / SECOND;
    }
}
