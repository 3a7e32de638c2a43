package id.talenta.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The client against a server that answers as the contract says, refusals and busy times included. */
class ApiTest {

    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final AtomicInteger tokens = new AtomicInteger();
    private HttpServer server;
    private Api api;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/token", exchange -> {
            tokens.incrementAndGet();
            answer(exchange, 200, "{\"access_token\":\"t\",\"expires_in\":300}");
        });
        server.start();
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        api = new Api(base, base.resolve("/token"), "bkn", Api.httpClient());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aRefusalIsToldWithEverythingItsProblemDetailSays() {
        server.createContext("/v1/selections", exchange -> answer(exchange, 400, """
                        {"code":"invalid-input","title":"Invalid input","detail":"2 fields are wrong","traceId":"abc",
                         "errors":[{"pointer":"/year","code":"out-of-range"}]}"""));
        assertThatThrownBy(() -> api.post("/v1/selections", Map.of("year", 1)))
                .isInstanceOf(ApiProblem.class)
                .hasMessageContaining("POST /v1/selections answered 400")
                .hasMessageContaining("invalid-input")
                .hasMessageContaining("2 fields are wrong")
                .hasMessageContaining("/year")
                .extracting(problem -> ((ApiProblem) problem).status())
                .isEqualTo(400);
    }

    @Test
    void whatIsNoProblemDetailIsAtLeastNamed() {
        server.createContext("/v1/x", exchange -> answer(exchange, 502, "<html>"));
        assertThatThrownBy(() -> api.get("/v1/x")).hasMessage("GET /v1/x answered 502");
    }

    @Test
    void aBusySuiteIsAskedAgainWithTheSameKeyAndToken() {
        server.createContext("/v1/selections", exchange -> {
            keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            exchange.getResponseHeaders().add("Retry-After", "0");
            exchange.getResponseHeaders().add("Location", "http://elsewhere:1/v1/selections/7");
            answer(exchange, keys.size() < 3 ? 429 : 201, "{}");
        });
        assertThat(api.post("/v1/selections", Map.of()).location()).isEqualTo("/v1/selections/7");
        assertThat(keys).hasSize(3);
        assertThat(keys.stream().distinct()).hasSize(1);
        assertThat(tokens).hasValue(1);
    }

    @Test
    void aFailedJobIsToldWithItsFirstRejections() {
        server.createContext("/v1/selections/1/imports/2", exchange -> {
            boolean rejections = exchange.getRequestURI().getPath().endsWith("/rejections");
            answer(
                    exchange,
                    200,
                    rejections
                            ? "line,column,code,message\n3,nik,nik-birth-date,does not agree\n"
                            : "{\"state\":\"FAILED\",\"rejected\":1,\"failure\":{\"code\":\"rows-rejected\",\"detail\":\"1 row\"}}");
        });
        assertThatThrownBy(() -> new Jobs(api).await(List.of("/v1/selections/1/imports/2"), null))
                .isInstanceOf(Jobs.JobFailed.class)
                .hasMessageContaining("rows-rejected")
                .hasMessageContaining("3,nik,nik-birth-date");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
