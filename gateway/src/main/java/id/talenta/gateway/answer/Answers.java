package id.talenta.gateway.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.talenta.platform.web.problem.Language;
import id.talenta.platform.web.problem.Problem;
import id.talenta.platform.web.problem.ProblemCatalogue;
import id.talenta.platform.web.trace.Trace;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Answers with problems, in the caller's language and with the trace id. */
@Singleton
public class Answers {

    private final ProblemCatalogue catalogue =
            ProblemCatalogue.load(Thread.currentThread().getContextClassLoader());
    private final ObjectMapper json = new ObjectMapper();

    /** The texts of the platform's and the gateway's own problems. */
    public ProblemCatalogue catalogue() {
        return catalogue;
    }

    /** Ends the request with a problem. */
    public void refuse(RoutingContext context, Refusal refusal) {
        if (context.response().ended()) {
            return;
        }
        context.response().setStatusCode(refusal.type().status());
        Buffer body = write(context, refusal, context.response().headers());
        context.response().end(body).onComplete(sent -> {
            if (refusal.headers().containsKey("Connection")) {
                // it is not certain where the next request on this connection would begin
                context.request().connection().close();
            }
        });
    }

    /** Sets the headers of a problem's answer and returns its body; the rest of the request's body is thrown away. */
    public Buffer write(RoutingContext context, Refusal refusal, MultiMap headers) {
        Language language = Language.of(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        headers.set(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .set(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .set(HttpHeaders.CACHE_CONTROL, "no-store");
        refusal.headers().forEach(headers::set);
        if (UnreadBody.discard(context)) {
            headers.set(HttpHeaders.CONNECTION, "close");
        }
        Problem problem = catalogue.render(refusal.type(), refusal.values(), refusal.errors(), language, Trace.id());
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem is always JSON", e);
        }
    }
}
