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
}
