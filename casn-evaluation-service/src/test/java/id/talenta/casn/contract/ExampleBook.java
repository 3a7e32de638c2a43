package id.talenta.casn.contract;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.talenta.casn.CasnApi;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The examples of the contract, in the order of a story that is played against the service: requests are sent as they stand there, and what
 * is answered has the fields that the example of the answer has. With {@code -Dexamples.update=true} answers are written down anew.
 */
final class ExampleBook {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path DIRECTORY = Path.of("src/main/resources/contract/examples");
    private static final boolean UPDATE = Boolean.getBoolean("examples.update");
    private static final int MOST_LINES = 12;

    final StoryClock clock = new StoryClock();
    private final Map<String, ObjectNode> examples = new TreeMap<>();
    private final Set<String> played = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    /** What differs between the examples and what was answered. */
    List<String> faults() {
        return faults;
    }

    /** Sends the example of the operation's request, and holds the answer against that of its success: the first one, if it is sent again. */
    Response send(CasnApi as, String operation, String example, String request) {
        JsonNode value = of(operation).at("/request/" + example + "/value");
        if (value.isMissingNode()) {
            throw new IllegalArgumentException("There is no example " + example + " of " + operation);
        }
        RequestSpecification prepared = as.request().header("If-Match", "*");
        String patch = request.startsWith("PATCH") ? "application/merge-patch+json" : "application/json";
        prepared.contentType(value.isArray() ? "text/csv" : patch)
                .body(clock.toRun(value.isArray() ? lines(value) : value.toString()));
        return answered(operation, example, "", call(prepared, request));
    }

    /** Asks without a body. */
    Response ask(CasnApi as, String operation, String example, String summary, String request) {
        RequestSpecification prepared = as.request();
        return answered(
                operation,
                example,
                summary,
                call(request.startsWith("GET") ? prepared : prepared.header("If-Match", "*"), request));
    }

    private Response call(RequestSpecification prepared, String request) {
        String[] parts = clock.toRun(request).split(" ", 2);
        return prepared.request(parts[0], parts[1]);
    }

    private Response answered(String operation, String example, String summary, Response response) {
        if (response.statusCode() / 100 != 2) {
            faults.add(operation + " " + example + ": " + response.statusCode() + " " + response.asString());
            return response;
        }
        String status = String.valueOf(response.statusCode());
        if (status.equals("204") || !played.add(operation + " " + status + " " + example)) {
            return response;
        }
        JsonNode answer = shown(response);
        ObjectNode file = of(operation);
        JsonNode committed = file.at("/responses/" + status + "/" + example + "/value");
        if (UPDATE) {
            String said = summary.isEmpty()
                    ? file.at("/request/" + example + "/summary").asText()
                    : summary;
            file.withObject("/responses")
                    .withObject("/" + status)
                    .putObject(example)
                    .put("summary", said)
                    .set("value", answer);
            write(operation, file);
        } else if (!fields(committed).equals(fields(answer))) {
            faults.add(operation + " " + status + " " + example + " has " + fields(committed) + " and is answered with "
                    + fields(answer));
        }
        return response;
    }

    private JsonNode shown(Response response) {
        try {
            if (response.contentType().startsWith("text/csv")) {
                ArrayNode lines = JSON.createArrayNode();
                response.asString().lines().limit(MOST_LINES).map(clock::toShow).forEach(lines::add);
                return lines;
            }
            return clock.toShow(JSON.readTree(response.asString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pointers of its fields, of lists all elements together; of CSV the columns. */
    private static TreeSet<String> fields(JsonNode value) {
        TreeSet<String> fields = new TreeSet<>();
        if (value.path(0).isTextual()) {
            fields.add(value.path(0).asText());
        } else {
            collect("", value, fields);
        }
        return fields;
    }

    private static void collect(String place, JsonNode value, TreeSet<String> fields) {
        value.properties().forEach(field -> {
            fields.add(place + "/" + field.getKey());
            collect(place + "/" + field.getKey(), field.getValue(), fields);
        });
        if (value.isArray()) {
            value.forEach(element -> collect(place + "/*", element, fields));
        }
    }

    private ObjectNode of(String operation) {
        return examples.computeIfAbsent(operation, name -> {
            Path file = DIRECTORY.resolve(name + ".json");
            try {
                return Files.exists(file) ? (ObjectNode) JSON.readTree(file.toFile()) : JSON.createObjectNode();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void write(String operation, ObjectNode file) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        try {
            Files.writeString(
                    DIRECTORY.resolve(operation + ".json"), JSON.writer(printer).writeValueAsString(file) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lines(JsonNode lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.asText()).append('\n'));
        return text.toString();
    }
}
