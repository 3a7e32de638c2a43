package id.talenta.gateway.answer;

import id.talenta.platform.web.problem.CommonProblem;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/** Which problem a failure is. */
public final class Failures {

    private static final Map<String, String> SOON = Map.of("Retry-After", "5");

    private Failures() {}

    public static Refusal of(Throwable failure, boolean timeUp) {
        if (timeUp
                || failure instanceof TimeoutException
                || failure instanceof io.netty.channel.ConnectTimeoutException) {
            return Refusal.of(CommonProblem.GATEWAY_TIMEOUT);
        }
        if (failure instanceof ConnectionPoolTooBusyException) {
            return unavailable();
        }
        return Refusal.of(CommonProblem.BAD_GATEWAY);
    }

    /** The problem for an error that came without one. */
    public static Refusal ofStatus(int status, String allow) {
        return switch (status) {
            case 400 -> Refusal.of(CommonProblem.INVALID_REQUEST, Map.of("count", 1));
            case 401 -> Refusal.of(CommonProblem.UNAUTHORIZED).with(Map.of("WWW-Authenticate", "Bearer"));
            case 403 -> Refusal.of(CommonProblem.FORBIDDEN);
            case 404 -> Refusal.of(CommonProblem.NOT_FOUND);
            case 405 -> {
                Refusal refusal = Refusal.of(CommonProblem.METHOD_NOT_ALLOWED);
                yield allow == null ? refusal : refusal.with(Map.of("Allow", allow));
            }
            case 406 -> Refusal.of(CommonProblem.NOT_ACCEPTABLE);
            case 413 -> Refusal.of(CommonProblem.BODY_TOO_LARGE, Map.of("bound", "?"));
            case 415 -> Refusal.of(CommonProblem.UNSUPPORTED_MEDIA_TYPE);
            case 429 ->
                Refusal.of(CommonProblem.RATE_LIMITED, Map.of("seconds", 5)).with(SOON);
            case 503 -> unavailable();
            case 504 -> Refusal.of(CommonProblem.GATEWAY_TIMEOUT);
            default -> Refusal.of(CommonProblem.BAD_GATEWAY);
        };
    }

    public static Refusal bodyOver(long bound) {
        return Refusal.of(CommonProblem.BODY_TOO_LARGE, Map.of("bound", readable(bound)));
    }

    public static Refusal unavailable() {
        return Refusal.of(CommonProblem.SERVICE_UNAVAILABLE).with(SOON);
    }

    private static String readable(long bytes) {
        if (bytes > 0 && bytes % (1 << 20) == 0) {
            return (bytes >> 20) + " MiB";
        }
        return bytes + " B";
    }
}
