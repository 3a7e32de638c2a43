package id.talenta.local.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What has changed in a JSON schema since its release, and breaks somebody: a consumer of what is published now, or one that reads what was
 * published then by the present schema. New optional properties break nobody.
 */
final class SchemaChanges {

    /** What says which values there are; neither wider nor narrower than it was. */
    private static final List<String> KEPT = List.of("format", "pattern", "const", "$ref");

    private final JsonNode released;
    private final JsonNode present;
    private final List<String> breaking = new ArrayList<>();

    SchemaChanges(JsonNode released, JsonNode present) {
        this.released = released;
        this.present = present;
    }

    List<String> breaking() {
        breaking.clear();
        compare("", released, present);
        return List.copyOf(breaking);
    }

    private void compare(String path, JsonNode before, JsonNode now) {
        Set<String> types = texts(before.path("type"));
        if (!types.equals(texts(now.path("type")))) {
            breaking.add(at(path) + " was " + types + " and is " + texts(now.path("type")));
        }
        for (String keyword : KEPT) {
            if (!before.path(keyword).equals(now.path(keyword))) {
                breaking.add(at(path) + " has another " + keyword);
            }
        }
        if (before.has("enum")) {
            requireAll(path, before.get("enum"), now.path("enum"), " can no longer be ");
        } else if (now.has("enum")) {
            breaking.add(at(path) + " is restricted to values");
        }
        requireSameNames(path, texts(before.path("required")), texts(now.path("required")));
        before.path("properties").fieldNames().forEachRemaining(name -> {
            JsonNode property = now.path("properties").path(name);
            if (property.isMissingNode()) {
                breaking.add(at(path + "/" + name) + " is gone");
            } else {
                compare(path + "/" + name, before.path("properties").path(name), property);
            }
        });
        for (String keyword : List.of("items", "additionalProperties")) {
            if (before.path(keyword).isObject() || now.path(keyword).isObject()) {
                compare(path + "/" + keyword, before.path(keyword), now.path(keyword));
            }
        }
    }

    private void requireSameNames(String path, Set<String> before, Set<String> now) {
        before.stream()
                .filter(name -> !now.contains(name))
                .forEach(name -> breaking.add(at(path + "/" + name) + " may be absent"));
        now.stream()
                .filter(name -> !before.contains(name))
                .forEach(name -> breaking.add(at(path + "/" + name) + " is newly required"));
    }

    private void requireAll(String path, JsonNode before, JsonNode now, String verb) {
        Set<JsonNode> values = new LinkedHashSet<>();
        now.forEach(values::add);
        before.forEach(value -> {
            if (!values.contains(value)) {
                breaking.add(at(path) + verb + value);
            }
        });
    }

    private static Set<String> texts(JsonNode node) {
        Set<String> texts = new LinkedHashSet<>();
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        node.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    private static String at(String path) {
        return path.isEmpty() ? "The data" : path;
    }
}
