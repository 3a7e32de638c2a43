package id.talenta.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes one contract of the services' documents. Where two of them say different things under one name, the merge is refused: the
 * suite shows itself as one, so a name means one thing.
 */
final class ContractMerge {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Paths that every service has a share of; there the second segment names the owner. */
    private static final Set<String> SHARED = Set.of("audit", "operations");

    private final SortedMap<String, JsonNode> documents;
    private final List<String> conflicts = new ArrayList<>();

    ContractMerge(Map<String, JsonNode> documents) {
        this.documents = new TreeMap<>(documents);
    }

    /**
     * The merged contract.
     *
     * @throws IllegalStateException names every conflict
     */
    ObjectNode merge() {
        ObjectNode merged = JSON.createObjectNode();
        merged.set("openapi", same("openapi"));
        merged.set("info", info());
        merged.set("servers", servers());
        merged.set("tags", tags());
        merged.set("paths", paths());
        merged.set("components", components());
        merged.set("x-problems", union("x-problems", "problem"));
        if (!conflicts.isEmpty()) {
            throw new IllegalStateException(
                    "The services' contracts do not fit together:\n- " + String.join("\n- ", conflicts));
        }
        PortableSchemas.applyTo(merged);
        UnusedComponents.removeFrom(merged);
        return merged;
    }

    private JsonNode info() {
        ObjectNode info = JSON.createObjectNode();
        info.put("title", "Talenta API");
        StringBuilder description =
                new StringBuilder("Evaluation of candidate civil servants and of the talent of civil"
                        + " servants in East Java: one address and one contract for all services.\n");
        documents
                .values()
                .forEach(document -> description
                        .append("\n**")
                        .append(title(document))
                        .append("**: ")
                        .append(document.at("/info/description").asText())
                        .append('\n'));
        info.put("description", description.toString().strip());
        for (String member : List.of("version", "contact", "license")) {
            info.set(member, same("info", member));
        }
        return info;
    }

    /** Of the service alone, with a capital letter: the product's name stands above. */
    private static String title(JsonNode document) {
        String title = document.at("/info/title").asText().replaceFirst("^Talenta: ", "");
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    private JsonNode same(String... path) {
        String pointer = "/" + String.join("/", path);
        JsonNode first = documents.get(documents.firstKey()).at(pointer);
        documents.forEach((service, document) -> {
            if (!document.at(pointer).equals(first)) {
                conflicts.add(pointer + " differs between " + documents.firstKey() + " and " + service);
            }
        });
        return first;
    }

    /** Without those on a developer's own machine. */
    private ArrayNode servers() {
        ArrayNode servers = JSON.createArrayNode();
        same("servers").forEach(server -> {
            if (!server.path("url").asText().contains("//localhost")) {
                servers.add(server);
            }
        });
        return servers;
    }

    private ArrayNode tags() {
        SortedMap<String, JsonNode> byName = new TreeMap<>();
        documents.forEach((service, document) -> document.path("tags").forEach(tag -> {
            JsonNode present = byName.putIfAbsent(tag.required("name").asText(), tag);
            if (present != null && !present.equals(tag)) {
                conflicts.add("tag " + tag.get("name").asText() + " is described differently by " + service);
            }
        }));
        return JSON.createArrayNode().addAll(byName.values());
    }

    private ObjectNode paths() {
        SortedMap<String, JsonNode> all = new TreeMap<>();
        Map<String, String> owners = new HashMap<>();
        Map<String, String> operations = new HashMap<>();
        documents.forEach((service, document) -> document.path("paths")
                .properties()
                .forEach(path -> {
                    String share = share(path.getKey());
                    String owner = owners.putIfAbsent(share, service);
                    if (owner != null && !owner.equals(service)) {
                        conflicts.add("/v1/" + share + " belongs to " + owner + " and to " + service);
                    }
                    ObjectNode item = path.getValue().deepCopy();
                    item.forEach(operation -> {
                        String id = operation.path("operationId").asText();
                        String elsewhere = id.isEmpty() ? null : operations.putIfAbsent(id, path.getKey());
                        if (elsewhere != null) {
                            conflicts.add("operationId " + id + " is at " + elsewhere + " and at " + path.getKey());
                        }
                    });
                    item.put("x-service", service);
                    all.put(path.getKey(), item);
                }));
        return JSON.createObjectNode().setAll(all);
    }

    private static String share(String path) {
        String[] segments = path.split("/");
        if (segments.length < 3 || !segments[1].equals("v1")) {
            throw new IllegalStateException("Not below /v1: " + path);
        }
        return SHARED.contains(segments[2]) && segments.length > 3 ? segments[2] + "/" + segments[3] : segments[2];
    }

    private ObjectNode components() {
        SortedSet<String> kinds = new TreeSet<>();
        documents
                .values()
                .forEach(document -> document.path("components").fieldNames().forEachRemaining(kinds::add));
        ObjectNode components = JSON.createObjectNode();
        kinds.forEach(kind -> components.set(kind, union("components/" + kind, kind)));
        return components;
    }

    private ObjectNode union(String path, String what) {
        SortedMap<String, JsonNode> all = new TreeMap<>();
        Map<String, String> first = new HashMap<>();
        documents.forEach((service, document) -> document.at("/" + path)
                .properties()
                .forEach(member -> {
                    JsonNode present = all.putIfAbsent(member.getKey(), member.getValue());
                    if (present == null) {
                        first.put(member.getKey(), service);
                    } else if (!present.equals(member.getValue())) {
                        conflicts.add(what + " " + member.getKey() + " differs between " + first.get(member.getKey())
                                + " and " + service);
                    }
                }));
        return JSON.createObjectNode().setAll(all);
    }
}
