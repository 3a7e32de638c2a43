package id.talenta.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Removes components that nothing refers to. Every service defines all problem responses and uses some. */
final class UnusedComponents {

    private static final String PREFIX = "#/components/";

    private UnusedComponents() {}

    static void removeFrom(ObjectNode document) {
        ObjectNode components = (ObjectNode) document.get("components");
        boolean removed = true;
        while (removed) {
            Set<String> used = new HashSet<>();
            collect(document, used);
            removed = false;
            for (String kind : names(components)) {
                ObjectNode of = (ObjectNode) components.get(kind);
                for (String name : names(of)) {
                    // security schemes are referred to by name, not by $ref
                    if (!kind.equals("securitySchemes") && !used.contains(PREFIX + kind + "/" + name)) {
                        of.remove(name);
                        removed = true;
                    }
                }
                if (of.isEmpty()) {
                    components.remove(kind);
                }
            }
        }
    }

    private static void collect(JsonNode node, Set<String> references) {
        JsonNode reference = node.get("$ref");
        if (reference != null && reference.isTextual()) {
            references.add(reference.asText());
        }
        node.forEach(child -> collect(child, references));
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
