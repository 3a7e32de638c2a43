package id.talenta.platform.data.events;

import id.talenta.platform.web.trace.Trace;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.MDC;

/** The trace of a request goes on in the events that it made, and in their effects. */
final class Traceparent {

    private Traceparent() {}

    /** Of the present request or event; null outside of one. */
    static String current() {
        String trace = Trace.id();
        return trace == null
                ? null
                : "00-" + trace
                        + "-%016x-00".formatted(ThreadLocalRandom.current().nextLong() | 1L);
    }

    /** Makes log lines and further events part of the trace. */
    static void goOn(String traceparent) {
        if (traceparent != null) {
            MDC.put(Trace.KEY, Trace.idOf(traceparent));
        }
    }

    static void end() {
        MDC.remove(Trace.KEY);
    }
}
