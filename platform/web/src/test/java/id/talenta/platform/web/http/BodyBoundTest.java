package id.talenta.platform.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.platform.web.things.ThingsTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** JSON over 1 MiB is refused, whether or not its length was announced; the connection stays usable. */
@QuarkusTest
class BodyBoundTest extends ThingsTest {

    @TestHTTPResource("/v1/things")
    URI things;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void announcedLength() throws Exception {
        assertTooLarge(send(BodyPublishers.ofByteArray(body(JsonBodyBound.BYTES + 1))));
        assertThat(send(BodyPublishers.ofByteArray(body(1_000))).statusCode()).isEqualTo(400);
    }

    @Test
    void chunks() throws Exception {
        assertTooLarge(send(chunked(body(JsonBodyBound.BYTES + 1))));
        assertTooLarge(send(chunked(body(4 * JsonBodyBound.BYTES))));
        assertThat(send(chunked(body(1_000))).statusCode()).isEqualTo(400);
    }

    @Test
    void chunksWhoseFieldGoesOn() throws Exception {
        String list = "{\"name\":\"x\",\"quota\":1,\"parts\":[" + "{\"size\":1},".repeat(200_000) + "{\"size\":1}]}";
        assertTooLarge(send(chunked(list.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void theBoundItselfIsStillTaken() throws Exception {
        byte[] most = body(JsonBodyBound.BYTES);
        assertThat(send(BodyPublishers.ofByteArray(most)).body()).contains("\"pointer\":\"/name\"");
        assertThat(send(chunked(most)).body()).contains("\"pointer\":\"/name\"");
    }

    private static byte[] body(int length) {
        String frame = "{\"quota\":1,\"name\":\"\"}";
        return frame.replace("\"\"", '"' + "a".repeat(length - frame.length()) + '"')
                .getBytes(StandardCharsets.UTF_8);
    }

    private static BodyPublisher chunked(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    private HttpResponse<String> send(BodyPublisher body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(things)
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .POST(body)
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static void assertTooLarge(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("body-too-large").contains("1 MiB");
    }
}
