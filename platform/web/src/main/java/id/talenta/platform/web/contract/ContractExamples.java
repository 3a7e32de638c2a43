package id.talenta.platform.web.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * The examples of an operation, from the application's resource {@code contract/examples/<operationId>.json}: named ones of the request and
 * of each success. A file as CSV is a list of its lines.
 */
final class ContractExamples {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ClassLoader resources;

    ContractExamples(ClassLoader resources) {
        this.resources = resources;
    }

    /**
     * Adds what there is of the operation.
     *
     * @throws IllegalStateException if there is an example of a request or answer that the operation does not have
     */
    void apply(Operation operation) {
        String file = "contract/examples/" + operation.getOperationId() + ".json";
        try (InputStream in = resources.getResourceAsStream(file)) {
            if (in == null) {
                return;
            }
            JsonNode examples = JSON.readTree(in);
            if (examples.has("request")) {
                Content body = operation.getRequestBody() == null
                        ? null
                        : operation.getRequestBody().getContent();
                add(file + " request", body, examples.get("request"));
            }
            examples.path("responses").properties().forEach(status -> {
                APIResponse response = operation.getResponses().getAPIResponse(status.getKey());
                add(file + " " + status.getKey(), response == null ? null : response.getContent(), status.getValue());
            });
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static void add(String place, Content content, JsonNode named) {
        if (content == null) {
            throw new IllegalStateException("There is no such content: " + place);
        }
        content.getMediaTypes().forEach((type, media) -> {
            Map<String, Example> examples = new LinkedHashMap<>();
            named.properties()
                    .forEach(entry -> examples.put(
                            entry.getKey(),
                            OASFactory.createExample()
                                    .summary(entry.getValue().path("summary").asText())
                                    .value(value(type, entry.getValue().get("value")))));
            media.setExample(null);
            media.setExamples(examples);
        });
    }

    private static Object value(String type, JsonNode value) {
        return type.startsWith("text/")
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(line -> line.asText() + "\n")
                        .collect(Collectors.joining())
                : JSON.convertValue(value, Object.class);
    }
}
