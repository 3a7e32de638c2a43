package id.talenta.gateway.proxy;

import id.talenta.gateway.answer.Answers;
import id.talenta.gateway.answer.Failures;
import id.talenta.gateway.answer.Refusal;
import id.talenta.gateway.answer.UnreadBody;
import id.talenta.gateway.config.GatewayConfig;
import id.talenta.gateway.contract.ContractOperation;
import id.talenta.platform.web.problem.Problem;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.SocketException;
import java.time.Duration;
import java.util.Iterator;
import org.jboss.logging.Logger;

/** One request on its way to a service and its answer on the way back. */
final class Exchange implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Exchange.class);

    private final RoutingContext context;
    private final ContractOperation operation;
    private final Upstream upstream;
    private final long bodyBound;
    private final GatewayConfig.Timeouts timeouts;
    private final RequestHeaders requestHeaders;
    private final Answers answers;
    private final Watch watch;
    private CountedBody body;
    private boolean refused;

    Exchange(
            RoutingContext context,
            ContractOperation operation,
            Upstream upstream,
            long bodyBound,
            GatewayConfig.Timeouts timeouts,
            RequestHeaders requestHeaders,
            Answers answers,
            Watch watch) {
        this.context = context;
        this.operation = operation;
        this.upstream = upstream;
        this.bodyBound = bodyBound;
        this.timeouts = timeouts;
        this.requestHeaders = requestHeaders;
        this.answers = answers;
        this.watch = watch;
    }

    Future<HttpClientRequest> connect(ProxyContext proxy) {
        return connect(proxy, upstream.inTurn().iterator()).onSuccess(request -> {
            // what goes wrong shows in the answer's future; without a handler it would be logged as well
            request.exceptionHandler(ignored -> {});
            watch.on(request);
            watch.allow(body == null ? patience() : timeouts.stall());
        });
    }

    /** Nothing was sent where there is no connection (refused, no route, not in time), so the next replica may have the request, whatever it is. */
    private Future<HttpClientRequest> connect(ProxyContext proxy, Iterator<SocketAddress> replicas) {
        Future<HttpClientRequest> first = proxy.client()
                .request(new RequestOptions()
                        .setServer(replicas.next())
                        .setHost(upstream.host())
                        .setPort(upstream.port())
                        .setConnectTimeout(timeouts.connect().toMillis()));
        return replicas.hasNext()
                ? first.recover(failure ->
                        failure instanceof SocketException ? connect(proxy, replicas) : Future.failedFuture(failure))
                : first;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext proxy) {
        ProxyRequest request = proxy.request();
        HttpServerRequest incoming = context.request();
        requestHeaders.prepare(request.headers(), incoming, operation);
        String query = incoming.query();
        request.setURI(query == null ? incoming.path() : incoming.path() + "?" + query);
        if (UnreadBody.announcedLength(incoming) == 0) {
            request.setBody(null);
            incoming.resume();
        } else {
            Body original = request.getBody();
            body = new CountedBody(original.stream(), bodyBound, watch::progress, () -> watch.allow(patience()));
            request.setBody(Body.body(body, original.length()));
        }
        return proxy.sendRequest()
                .recover(failure -> isWorthAnotherTry(failure) ? proxy.sendRequest() : Future.failedFuture(failure))
                .recover(failure ->
                        Future.succeededFuture(refuse(request.release().response(), failure)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext proxy) {
        ProxyResponse response = proxy.response();
        if (!refused) {
            pass(response);
        }
        // a failure here is the caller gone: there is nobody left to tell
        return proxy.sendResponse().otherwiseEmpty().onComplete(sent -> watch.stop());
    }

    private void pass(ProxyResponse response) {
        upstream.answered();
        String type = response.headers().get(HttpHeaders.CONTENT_TYPE);
        boolean isProblem = type != null && type.startsWith(Problem.MEDIA_TYPE);
        if (response.getStatusCode() >= 400 && !isProblem) {
            replace(response);
            return;
        }
        ResponseHeaders.clean(response.headers(), upstream.origin());
        watch.allow(timeouts.stall());
        Body original = response.getBody();
        if (response.getStatusCode() == 204 || response.getStatusCode() == 304) {
            original.stream().resume();
            response.setBody(null);
            return;
        }
        response.setBody(Body.body(
                new CountedBody(original.stream(), Long.MAX_VALUE, watch::progress, watch::stop)
                        .onFailure(this::breakOff),
                original.length()));
        context.addEndHandler(sent -> {
            if (body != null && !context.request().isEnded()) {
                // answered before the body was there: what is still to come goes nowhere
                watch.breakOff();
                UnreadBody.discard(context);
            }
        });
    }

    /**
     * Half an answer must not pass for a whole one. The connection is closed rather than the answer reset, of which Quarkus would
     * not learn: its shutdown would wait for this request.
     */
    private void breakOff(Throwable failure) {
        watch.stop();
        LOG.warnf(
                "Answer broken off service=%s operation=%s %s cause=%s",
                upstream.name(),
                operation.method(),
                operation.template(),
                failure.getClass().getSimpleName());
        context.request().connection().close();
    }

    /** An error that the service's framework answered before the service could: it gets the form that all errors have. */
    private void replace(ProxyResponse response) {
        int status = response.getStatusCode();
        String allow = response.headers().get("allow");
        response.release();
        fill(response, Failures.ofStatus(status, allow));
    }

    private ProxyResponse refuse(ProxyResponse response, Throwable failure) {
        watch.stop();
        Refusal refusal =
                body != null && body.isOver() ? Failures.bodyOver(bodyBound) : Failures.of(failure, watch.isExpired());
        if (refusal.type().status() >= 500) {
            upstream.failed(refusal.type().code());
            LOG.warnf(
                    "Service did not answer service=%s operation=%s %s problem=%s cause=%s",
                    upstream.name(),
                    operation.method(),
                    operation.template(),
                    refusal.type().code(),
                    failure.getClass().getSimpleName());
        }
        return fill(response, refusal);
    }

    private ProxyResponse fill(ProxyResponse response, Refusal refusal) {
        refused = true;
        Buffer content = answers.write(context, refusal, response.headers());
        return response.setStatusCode(refusal.type().status())
                .setStatusMessage(null)
                .setBody(Body.body(content));
    }

    /** A connection that the service closed just as it was to be used again says nothing about the service. */
    private boolean isWorthAnotherTry(Throwable failure) {
        return operation.isRead()
                && body == null
                && failure instanceof HttpClosedException
                && !watch.isExpired()
                && !context.response().closed();
    }

    private Duration patience() {
        return operation.isRead() ? timeouts.read() : timeouts.write();
    }
}
