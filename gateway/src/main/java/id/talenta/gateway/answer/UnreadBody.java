package id.talenta.gateway.answer;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Throws away what is still to come of a request's body after it was answered. A small rest is read, so that the connection can be
 * used again. A large one is read for a moment only, so that the caller sees the answer instead of a reset, then the
 * connection is closed.
 */
public final class UnreadBody {

    private static final long SMALL = 1 << 20;
    private static final long MOMENT = 2_000;

    private UnreadBody() {}

    /** Returns whether the connection will be closed. */
    public static boolean discard(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.isEnded()) {
            return false;
        }
        request.handler(ignored -> {});
        request.resume();
        if (announcedLength(request) <= SMALL) {
            return false;
        }
        HttpConnection connection = request.connection();
        context.vertx().setTimer(MOMENT, timer -> {
            if (!request.isEnded()) {
                connection.close();
            }
        });
        return true;
    }

    /** The length of the body in bytes; {@link Long#MAX_VALUE} if it comes in chunks. */
    public static long announcedLength(HttpServerRequest request) {
        if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            return Long.MAX_VALUE;
        }
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }
}
