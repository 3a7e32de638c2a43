package id.talenta.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.gateway.testing.EchoServer;
import id.talenta.gateway.testing.PackagedGateway;
import id.talenta.local.testing.TestTokens;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The packaged gateway with the real contract and little memory. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GatewayIT {

    private static final Logger LOG = Logger.getLogger(GatewayIT.class);
    private static final String TOKEN = TestTokens.with("packaged", List.of("*"), "region:read", "casn:write");
    private static final long UPLOAD = 300L << 20;
    private static final String IMPORTS =
            "/v1/selections/01932f1c-7a4e-7c3a-9d55-0f6e4f3f2a10/imports?kind=participants";

    private static EchoServer services;
    private static PackagedGateway gateway;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeAll
    static void start() throws Exception {
        services = EchoServer.start();
        String address = "http://127.0.0.1:" + services.port();
        gateway = PackagedGateway.start(Map.of(
                "talenta.gateway.upstreams.region",
                address,
                "talenta.gateway.upstreams.casn",
                address,
                "talenta.gateway.upstreams.talent",
                address));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        services.close();
    }

    @Test
    @Order(1)
    void itIsReadyAndServesTheRealContract() throws Exception {
        HttpResponse<String> ready = CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.managementPort() + "/q/health/ready"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).contains("\"region\": \"not asked yet\"");
        assertThat(get("/v1/regions?limit=3").statusCode()).isEqualTo(200);
        assertThat(get("/v1/regions?colour=red").statusCode()).isEqualTo(400);
        assertThat(get("/openapi").body()).contains("/v1/regions/{code}");
    }

    @Test
    @Order(2)
    void anUploadOf300MegabytesPassesThrough96MegabytesOfHeap() throws Exception {
        HttpResponse<String> answer = CLIENT.send(
                request(IMPORTS)
                        .header("Content-Type", "text/csv")
                        .POST(rows(UPLOAD))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"bytes\":" + UPLOAD);
    }

    @Test
    @Order(3)
    void afterLoadItIsSmallerThan250Megabytes() throws Exception {
        // threads of their own: the common pool may have a single one, and the client needs it too
        ExecutorService threads = Executors.newFixedThreadPool(8);
        CompletableFuture<?>[] workers = IntStream.range(0, 8)
                .mapToObj(worker -> CompletableFuture.runAsync(
                        () -> {
                            for (int i = 0; i < 500; i++) {
                                assertThat(get("/v1/regions/35.74").statusCode())
                                        .isEqualTo(200);
                            }
                        },
                        threads))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(workers).join();
        threads.shutdown();
        get("/docs/swagger-ui.js");
        get("/openapi.yaml");
        long resident = gateway.residentMegabytes();
        LOG.infof("Gateway after load resident=%d MB", resident);
        assertThat(resident).isLessThan(250);
    }

    @Test
    @Order(4)
    void whoIsInsideIsServedBeforeItStops() throws Exception {
        CompletableFuture<HttpResponse<String>> slow = CLIENT.sendAsync(
                request("/v1/regions/35.74")
                        .header("If-None-Match", EchoServer.SLOWLY)
                        .build(),
                BodyHandlers.ofString());
        Thread.sleep(500);
        gateway.terminate();
        assertThat(slow.get().statusCode()).isEqualTo(200);
        assertThat(gateway.hasEndedWithin(Duration.ofSeconds(10))).isTrue();
    }

    private static HttpResponse<String> get(String path) {
        try {
            return CLIENT.send(request(path).build(), BodyHandlers.ofString());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.port() + path))
                .timeout(Duration.ofSeconds(120))
                .header("Authorization", "Bearer " + TOKEN);
    }

    /** So many bytes, made as they are sent. */
    private static BodyPublisher rows(long bytes) {
        return BodyPublishers.fromPublisher(
                BodyPublishers.ofInputStream(() -> new InputStream() {
                    private long left = bytes;

                    @Override
                    public int read() {
                        return left-- > 0 ? 'x' : -1;
                    }

                    @Override
                    public int read(byte[] buffer, int offset, int length) {
                        if (left <= 0) {
                            return -1;
                        }
                        int count = (int) Math.min(left, length);
                        java.util.Arrays.fill(buffer, offset, offset + count, (byte) 'x');
                        left -= count;
                        return count;
                    }
                }),
                bytes);
    }
}
