package id.talenta.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which headers of a service's answer go back: not those of the connection, and not those that are the gateway's to set. */
final class ResponseHeaders {

    private static final Set<String> OURS = Set.of(
            "alt-svc",
            "ratelimit",
            "ratelimit-policy",
            "server",
            "set-cookie",
            "strict-transport-security",
            "via",
            "x-content-type-options",
            "x-powered-by");
    private static final List<String> OURS_BY_PREFIX = List.of("access-control-", "x-ratelimit-", "x-forwarded-");

    private ResponseHeaders() {}

    /** Leaves what the caller may see; places at the service itself become places at the gateway. */
    static void clean(MultiMap headers, String upstreamOrigin) {
        Set<String> hopByHop = HopByHop.namesIn(headers);
        for (String name : Set.copyOf(headers.names())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (OURS.contains(lower)
                    || hopByHop.contains(lower)
                    || OURS_BY_PREFIX.stream().anyMatch(lower::startsWith)) {
                headers.remove(name);
            }
        }
        String location = headers.get(HttpHeaders.LOCATION);
        if (location != null && location.startsWith(upstreamOrigin + "/")) {
            headers.set(HttpHeaders.LOCATION, location.substring(upstreamOrigin.length()));
        }
        List<String> links = headers.getAll("Link");
        if (links.stream().anyMatch(link -> link.contains("<" + upstreamOrigin + "/"))) {
            headers.set(
                    "Link",
                    links.stream()
                            .map(link -> link.replace("<" + upstreamOrigin + "/", "</"))
                            .toList());
        }
    }
}
