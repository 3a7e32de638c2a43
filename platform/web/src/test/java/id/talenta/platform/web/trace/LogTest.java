package id.talenta.platform.web.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.talenta.platform.web.things.ThingsTest;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The log as production writes it: one JSON object a line, with the trace id, without anybody's data. */
@QuarkusTest
class LogTest extends ThingsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aLineCarriesTheTraceOfItsRequest() {
        String trace = newTrace();
        somebody()
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .contentType("application/json")
                .body("{\"name\":\"Siti Aminah\",\"quota\":4}")
                .post("/v1/things");
        JsonNode line = lineOf(trace);
        assertThat(line.get("message").asText()).isEqualTo("Thing created: quota=4");
        assertThat(line.get("level").asText()).isEqualTo("INFO");
        assertThat(line.has("timestamp")).isTrue();
    }

    @Test
    void aFaultIsLoggedWithoutItsValues() throws IOException {
        String trace = newTrace();
        somebody().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01").get("/v1/things/faults/bug");
        JsonNode line = lineOf(trace);
        assertThat(line.toString())
                .contains("java.lang.IllegalStateException")
                .contains("NumberFormatException")
                .contains("Things")
                .doesNotContain("3574");
        assertThat(Files.readString(log())).doesNotContain("Siti").doesNotContain("3574011212900001");
    }

    private static String newTrace() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static JsonNode lineOf(String trace) {
        return await().until(
                        () -> lines().stream()
                                .filter(line -> trace.equals(
                                        line.path("mdc").path("traceId").asText()))
                                .findFirst()
                                .orElse(null),
                        line -> line != null);
    }

    private static Path log() {
        return Path.of("target/things.log");
    }

    private static List<JsonNode> lines() throws IOException {
        return Files.readAllLines(log()).stream().map(LogTest::parse).toList();
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
