package id.talenta.gateway.door;

import id.talenta.gateway.answer.Answers;
import id.talenta.gateway.answer.CommonHeaders;
import id.talenta.gateway.answer.GatewayProblem;
import id.talenta.gateway.answer.Refusal;
import id.talenta.gateway.contract.Contract;
import id.talenta.gateway.contract.ContractOperation;
import id.talenta.gateway.contract.Endpoint;
import id.talenta.gateway.pages.Pages;
import id.talenta.gateway.proxy.Forwarder;
import id.talenta.platform.web.problem.CommonProblem;
import io.smallrye.common.vertx.ContextLocals;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The one way in. Every request is taken in this order: path, route, method, caller, limit, scope, query, body; the first that is
 * not in order ends it, and only what passed all of them reaches a service. Quarkus's own routes come later and are never reached.
 */
@Singleton
public class Door {

    private static final Logger LOG = Logger.getLogger(Door.class);
    private static final int BEFORE_QUARKUS = 10;

    private final Contract contract;
    private final Pages pages;
    private final Admission admission;
    private final RequestShape shape;
    private final Forwarder forwarder;
    private final CommonHeaders headers;
    private final Answers answers;

    Door(
            Contract contract,
            Pages pages,
            Admission admission,
            RequestShape shape,
            Forwarder forwarder,
            CommonHeaders headers,
            Answers answers) {
        this.contract = contract;
        this.pages = pages;
        this.admission = admission;
        this.shape = shape;
        this.forwarder = forwarder;
        this.headers = headers;
        this.answers = answers;
    }

    void open(@Observes Router router) {
        router.route().order(BEFORE_QUARKUS).handler(this::enter).failureHandler(context -> {
            LOG.error("Request failed unexpectedly", context.failure());
            answers.refuse(context, Refusal.of(CommonProblem.INTERNAL_ERROR));
        });
    }

    private void enter(RoutingContext context) {
        // until it is decided what becomes of the body, none of it may get lost
        context.request().pause();
        headers.onAnswerTo(context);
        Optional<List<String>> segments = NormalPath.segments(context.request().path());
        if (context.request().version() == HttpVersion.HTTP_1_0) {
            refuseUnknown(context, Refusal.of(GatewayProblem.HTTP_VERSION));
        } else if (segments.isEmpty()) {
            refuseUnknown(context, Refusal.of(GatewayProblem.PATH_NOT_NORMAL));
        } else if (pages.has(segments.get())) {
            admission.anonymous(context, () -> pages.answer(context, segments.get()));
        } else {
            route(context, contract.routes().find(segments.get()).orElse(null));
        }
    }

    private void route(RoutingContext context, Endpoint endpoint) {
        if (endpoint == null) {
            refuseUnknown(context, Refusal.of(CommonProblem.NOT_FOUND));
            return;
        }
        ContractOperation operation =
                endpoint.operation(context.request().method().name());
        if (operation == null) {
            Refusal refusal = Refusal.of(CommonProblem.METHOD_NOT_ALLOWED).with(Map.of("Allow", endpoint.allow()));
            refuseUnknown(context, refusal);
            return;
        }
        template(operation.template());
        admission.forOperation(context, operation, () -> forward(context, operation));
    }

    private void forward(RoutingContext context, ContractOperation operation) {
        long bound = shape.bodyBound(context, operation);
        Optional<Refusal> wrong = shape.check(context, operation, bound);
        if (wrong.isPresent()) {
            answers.refuse(context, wrong.get());
            return;
        }
        if ("100-continue".equalsIgnoreCase(context.request().getHeader("Expect"))) {
            context.response().writeContinue();
        }
        forwarder.forward(context, operation, bound);
    }

    private void refuseUnknown(RoutingContext context, Refusal refusal) {
        template("/{unknown}");
        admission.anonymous(context, () -> answers.refuse(context, refusal));
    }

    /** Metrics name the route, never the path itself. */
    private static void template(String template) {
        ContextLocals.put("UrlPathTemplate", template);
    }
}
