package id.talenta.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.talenta.gateway.testing.GatewayTest;
import id.talenta.gateway.testing.RawHttp;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HeadersTest extends GatewayTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String TRACEPARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For: 10.0.0.1",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Proto: gopher",
                "X-Forwarded-Port: 1",
                "X-Forwarded-Prefix: /evil",
                "Forwarded: for=10.0.0.1;host=evil.example",
                "X-Real-IP: 10.0.0.1",
                "True-Client-IP: 10.0.0.1",
                "X-User: admin",
                "X-User-Id: 1",
                "X-Remote-User: admin",
                "Remote-User: admin",
                "X-Auth-Request-User: admin",
                "X-Original-URL: /v1/other",
                "X-Rewrite-URL: /v1/other",
                "X-HTTP-Method-Override: DELETE",
                "X-Agencies: *",
                "Talenta_Agencies: *",
                "Cookie: session=1",
                "Proxy-Authorization: Basic eDp5",
                "Via: 1.1 evil.example"
            })
    void whatACallerClaimsAboutItselfStaysOutside(String header) throws Exception {
        String value = header.substring(header.indexOf(':') + 2);
        assertThat(received(header)).noneMatch(line -> line.endsWith(": " + value));
    }

    @Test
    void theServiceLearnsWhereTheRequestCameFrom() throws Exception {
        assertThat(received("X-Forwarded-For: 10.0.0.1"))
                .contains(
                        "x-forwarded-for: 127.0.0.1", "x-forwarded-proto: https", "x-forwarded-host: gate.example:8443")
                .noneMatch(line -> line.startsWith("host: x"));
    }

    @Test
    void whatTheContractAndHttpGiveAMeaningIsPassedOn() throws Exception {
        assertThat(received(
                        "X-Declared: yes",
                        "Accept-Language: en",
                        "If-None-Match: \"7\"",
                        "Idempotency-Key: k",
                        "User-Agent: test",
                        "Accept: text/csv"))
                .contains(
                        "x-declared: yes",
                        "accept-language: en",
                        "if-none-match: \"7\"",
                        "idempotency-key: k",
                        "user-agent: test",
                        "accept: text/csv")
                .anyMatch(line -> line.startsWith("authorization: Bearer "));
    }

    @Test
    void headersOfTheConnectionEndWithIt() throws Exception {
        assertThat(received(
                        "Connection: keep-alive, X-Declared",
                        "Keep-Alive: timeout=5",
                        "Proxy-Connection: keep-alive",
                        "TE: trailers",
                        "X-Declared: yes"))
                .noneMatch(line -> line.startsWith("keep-alive")
                        || line.startsWith("proxy-connection")
                        || line.startsWith("te:")
                        || line.startsWith("x-declared")
                        || line.equals("connection: keep-alive, X-Declared"));
    }

    @Test
    void noUpgradeGetsPastTheChecks() throws Exception {
        assertThat(received(
                        "Connection: Upgrade, HTTP2-Settings",
                        "Upgrade: h2c",
                        "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA"))
                .noneMatch(line -> line.startsWith("upgrade") || line.startsWith("http2-settings"));
        assertThat(received(
                        "Connection: Upgrade",
                        "Upgrade: websocket",
                        "Sec-WebSocket-Version: 13",
                        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="))
                .noneMatch(line -> line.startsWith("upgrade") || line.startsWith("sec-websocket"));
    }

    @Test
    void headersOfTheServicesConnectionEndThere() throws Exception {
        RawHttp.Answer answer = get("/v1/answers/hop-by-hop");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("X-Public")).isEqualTo("shown");
        for (String name :
                List.of("Connection", "Keep-Alive", "X-Private", "Proxy-Authenticate", "Upgrade", "Trailer")) {
            assertThat(answer.headers(name)).as(name).isEmpty();
        }
    }

    @Test
    void whatIsTheGatewaysToSayIsNotTheServices() throws Exception {
        RawHttp.Answer answer = get("/v1/answers/own-headers");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers("RateLimit")).singleElement().asString().startsWith("\"client\"");
        assertThat(answer.headers("RateLimit-Policy"))
                .singleElement()
                .asString()
                .startsWith("\"client\"");
        assertThat(answer.headers("Access-Control-Allow-Origin")).containsExactly("https://portal.example");
        for (String name : List.of("X-RateLimit-Limit", "Access-Control-Allow-Credentials", "Set-Cookie", "Server")) {
            assertThat(answer.headers(name)).as(name).isEmpty();
        }
        assertThat(answer.header("ETag")).isEqualTo("\"7\"");
    }

    @Test
    void aPlaceAtTheServiceBecomesAPlaceAtTheGateway() throws Exception {
        RawHttp.Answer answer = get("/v1/answers/own-headers");
        assertThat(answer.header("Location")).isEqualTo("/v1/echo/1?view=x");
        assertThat(answer.header("Link")).isEqualTo("</v1/echo?cursor=x>; rel=\"next\"");
    }

    @Test
    void aTraceIsCarriedOnOrBegun() throws Exception {
        assertThat(received("traceparent: " + TRACEPARENT, "tracestate: a=b"))
                .contains("traceparent: " + TRACEPARENT, "tracestate: a=b");
        assertThat(received()).anyMatch(line -> line.matches("traceparent: 00-[0-9a-f]{32}-[0-9a-f]{16}-01"));
        assertThat(received("traceparent: 00-0-0-0", "tracestate: a=b"))
                .anyMatch(line -> line.matches("traceparent: 00-[0-9a-f]{32}-[0-9a-f]{16}-01"))
                .noneMatch(line -> line.startsWith("tracestate"));
    }

    @Test
    void aProblemNamesTheCallersTrace() throws Exception {
        RawHttp.Answer answer = get("/v1/nothing", "traceparent: " + TRACEPARENT);
        assertThat(answer.body()).contains("\"traceId\":\"" + TRACE + "\"");
    }

    @Test
    void answersWithoutABodyHaveNone() throws Exception {
        RawHttp.Answer noContent = get("/v1/answers/no-content");
        assertThat(noContent.status()).isEqualTo(204);
        assertThat(noContent.headers("Transfer-Encoding")).isEmpty();
        RawHttp.Answer notModified = get("/v1/answers/not-modified");
        assertThat(notModified.status()).isEqualTo(304);
        assertThat(notModified.header("ETag")).isEqualTo("\"7\"");
        assertThat(notModified.headers("Transfer-Encoding")).isEmpty();
        assertThat(get("/v1/answers/chunked").body()).isEqualTo("one,two");
    }

    @Test
    void afterAnAnswerWithoutABodyTheConnectionIsStillInStep() throws Exception {
        try (RawHttp http = raw()) {
            for (String kind : List.of("no-content", "not-modified", "chunked", "no-content")) {
                http.send("GET /v1/answers/" + kind + " HTTP/1.1\nHost: x\nAuthorization: Bearer " + token() + "\n\n");
                assertThat(http.read().status()).isIn(200, 204, 304);
            }
        }
    }

    private List<String> received(String... headers) throws Exception {
        JsonNode echo = new ObjectMapper().readTree(get("/v1/echo", headers).body());
        List<String> lines = new ArrayList<>();
        echo.required("headers").forEach(line -> lines.add(line.asText()));
        return lines;
    }

    private RawHttp.Answer get(String path, String... headers) throws Exception {
        try (RawHttp http = raw()) {
            String more = headers.length == 0 ? "" : String.join("\n", headers) + "\n";
            return http.send(
                            "GET " + path + " HTTP/1.1\nHost: x\nAuthorization: Bearer " + token() + "\n" + more + "\n")
                    .read();
        }
    }
}
