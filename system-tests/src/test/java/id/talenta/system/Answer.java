package id.talenta.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

/** What came back from the suite. */
record Answer(int status, HttpHeaders headers, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException("No JSON: " + text(), e);
        }
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The answer must be a problem detail of that status, and say nothing that is not for the caller. */
    JsonNode problem(int expectedStatus) {
        assertThat(status).as("status of %s", text()).isEqualTo(expectedStatus);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        JsonNode problem = json();
        assertThat(problem.path("status").asInt()).isEqualTo(expectedStatus);
        assertThat(problem.path("code").asText()).matches("[a-z0-9-]+");
        assertThat(problem.path("type").asText())
                .endsWith("/problems/" + problem.path("code").asText());
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(text()).doesNotContain("Exception", "id.talenta", "java.", "SELECT ", "insert into");
        return problem;
    }
}
