package id.talenta.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;

/** The examples of bodies in a contract: where they are missing, and where they are not as their schema says. */
final class ContractExamples {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final JsonNode contract;
    private final List<String> faults = new ArrayList<>();

    private ContractExamples(JsonNode contract) {
        this.contract = contract;
    }

    /** Bodies of requests as JSON or CSV, and successes as JSON, that have no example; of one service's operations. */
    static List<String> missing(JsonNode contract, String service) {
        List<String> missing = new ArrayList<>();
        contract.get("paths").forEach(path -> {
            if (path.path("x-service").asText().equals(service)) {
                path.forEach(operation -> {
                    String id = operation.path("operationId").asText();
                    operation.at("/requestBody/content").properties().forEach(media -> {
                        if (media.getValue().path("examples").isEmpty()) {
                            missing.add(id + " request as " + media.getKey());
                        }
                    });
                    operation.path("responses").properties().forEach(response -> {
                        JsonNode media = response.getValue().at("/content/application~1json");
                        if (response.getKey().startsWith("2")
                                && !media.isMissingNode()
                                && media.path("examples").isEmpty()) {
                            missing.add(id + " " + response.getKey());
                        }
                    });
                });
            }
        });
        return missing;
    }

    /** Examples that are not as their schema says, or have a field that it does not name. */
    static List<String> faults(JsonNode contract) {
        ContractExamples examples = new ContractExamples(contract);
        DescribedContract.eachOperation(contract, (operation, id) -> {
            examples.check(id + " request", operation.at("/requestBody/content"));
            operation
                    .path("responses")
                    .properties()
                    .forEach(response -> examples.check(
                            id + " " + response.getKey(), response.getValue().path("content")));
        });
        return examples.faults;
    }

    private void check(String place, JsonNode content) {
        content.forEach(media -> media.path("examples").properties().forEach(example -> {
            String where = place + " " + example.getKey();
            JsonNode value = example.getValue().path("value");
            ObjectNode schema = JSON.createObjectNode();
            schema.putArray("allOf").add(media.path("schema"));
            schema.set("components", contract.get("components"));
            registry.getSchema(schema)
                    .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                    .forEach(error -> faults.add(where + ": " + error));
            unknown(where, media.path("schema"), value);
        }));
    }

    private void unknown(String place, JsonNode referred, JsonNode value) {
        JsonNode schema = referred.has("$ref")
                ? contract.at(referred.get("$ref").asText().substring(1))
                : referred.path("anyOf").path(0).has("$ref")
                        ? contract.at(referred.at("/anyOf/0/$ref").asText().substring(1))
                        : referred;
        if (value.isArray()) {
            value.forEach(element -> unknown(place + "/*", schema.path("items"), element));
        }
        if (schema.has("properties")) {
            value.properties().forEach(field -> {
                JsonNode property = schema.get("properties").path(field.getKey());
                if (property.isMissingNode()) {
                    faults.add(place + "/" + field.getKey() + " is not in the schema");
                }
                unknown(place + "/" + field.getKey(), property, field.getValue());
            });
        }
    }
}
