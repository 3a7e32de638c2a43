package id.talenta.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Derives the routes from the contract. What it does not understand stops the start: nothing is passed on by guess. */
final class ContractReader {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode document;

    ContractReader(JsonNode document) {
        this.document = document;
    }

    RouteTable routes() {
        RouteTable table = new RouteTable();
        document.path("paths")
                .properties()
                .forEach(path -> table.add(path.getKey(), endpoint(path.getKey(), path.getValue())));
        return table;
    }

    Set<String> services() {
        Set<String> services = new HashSet<>();
        document.path("paths").forEach(path -> services.add(service(path)));
        return services;
    }

    private Endpoint endpoint(String template, JsonNode path) {
        Map<String, ContractOperation> operations = new HashMap<>();
        path.properties().forEach(member -> {
            if (METHODS.contains(member.getKey())) {
                String method = member.getKey().toUpperCase(Locale.ROOT);
                operations.put(method, operation(template, path, method, member.getValue()));
            }
        });
        return new Endpoint(operations);
    }

    private ContractOperation operation(String template, JsonNode path, String method, JsonNode operation) {
        Set<String> query = new HashSet<>();
        Set<String> headers = new HashSet<>();
        for (JsonNode declaring : List.of(path, operation)) {
            for (JsonNode declared : declaring.path("parameters")) {
                JsonNode parameter = resolve(declared);
                String name = parameter.required("name").asText();
                switch (parameter.required("in").asText()) {
                    case "query" -> query.add(name);
                    case "header" -> headers.add(name.toLowerCase(Locale.ROOT));
                    case "path" -> {}
                    default -> throw new IllegalStateException("A parameter that cannot be passed on: " + name);
                }
            }
        }
        Set<String> bodyTypes = new HashSet<>();
        resolve(operation.path("requestBody")).path("content").fieldNames().forEachRemaining(bodyTypes::add);
        return new ContractOperation(
                service(path), method, template, Set.copyOf(query), Set.copyOf(headers), scopes(operation), bodyTypes);
    }

    private List<Set<String>> scopes(JsonNode operation) {
        JsonNode security = operation.has("security") ? operation.get("security") : document.path("security");
        List<Set<String>> alternatives = new ArrayList<>();
        for (JsonNode requirement : security) {
            Set<String> scopes = new HashSet<>();
            requirement.forEach(scheme -> scheme.forEach(scope -> scopes.add(scope.asText())));
            alternatives.add(Set.copyOf(scopes));
        }
        return List.copyOf(alternatives);
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static String service(JsonNode path) {
        return path.required("x-service").asText();
    }
}
