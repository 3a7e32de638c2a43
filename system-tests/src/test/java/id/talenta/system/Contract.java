package id.talenta.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The operations that the gateway promises, as its own merged contract lists them. */
final class Contract {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete", "head", "options");

    private Contract() {}

    /** Each as {@code METHOD /path/{parameter}}. */
    static List<String> operations(RunningSuite suite) {
        JsonNode document = Client.anonymous(suite)
                .get("/openapi", "Accept", "application/json")
                .json();
        List<String> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            path.getValue().fieldNames().forEachRemaining(method -> {
                if (METHODS.contains(method)) {
                    operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                }
            });
        }
        return operations;
    }
}
