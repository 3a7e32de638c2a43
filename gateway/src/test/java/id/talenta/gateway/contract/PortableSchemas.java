package id.talenta.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Says in JSON Schema's words what the services' documents say in Java's. Meaning is kept: a pattern of Bean Validation holds for the
 * whole text, one of JSON Schema is searched for; control characters are a range, since not every engine knows classes of Unicode; and what stands beside a reference only repeats what is behind it.
 */
final class PortableSchemas {

    private static final List<String> REPEATED =
            List.of("type", "format", "pattern", "minLength", "maxLength", "minItems", "maxItems", "examples");

    private PortableSchemas() {}

    static void applyTo(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.path("$ref").isTextual() || isNullableReference(object.path("anyOf"))) {
                object.remove(REPEATED);
            }
            JsonNode pattern = object.path("pattern");
            if (pattern.isTextual() && !pattern.asText().startsWith("^")) {
                object.put("pattern", "^(?:" + pattern.asText().replace("\\p{Cntrl}", "\\u0000-\\u001F\\u007F") + ")$");
            }
        }
        node.forEach(PortableSchemas::applyTo);
    }

    private static boolean isNullableReference(JsonNode anyOf) {
        return anyOf.size() == 2
                && anyOf.get(0).has("$ref")
                && anyOf.get(1).path("type").asText().equals("null");
    }
}
