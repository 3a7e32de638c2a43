package id.talenta.gateway.proxy;

import id.talenta.gateway.contract.ContractOperation;
import id.talenta.platform.web.trace.Trace;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Which headers of a request go on to the service: those that the contract or HTTP itself gives a meaning there, and no other. So
 * nobody can pass off an identity, an address or another path by a header that a service might trust.
 */
final class RequestHeaders {

    private static final Set<String> PASSED = Set.of(
            "accept",
            "accept-encoding",
            "accept-language",
            "authorization",
            "cache-control",
            "content-length",
            "content-type",
            "idempotency-key",
            "if-match",
            "if-modified-since",
            "if-none-match",
            "if-unmodified-since",
            "traceparent",
            "tracestate",
            "user-agent");

    private final URI origin;

    RequestHeaders(URI origin) {
        this.origin = origin;
    }

    /** Leaves what the service may see, and adds where the request came from. */
    void prepare(MultiMap headers, HttpServerRequest request, ContractOperation operation) {
        Set<String> hopByHop = HopByHop.namesIn(headers);
        for (String name : Set.copyOf(headers.names())) {
            String lower = name.toLowerCase(Locale.ROOT);
            boolean known = PASSED.contains(lower) || operation.headers().contains(lower);
            if (!known || hopByHop.contains(lower)) {
                headers.remove(name);
            }
        }
        headers.set("x-forwarded-for", request.remoteAddress().hostAddress());
        headers.set("x-forwarded-proto", origin.getScheme());
        headers.set("x-forwarded-host", origin.getRawAuthority());
        trace(headers);
    }

    /** Every request carries a trace context on; a malformed one is replaced (W3C Trace Context §3.2). */
    private static void trace(MultiMap headers) {
        String traceId = Trace.id() == null ? Trace.idOf(headers.get("traceparent")) : Trace.id();
        String present = headers.get("traceparent");
        if (present == null || !traceId.equals(Trace.idOf(present))) {
            headers.remove("tracestate");
            headers.set(
                    "traceparent",
                    "00-%s-%016x-01"
                            .formatted(traceId, ThreadLocalRandom.current().nextLong() | 1L));
        }
    }
}
