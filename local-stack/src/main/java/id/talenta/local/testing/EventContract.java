package id.talenta.local.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.talenta.local.KafkaTopics;
import id.talenta.local.KafkaTopics.SuiteTopic;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The contract of a service's events, as it lies in its resources: {@code events/asyncapi.yaml}, a schema {@code events/<event>.v1.json} for
 * each event, and in {@code events/released} the schemas as they were last released. For the service's own test; it needs
 * {@code com.networknt:json-schema-validator} in test scope.
 */
public final class EventContract {

    private static final String DIRECTORY = "events/";

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final JsonNode document;
    private final Map<String, JsonNode> schemas = new LinkedHashMap<>();

    private EventContract() throws IOException {
        document = read("asyncapi.yaml").orElseThrow();
        for (JsonNode message : document.at("/components/messages")) {
            String file = message.at("/payload/$ref").asText().replaceFirst("^\\./", "");
            schemas.put(
                    file.replaceFirst("\\.json$", ""),
                    read(file).orElseThrow(() -> new IllegalStateException("There is no schema " + file)));
        }
    }

    /** The contract on the class path. */
    public static EventContract load() {
        try {
            return new EventContract();
        } catch (IOException e) {
            throw new IllegalStateException("The contract of the events cannot be read", e);
        }
    }

    private static Optional<JsonNode> read(String file) throws IOException {
        ObjectMapper mapper = file.endsWith(".yaml") ? new YAMLMapper() : new ObjectMapper();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream in = loader.getResourceAsStream(DIRECTORY + file)) {
            return in == null ? Optional.empty() : Optional.of(mapper.readTree(in));
        }
    }

    /** The events, such as {@code agency-changed.v1}. */
    public Set<String> events() {
        return Set.copyOf(schemas.keySet());
    }

    /**
     * What is wrong with the data of an event; nothing, if it is as its schema says and holds nothing that the schema does not name.
     *
     * @param event such as {@code agency-changed.v1}
     * @param data the JSON as it is published
     */
    public List<String> violations(String event, byte[] data) {
        try {
            JsonNode json = new ObjectMapper().readTree(data);
            List<String> found = new ArrayList<>(validate(event, json));
            json.fieldNames().forEachRemaining(name -> {
                if (!schemas.get(event).at("/properties").has(name)) {
                    found.add(event + ": the schema does not name " + name);
                }
            });
            return found;
        } catch (IOException e) {
            return List.of(event + ": no JSON");
        }
    }

    private List<String> validate(String event, JsonNode data) {
        List<Error> errors = registry.getSchema(schemas.get(event))
                .validate(data, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        return errors.stream().map(error -> event + ": " + error).toList();
    }

    /** In what a schema is not compatible with the one that was released. */
    public List<String> breaks() {
        List<String> found = new ArrayList<>();
        schemas.forEach((event, schema) -> {
            try {
                read("released/" + event + ".json")
                        .ifPresent(released -> new SchemaChanges(released, schema)
                                .breaking()
                                .forEach(change -> found.add(event + ": " + change)));
            } catch (IOException e) {
                found.add(event + ": the released schema cannot be read");
            }
        });
        return found;
    }

    /** In what the document, the schemas and the suite's list of topics disagree. */
    public List<String> disagreements(String service) {
        List<String> found = new ArrayList<>();
        Set<String> published = new LinkedHashSet<>();
        for (JsonNode channel : document.get("channels")) {
            String address = channel.path("address").asText();
            published.add(address);
            topic(address, service)
                    .ifPresentOrElse(
                            topic -> requireTags(topic, channel, found),
                            () -> found.add(address + " is no topic of " + service));
        }
        for (SuiteTopic topic : KafkaTopics.ofSuite()) {
            if (topic.owner().equals(service) && !topic.planned() && !published.contains(topic.name())) {
                found.add(topic.name() + " is not in the document");
            }
        }
        for (JsonNode message : document.at("/components/messages")) {
            requireNames(message, found);
        }
        schemas.forEach((event, schema) -> {
            if (schema.path("examples").isEmpty()) {
                found.add(event + " has no example");
            }
            schema.path("examples").forEach(example -> found.addAll(validate(event, example)));
        });
        return found;
    }

    private static Optional<SuiteTopic> topic(String name, String owner) {
        return KafkaTopics.ofSuite().stream()
                .filter(topic -> topic.name().equals(name) && topic.owner().equals(owner))
                .findFirst();
    }

    private static void requireTags(SuiteTopic topic, JsonNode channel, List<String> found) {
        Set<String> tags = new LinkedHashSet<>(channel.path("tags").findValuesAsText("name"));
        Set<String> expected = new LinkedHashSet<>();
        expected.add(topic.kind() == KafkaTopics.Kind.STATE ? "state" : "facts");
        if (topic.restricted()) {
            expected.add("restricted");
        }
        if (!tags.equals(expected)) {
            found.add(topic.name() + " is tagged " + tags + " and is " + expected);
        }
    }

    private void requireNames(JsonNode message, List<String> found) {
        String name = message.path("name").asText();
        String event =
                message.at("/payload/$ref").asText().replaceFirst("^\\./", "").replaceFirst("\\.json$", "");
        if (!name.matches("id\\.talenta\\.[a-z]+\\." + event.replace(".", "\\."))) {
            found.add(name + " is described by " + event);
        }
        String id = schemas.get(event).path("$id").asText();
        if (!id.equals("urn:talenta:event:" + name)) {
            found.add(event + " calls itself " + id);
        }
    }
}
