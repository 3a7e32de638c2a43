package id.talenta.platform.web.trace;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Gives every request a trace id (W3C Trace Context): the one that the caller sent in {@code traceparent}, or a new one.
 * It stands in every log line and in every problem.
 */
@ApplicationScoped
public class Trace {

    /** Key of the trace id in the logging context. */
    public static final String KEY = "traceId";

    private static final Pattern TRACEPARENT =
            Pattern.compile("[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");
    /** Before security (-100 there means later): refused requests are traced too. */
    private static final int BEFORE_EVERYTHING = 2_000;

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    MDC.put(KEY, idOf(context.request().getHeader("traceparent")));
                    context.next();
                },
                BEFORE_EVERYTHING);
    }

    /** The trace id of the present request, 32 hexadecimal digits; null outside of one. */
    public static String id() {
        Object id = MDC.get(KEY);
        return id == null ? null : id.toString();
    }

    /** The trace id in a {@code traceparent} header; a new random one if it is absent or malformed. */
    public static String idOf(String traceparent) {
        if (traceparent != null && traceparent.length() < 200) {
            Matcher matcher = TRACEPARENT.matcher(traceparent);
            if (matcher.matches()) {
                return matcher.group(1);
            }
        }
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "%016x%016x".formatted(random.nextLong() | 1L, random.nextLong());
    }
}
