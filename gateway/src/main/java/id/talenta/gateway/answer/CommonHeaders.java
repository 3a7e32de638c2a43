package id.talenta.gateway.answer;

import id.talenta.gateway.access.Allowance;
import id.talenta.gateway.config.GatewayConfig;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** The headers of every answer, whoever wrote the rest of it. */
@Singleton
public class CommonHeaders {

    private static final String ALLOWANCE = Allowance.class.getName();

    private final String allowedOrigin;
    private final boolean secure;

    CommonHeaders(GatewayConfig config) {
        this.allowedOrigin = config.allowedOrigin().orElse(config.origin().toString());
        this.secure = "https".equals(config.origin().getScheme());
    }

    /** Sets them when the head of the answer is written. */
    public void onAnswerTo(RoutingContext context) {
        context.addHeadersEndHandler(ignored -> {
            MultiMap headers = context.response().headers();
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, allowedOrigin)
                    .set("X-Content-Type-Options", "nosniff");
            if (secure) {
                headers.set("Strict-Transport-Security", "max-age=31536000");
            }
            if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
                headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
            }
            Allowance allowance = context.get(ALLOWANCE);
            if (allowance != null) {
                headers.set("RateLimit", allowance.state()).set("RateLimit-Policy", allowance.policy());
            }
        });
    }

    /** What the answer says about the limit. */
    public static void remember(RoutingContext context, Allowance allowance) {
        context.put(ALLOWANCE, allowance);
    }
}
