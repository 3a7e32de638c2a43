package id.talenta.platform.web.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The answers of the suite's conventions, so that each resource gives them alike. */
public final class Responses {

    private Responses() {}

    /** 201 with the place of the new resource and its entity tag. */
    public static <T> RestResponse<T> created(String location, EntityVersion version, T view) {
        return ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .header(HttpHeaders.LOCATION, URI.create(location))
                .header(HttpHeaders.ETAG, version.tag())
                .build();
    }

    /** 202: the work is queued; the resource at {@code location} is its own job. */
    public static <T> RestResponse<T> accepted(String location, T view) {
        return ResponseBuilder.create(RestResponse.Status.ACCEPTED, view)
                .header(HttpHeaders.LOCATION, URI.create(location))
                .build();
    }

    /** 200 with an entity tag, or 304 where {@code If-None-Match} names it already. */
    public static <T> RestResponse<T> found(EntityVersion version, String ifNoneMatch, T view) {
        if (version.isNamedIn(ifNoneMatch)) {
            return ResponseBuilder.<T>create(RestResponse.Status.NOT_MODIFIED, null)
                    .header(HttpHeaders.ETAG, version.tag())
                    .header(HttpHeaders.VARY, "Accept-Language, Authorization")
                    .build();
        }
        return ok(version, view);
    }

    /**
     * 200 with an entity tag and for how long everybody may keep the answer, or 304 where {@code If-None-Match} names it already. For what is the
     * same whoever asks, in whichever language.
     *
     * @param keptFor how long caches may answer with it without asking again
     */
    public static <T> RestResponse<T> forEverybody(
            EntityVersion version, Duration keptFor, String ifNoneMatch, Supplier<RestResponse<T>> answer) {
        RestResponse<T> given = version.isNamedIn(ifNoneMatch)
                ? ResponseBuilder.<T>create(RestResponse.Status.NOT_MODIFIED, null)
                        .build()
                : answer.get();
        given.getHeaders().putSingle(HttpHeaders.ETAG, version.tag());
        given.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "public, max-age=" + keptFor.toSeconds());
        return given;
    }

    /** 200 with an entity tag. */
    public static <T> RestResponse<T> ok(EntityVersion version, T view) {
        return ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, version.tag())
                .header(HttpHeaders.VARY, "Accept-Language, Authorization")
                .build();
    }
}
