package id.talenta.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** What a reader misses in a contract: each method answers the places where it is missing. */
final class DescribedContract {

    private DescribedContract() {}

    static void eachOperation(JsonNode contract, BiConsumer<JsonNode, String> check) {
        contract.get("paths")
                .forEach(path -> path.properties().forEach(member -> {
                    if (member.getValue().has("operationId")) {
                        check.accept(
                                member.getValue(),
                                member.getValue().get("operationId").asText());
                    }
                }));
    }

    /** Successes, other than 204, whose answer has no content or a content without a schema. */
    static List<String> successesWithoutSchema(JsonNode contract) {
        List<String> missing = new ArrayList<>();
        eachOperation(
                contract,
                (operation, id) -> operation.get("responses").properties().stream()
                        .filter(response -> response.getKey().startsWith("2")
                                && !response.getKey().equals("204"))
                        .filter(response -> {
                            JsonNode content = response.getValue().path("content");
                            return content.isEmpty()
                                    || content.properties().stream()
                                            .anyMatch(media -> media.getValue()
                                                    .path("schema")
                                                    .isEmpty());
                        })
                        .forEach(response -> missing.add(id + " " + response.getKey())));
        return missing;
    }

    /** Schemas whose name was numbered because another had it first, and those of a library's own types. */
    static List<String> accidentalNames(JsonNode contract) {
        return names(contract.at("/components/schemas")).stream()
                .filter(name -> name.matches(".*\\d") || name.startsWith("JsonNode"))
                .toList();
    }

    /** Values of enums that no description explains. */
    static List<String> unexplainedValues(JsonNode contract) {
        List<String> missing = new ArrayList<>();
        contract.at("/components/schemas")
                .properties()
                .forEach(schema -> schema.getValue().path("enum").forEach(value -> {
                    if (!schema.getValue().path("description").asText().contains("`" + value.asText() + "`: ")) {
                        missing.add(schema.getKey() + " " + value.asText());
                    }
                }));
        return missing;
    }

    /** Parameters without a description. */
    static List<String> undescribedParameters(JsonNode contract) {
        List<String> missing = new ArrayList<>();
        eachOperation(
                contract,
                (operation, id) -> operation.path("parameters").forEach(parameter -> {
                    if (parameter.path("description").asText().isBlank()) {
                        missing.add(id + " " + parameter.path("name").asText());
                    }
                }));
        return missing;
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
