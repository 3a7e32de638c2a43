package id.talenta.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** Looks at jobs until they are over. */
final class Jobs {

    private Jobs() {}

    static JsonNode await(Client client, String path, Duration limit) {
        return Waiting.until("the end of " + path, limit, () -> client.get(path).json(), job -> isOver(job));
    }

    static boolean isOver(JsonNode job) {
        String state = job.path("state").asText();
        return "COMPLETED".equals(state) || "FAILED".equals(state) || "CANCELLED".equals(state);
    }
}
