package id.talenta.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Renames schemas of one service's document: for words that mean one thing in this service and another in that. */
final class SchemaNames {

    private static final String PREFIX = "#/components/schemas/";

    private SchemaNames() {}

    /**
     * Renames.
     *
     * @param names the new name by the present one
     * @throws IllegalStateException if the document has no such schema: then the entry is not needed any more
     */
    static void change(JsonNode document, Map<String, String> names) {
        ObjectNode schemas = (ObjectNode) document.at("/components/schemas");
        names.forEach((present, name) -> {
            JsonNode schema = schemas.remove(present);
            if (schema == null || schemas.has(name)) {
                throw new IllegalStateException("Cannot rename the schema " + present + " to " + name);
            }
            schemas.set(name, schema);
        });
        changeReferences(document, names);
    }

    private static void changeReferences(JsonNode node, Map<String, String> names) {
        String reference = node.path("$ref").asText();
        if (reference.startsWith(PREFIX) && names.containsKey(reference.substring(PREFIX.length()))) {
            ((ObjectNode) node).put("$ref", PREFIX + names.get(reference.substring(PREFIX.length())));
        }
        node.forEach(child -> changeReferences(child, names));
    }
}
