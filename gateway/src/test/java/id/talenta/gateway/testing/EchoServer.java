package id.talenta.gateway.testing;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real service behind the gateway: it answers with what it was sent, or, under {@code /v1/answers/}, in the peculiar ways that
 * services have.
 */
public final class EchoServer implements AutoCloseable {

    /** As {@code If-None-Match}, makes the answer take two seconds. */
    public static final String SLOWLY = "\"slowly\"";

    private final Vertx vertx;
    private final HttpServer server;
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger stale = new AtomicInteger();

    private EchoServer(Vertx vertx) {
        this.vertx = vertx;
        this.server = vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(0))
                .connectionHandler(connection -> connections.incrementAndGet())
                .requestHandler(this::handle);
    }

    public static EchoServer start() throws Exception {
        EchoServer echo = new EchoServer(Vertx.vertx());
        echo.server.listen().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        return echo;
    }

    public int port() {
        return server.actualPort();
    }

    private void handle(HttpServerRequest request) {
        String path = request.path();
        if (path.startsWith("/v1/answers/")) {
            peculiar(request, path.substring("/v1/answers/".length()));
        } else {
            echo(request);
        }
    }

    private void echo(HttpServerRequest request) {
        MessageDigest digest = sha256();
        long[] bytes = {0};
        request.handler(chunk -> {
            digest.update(chunk.getBytes());
            bytes[0] += chunk.length();
        });
        request.endHandler(end -> {
            JsonArray headers = new JsonArray();
            request.headers()
                    .forEach(
                            header -> headers.add(header.getKey().toLowerCase(Locale.ROOT) + ": " + header.getValue()));
            HttpServerResponse response = request.response().putHeader("Content-Type", "application/json");
            String answer = new JsonObject()
                    .put("method", request.method().name())
                    .put("uri", request.uri())
                    .put("headers", headers)
                    .put("bytes", bytes[0])
                    .put("sha256", HexFormat.of().formatHex(digest.digest()))
                    .put("connections", connections.get())
                    .encode();
            if (SLOWLY.equals(request.getHeader("If-None-Match"))) {
                vertx.setTimer(2_000, timer -> response.end(answer));
            } else {
                response.end(answer);
            }
        });
    }

    private void peculiar(HttpServerRequest request, String kind) {
        HttpServerResponse response = request.response();
        switch (kind) {
            case "hop-by-hop" ->
                response.putHeader("Connection", "keep-alive, X-Private")
                        .putHeader("Keep-Alive", "timeout=5")
                        .putHeader("X-Private", "secret")
                        .putHeader("Proxy-Authenticate", "Basic")
                        .putHeader("Upgrade", "h2c")
                        .putHeader("Trailer", "X-Later")
                        .putHeader("X-Public", "shown")
                        .end("{}");
            case "own-headers" ->
                response.putHeader("RateLimit", "\"theirs\";r=1;t=1")
                        .putHeader("RateLimit-Policy", "\"theirs\";q=1;w=1")
                        .putHeader("X-RateLimit-Limit", "1")
                        .putHeader("Access-Control-Allow-Origin", "*")
                        .putHeader("Access-Control-Allow-Credentials", "true")
                        .putHeader("Set-Cookie", "session=1")
                        .putHeader("Server", "echo/1")
                        .putHeader("ETag", "\"7\"")
                        .putHeader("Link", "<http://127.0.0.1:" + port() + "/v1/echo?cursor=x>; rel=\"next\"")
                        .putHeader("Location", "http://127.0.0.1:" + port() + "/v1/echo/1?view=x")
                        .setStatusCode(201)
                        .end("{}");
            case "bare-503" -> response.setStatusCode(503).end();
            case "text-404" ->
                response.setStatusCode(404)
                        .putHeader("Content-Type", "text/plain")
                        .end("nothing");
            case "problem-409" ->
                response.setStatusCode(409)
                        .putHeader("Content-Type", "application/problem+json")
                        .end("{\"type\":\"/problems/echo-lost\",\"code\":\"echo-lost\",\"status\":409}");
            case "no-content" -> response.setStatusCode(204).end();
            case "not-modified" ->
                response.setStatusCode(304).putHeader("ETag", "\"7\"").end();
            case "chunked" -> response.setChunked(true).write("one,").onSuccess(v -> response.end("two"));
            case "cut" ->
                response.putHeader("Content-Length", "1000")
                        .write("half")
                        .onSuccess(v -> request.connection().close());
            case "hang-up" -> request.connection().close();
            case "stale-once" -> {
                if (stale.getAndIncrement() == 0) {
                    request.connection().close();
                } else {
                    echo(request);
                }
            }
            case "slow" -> vertx.setTimer(5_000, timer -> response.end("late"));
            case "slow-half" -> response.putHeader("Content-Length", "1000").write("half");
            case "early-refusal" ->
                response.setStatusCode(400)
                        .putHeader("Content-Type", "application/problem+json")
                        .end("{\"code\":\"early\"}");
            default -> response.setStatusCode(500).end();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
