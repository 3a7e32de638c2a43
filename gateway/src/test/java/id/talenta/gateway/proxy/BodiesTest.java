package id.talenta.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.gateway.testing.GatewayTest;
import id.talenta.gateway.testing.RawHttp;
import id.talenta.gateway.testing.RawHttp.Answer;
import io.quarkus.test.junit.QuarkusTest;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BodiesTest extends GatewayTest {

    private static final int MIB = 1 << 20;
    private static final String CSV = "Content-Type: text/csv; charset=utf-8\n";
    private static final String JSON = "Content-Type: application/json\n";

    @Test
    void aBodyArrivesWhole() throws Exception {
        byte[] body = bytes(3 * MIB);
        try (RawHttp http = raw()) {
            Answer answer = http.send(head("/v1/uploads", CSV + "Content-Length: " + body.length))
                    .send(body)
                    .read();
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains(sha256(body)).contains("content-length: " + body.length);
        }
    }

    @Test
    void aBodyInChunksArrivesWhole() throws Exception {
        byte[] body = bytes(3 * MIB);
        try (RawHttp http = raw()) {
            http.send(head("/v1/uploads", CSV + "Transfer-Encoding: chunked"));
            chunks(http, body, 100_000);
            Answer answer = http.send("0\n\n").read();
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains(sha256(body));
        }
    }

    @Test
    void anAnnouncedBodyOverItsBoundIsRefusedAtOnce() throws Exception {
        try (RawHttp http = raw()) {
            Answer answer = http.send(head("/v1/uploads", CSV + "Content-Length: " + (4 * MIB + 1)))
                    .read();
            assertTooLarge(answer, "4 MiB");
            assertThat(answer.header("Connection")).isEqualTo("close");
            assertThat(http.isClosed()).isTrue();
        }
        try (RawHttp http = raw()) {
            assertTooLarge(
                    http.send(head("/v1/uploads", JSON + "Content-Length: " + (MIB + 1)))
                            .read(),
                    "1 MiB");
        }
        try (RawHttp http = raw()) {
            assertTooLarge(
                    http.send(head("/v1/echo", CSV + "Content-Length: " + (MIB + 1)))
                            .read(),
                    "1 MiB");
        }
    }

    @Test
    void aBodyInChunksIsRefusedWhereItPassesItsBound() throws Exception {
        try (RawHttp http = raw()) {
            http.send(head("/v1/uploads", CSV + "Transfer-Encoding: chunked"));
            chunks(http, bytes(4 * MIB + 1), 256 * 1024);
            assertTooLarge(http.read(), "4 MiB");
            assertThat(http.isClosed()).isTrue();
        }
        try (RawHttp http = raw()) {
            http.send(head("/v1/uploads", JSON + "Transfer-Encoding: chunked"));
            chunks(http, bytes(MIB + 1), 256 * 1024);
            assertTooLarge(http.read(), "1 MiB");
        }
    }

    @Test
    void aReadTakesNoBody() throws Exception {
        try (RawHttp http = raw()) {
            Answer answer = http.send("GET /v1/echo HTTP/1.1\nHost: x\nContent-Length: 5\nAuthorization: Bearer "
                            + token() + "\n\nGET /")
                    .read();
            assertTooLarge(answer, "0 B");
        }
        try (RawHttp http = raw()) {
            Answer answer = http.send(
                            "GET /v1/echo HTTP/1.1\nHost: x\nTransfer-Encoding: chunked\nAuthorization: Bearer "
                                    + token() + "\n\n0\n\n")
                    .read();
            assertTooLarge(answer, "0 B");
        }
    }

    @Test
    void aCompressedBodyIsNotTaken() throws Exception {
        try (RawHttp http = raw()) {
            Answer answer = http.send(head("/v1/uploads", CSV + "Content-Encoding: gzip\nContent-Length: 3"))
                    .send("abc")
                    .read();
            assertThat(answer.status()).isEqualTo(415);
            assertThat(answer.body()).contains("unsupported-media-type");
        }
    }

    @Test
    void aCallerThatAsksFirstIsToldToGoOnOrNot() throws Exception {
        try (RawHttp http = raw()) {
            http.send(head("/v1/uploads", CSV + "Expect: 100-continue\nContent-Length: 3"));
            assertThat(http.next().status()).isEqualTo(100);
            Answer answer = http.send("abc").next();
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("expect:");
        }
        try (RawHttp http = raw()) {
            http.send("POST /v1/uploads HTTP/1.1\nHost: x\nExpect: 100-continue\nContent-Length: 3\n\n");
            assertThat(http.next().status()).isEqualTo(401);
        }
    }

    @Test
    void aSmallBodyThatNobodyWantedDoesNotCostTheConnection() throws Exception {
        try (RawHttp http = raw()) {
            http.send("POST /v1/echo HTTP/1.1\nHost: x\nContent-Length: 5\n\nabcde");
            assertThat(http.read().status()).isEqualTo(401);
            assertThat(http.send("GET /v1/public HTTP/1.1\nHost: x\n\n").read().status())
                    .isEqualTo(200);
        }
    }

    @Test
    void twoLengthsThatDisagreeAreRefused() throws Exception {
        try (RawHttp http = raw()) {
            Answer answer = http.send(head("/v1/echo", JSON + "Content-Length: 2\nContent-Length: 30"))
                    .send("{}")
                    .read();
            assertThat(answer.status()).isEqualTo(400);
            assertThat(http.isClosed()).isTrue();
        }
    }

    @Test
    void aLengthBesideChunksIsNotPassedOn() throws Exception {
        try (RawHttp http = raw()) {
            Answer answer = http.send(head("/v1/echo", JSON + "Content-Length: 100\nTransfer-Encoding: chunked"))
                    .send("2\n{}\n0\n\n")
                    .read();
            assertThat(answer.status()).isIn(200, 400);
            assertThat(answer.body()).doesNotContain("content-length: 100");
        }
    }

    @Test
    void anotherTransferCodingIsRefusedAndEndsTheConnection() throws Exception {
        for (String coding : new String[] {"gzip, chunked", "xchunked", "identity", "chunked, chunked"}) {
            try (RawHttp http = raw()) {
                Answer answer = http.send(head("/v1/echo", JSON + "Transfer-Encoding: " + coding))
                        .send("0\n\n")
                        .read();
                assertThat(answer.status()).as(coding).isEqualTo(400);
                assertThat(http.isClosed()).as(coding).isTrue();
            }
        }
    }

    @Test
    void aRequestHiddenInABodyIsNotServed() throws Exception {
        String hidden = "GET /v1/echo/hidden HTTP/1.1\r\nHost: x\r\n\r\n";
        try (RawHttp http = raw()) {
            http.send(head("/v1/echo", JSON + "Content-Length: " + hidden.length()))
                    .send(hidden);
            Answer answer = http.read();
            assertThat(answer.body()).contains("\"bytes\":" + hidden.length());
            assertThat(http.send("GET /v1/public HTTP/1.1\nHost: x\n\n").read().body())
                    .contains("\"uri\":\"/v1/public\"");
        }
    }

    private String head(String path, String headers) {
        return "POST " + path + " HTTP/1.1\nHost: x\nAuthorization: Bearer " + token() + "\n" + headers + "\n\n";
    }

    /** Stops when the gateway has had enough. */
    private static void chunks(RawHttp http, byte[] body, int size) throws Exception {
        for (int at = 0; at < body.length; at += size) {
            byte[] chunk = Arrays.copyOfRange(body, at, Math.min(body.length, at + size));
            http.send(Integer.toHexString(chunk.length) + "\n").send(chunk).send("\n");
        }
    }

    private static void assertTooLarge(Answer answer, String bound) {
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).contains("body-too-large").contains(bound);
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * 31 + i / 251);
        }
        return bytes;
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
