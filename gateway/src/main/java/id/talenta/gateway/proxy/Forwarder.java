package id.talenta.gateway.proxy;

import id.talenta.gateway.answer.Answers;
import id.talenta.gateway.config.GatewayConfig;
import id.talenta.gateway.contract.ContractOperation;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.inject.Singleton;

/** Passes admitted requests on to their service. */
@Singleton
public class Forwarder {

    private final Vertx vertx;
    private final HttpClient client;
    private final GatewayConfig.Timeouts timeouts;
    private final RequestHeaders requestHeaders;
    private final Upstreams upstreams;
    private final Answers answers;

    Forwarder(Vertx vertx, GatewayConfig config, Upstreams upstreams, Answers answers) {
        this.vertx = vertx;
        this.timeouts = config.timeouts();
        this.requestHeaders = new RequestHeaders(config.origin());
        this.upstreams = upstreams;
        this.answers = answers;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setKeepAlive(true)
                .setKeepAliveTimeout((int) config.pool().idle().toSeconds())
                .setMaxPoolSize(config.pool().connections())
                .setMaxWaitQueueSize(config.pool().waiting())
                .setConnectTimeout((int) timeouts.connect().toMillis())
                .setMaxHeaderSize(32 * 1024)
                .setTcpNoDelay(true));
    }

    /**
     * Forwards a request.
     *
     * @param bodyBound how many bytes its body may have
     */
    public void forward(RoutingContext context, ContractOperation operation, long bodyBound) {
        Exchange exchange = new Exchange(
                context,
                operation,
                upstreams.of(operation.service()),
                bodyBound,
                timeouts,
                requestHeaders,
                answers,
                new Watch(vertx));
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin((OriginRequestProvider) exchange::connect)
                .addInterceptor(exchange)
                .handle(context.request());
    }
}
