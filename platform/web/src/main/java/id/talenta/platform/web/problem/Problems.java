package id.talenta.platform.web.problem;

import id.talenta.platform.web.trace.Trace;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** Renders problems for the present request: its language, its trace id. */
@ApplicationScoped
public class Problems {

    private final CurrentVertxRequest request;
    private final ProblemCatalogue catalogue =
            ProblemCatalogue.load(Thread.currentThread().getContextClassLoader());

    Problems(CurrentVertxRequest request) {
        this.request = request;
    }

    /** The texts behind the problems. */
    public ProblemCatalogue catalogue() {
        return catalogue;
    }

    /** The language of the present request; Indonesian outside a request. */
    public Language language() {
        RoutingContext context = Arc.container().requestContext().isActive() ? request.getCurrent() : null;
        return Language.of(context == null ? null : context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** The body of a problem. */
    public Problem body(ProblemType type, Map<String, ?> values, List<InputError> errors) {
        return catalogue.render(type, values, errors, language(), Trace.id());
    }

    /** A response with a problem. */
    public Response.ResponseBuilder response(ProblemType type, Map<String, ?> values, List<InputError> errors) {
        return Response.status(type.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language().tag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(body(type, values, errors));
    }

    /** A response with a problem whose detail has no placeholders. */
    public Response.ResponseBuilder response(ProblemType type) {
        return response(type, Map.of(), List.of());
    }
}
