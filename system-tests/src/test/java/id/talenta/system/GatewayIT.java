package id.talenta.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.talenta.local.Ports;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one door: who gets in, what is passed on, and what is not. */
class GatewayIT {

    private final RunningSuite suite = RunningSuite.get();
    private final Client bkn = Client.of(suite, "bkn");

    @Test
    void withoutATokenNobodyGetsIn() {
        Answer answer = Client.anonymous(suite).get("/v1/regions");
        assertThat(answer.problem(401).path("code").asText()).isEqualTo("unauthorized");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "a.b.c", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0."})
    void aTokenThatIsNoneIsRefused(String token) {
        Answer answer = Client.withToken(suite, token).get("/v1/regions");
        assertThat(answer.problem(401).path("code").asText()).isEqualTo("invalid-token");
    }

    @Test
    void aTokenChangedAfterSigningIsRefused() {
        String token = suite.token("integrator");
        String[] parts = token.split("\\.");
        char first = parts[2].charAt(0);
        String spoiled = parts[0] + "." + parts[1] + "." + (first == 'A' ? 'B' : 'A') + parts[2].substring(1);
        Client.withToken(suite, spoiled).get("/v1/regions").problem(401);
    }

    @Test
    void aScopeThatTheTokenLacksIsRefused() {
        Answer answer = Client.of(suite, "integrator").post("/v1/selections", """
                {"kind":"CPNS","year":2024,"agency":"35.74","name":"x"}""");
        assertThat(answer.problem(403).path("code").asText()).isEqualTo("forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/nothing", "/nothing", "/v1", "/v1/regions/35.74/nothing", "/q/health", "/q/metrics"})
    void whatTheContractDoesNotNameIsNotThere(String path) {
        bkn.get(path).problem(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/../q/health", "/v1/regions/../../q/health", "/v1/%2e%2e/q/metrics", "//v1/../q/health"})
    void aPathThatClimbsOutReachesNothing(String path) {
        assertThat(bkn.get(path).status()).isIn(400, 404);
    }

    /** Without a token; but whoever sends one that is not valid is told so, and what is wrong is wrong for everybody. */
    @Test
    void whatIsPublishedNeedsNoToken() {
        Client nobody = Client.anonymous(suite);
        Answer page = nobody.get("/v1/publications?limit=1");
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        assertThat(page.header("Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(page.header("RateLimit")).startsWith("\"address\";r=");
        assertThat(nobody.get("/v1/publications?limit=1", "If-None-Match", page.header("ETag"))
                        .status())
                .isEqualTo(304);
        Client wrong = Client.withToken(suite, "garbage");
        assertThat(wrong.get("/v1/publications").problem(401).path("code").asText())
                .isEqualTo("invalid-token");
        nobody.get("/v1/publications?limit=0").problem(400);
        nobody.get("/v1/publications?colour=red").problem(400);
        nobody.get("/v1/publications?cursor=x.y").problem(400);
        nobody.get("/v1/publications/0193a5d0-0000-7000-8000-000000000000/results.csv")
                .problem(404);
        assertThat(nobody.call("POST", "/v1/publications", new byte[0])
                        .problem(405)
                        .path("code")
                        .asText())
                .isEqualTo("method-not-allowed");
    }

    @Test
    void anUnknownParameterIsRefusedByName() {
        JsonNode problem = bkn.get("/v1/regions?colour=red").problem(400);
        assertThat(problem.path("errors").get(0).path("parameter").asText()).isEqualTo("colour");
        assertThat(problem.toString()).doesNotContain("red");
    }

    @Test
    void aMethodThatIsNotServedIsRefused() {
        assertThat(bkn.call("DELETE", "/v1/regions/35.74", null).status()).isIn(404, 405);
    }

    @Test
    void aJsonBodyOverItsBoundIsRefused() {
        String body = "{\"name\":\"" + "x".repeat(1_100_000) + "\"}";
        assertThat(bkn.post("/v1/selections", body).problem(413).path("code").asText())
                .isEqualTo("body-too-large");
    }

    /** Refused by its head, before any of it is taken in. */
    @Test
    void aCsvBodyOverItsBoundIsRefused() throws IOException {
        String answer = raw("""
                POST /v1/selections/0193a5d0-0000-7000-8000-000000000000/imports?kind=participants HTTP/1.1\r
                Host: 127.0.0.1\r
                Authorization: Bearer %s\r
                Content-Type: text/csv\r
                Content-Length: %d\r
                Connection: close\r
                \r
                """.formatted(suite.token("bkn"), RunningSuite.CSV_BOUND + 1));
        assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json");
    }

    /** A client may not pass for another by saying so, nor make a service believe that it came from elsewhere. */
    @Test
    void forgedIdentityHeadersChangeNothing() {
        String[] forged = {
            "X-Agencies",
            "*",
            "X-User",
            "bkn",
            "X-Forwarded-User",
            "bkn",
            "X-Forwarded-For",
            "10.0.0.1",
            "X-Forwarded-Host",
            "evil.example",
            "X-Forwarded-Proto",
            "https",
            "Forwarded",
            "host=evil.example"
        };
        Client other = Client.of(suite, "bkpsdm-3507");
        Answer refused = other.post(
                "/v1/selections", "{\"kind\":\"CPNS\",\"year\":2024,\"agency\":\"35.74\",\"name\":\"x\"}", forged);
        refused.problem(403);
        Answer created = bkn.post(
                "/v1/selections", "{\"kind\":\"CPNS\",\"year\":2024,\"agency\":\"35.74\",\"name\":\"x\"}", forged);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).doesNotContain("evil.example");
        assertThat(created.text()).doesNotContain("evil.example");
    }

    @Test
    void hopByHopHeadersEndAtTheGateway() throws IOException {
        String answer = raw("""
                GET /v1/regions HTTP/1.1\r
                Host: 127.0.0.1\r
                Authorization: Bearer %s\r
                Connection: keep-alive, X-Secret\r
                X-Secret: 1\r
                Keep-Alive: timeout=5\r
                TE: trailers\r
                Proxy-Authorization: Basic eA==\r
                \r
                """.formatted(suite.token("integrator")));
        assertThat(answer).startsWith("HTTP/1.1 200");
        String head = answer.substring(0, answer.indexOf("\r\n\r\n")).toLowerCase(Locale.ROOT);
        assertThat(head).doesNotContain("keep-alive:", "proxy-", "x-secret", "trailer:", "upgrade:");
    }

    /** Two lengths are how one request is smuggled inside another. */
    @Test
    void aRequestOfTwoLengthsIsRefused() throws IOException {
        String answer = raw("""
                POST /v1/selections HTTP/1.1\r
                Host: 127.0.0.1\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Content-Length: 2\r
                Transfer-Encoding: chunked\r
                Connection: close\r
                \r
                0\r
                \r
                """.formatted(suite.token("bkn")));
        assertThat(answer).startsWith("HTTP/1.1 4");
    }

    @Test
    void theContractAndItsPagesAreOpenToEverybody() {
        Client anybody = Client.anonymous(suite);
        Answer contract = anybody.get("/openapi", "Accept", "application/json");
        assertThat(contract.status()).isEqualTo(200);
        assertThat(contract.json().path("openapi").asText()).startsWith("3.1");
        assertThat(anybody.get("/docs").status()).isIn(200, 301, 302, 308);
        assertThat(anybody.get("/problems/four-eyes").status()).isEqualTo(200);
        anybody.get("/problems/no-such-problem").problem(404);
    }

    @Test
    void answersCarryTheirTraceAndSpeakTheAskedLanguage() {
        Answer english = bkn.get("/v1/nothing", "Accept-Language", "en");
        Answer indonesian = bkn.get("/v1/nothing", "Accept-Language", "id");
        assertThat(english.problem(404).path("title").asText()).isEqualTo("Not found");
        assertThat(indonesian.problem(404).path("title").asText()).isEqualTo("Tidak ditemukan");
        assertThat(english.json().path("traceId").asText()).matches("[0-9a-f]{32}");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(Ports.LOOPBACK, suite.gateway().getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            StringBuilder answer = new StringBuilder();
            byte[] part = new byte[8192];
            // The connection may stay open: what is asked for is in the head.
            while (answer.indexOf("\r\n\r\n") < 0) {
                int read = socket.getInputStream().read(part);
                if (read < 0) {
                    break;
                }
                answer.append(new String(part, 0, read, StandardCharsets.UTF_8));
            }
            return answer.toString();
        }
    }
}
