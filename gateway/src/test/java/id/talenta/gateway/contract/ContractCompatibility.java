package id.talenta.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a client of the released contract could stumble over in the present one: something that is gone, something more that is
 * asked for, a limit that became narrower. Additions are no break.
 */
final class ContractCompatibility {

    private static final List<String> UPPER =
            List.of("maxLength", "maximum", "maxItems", "maxProperties", "exclusiveMaximum");
    private static final List<String> LOWER =
            List.of("minLength", "minimum", "minItems", "minProperties", "exclusiveMinimum");

    private final JsonNode released;
    private final JsonNode present;
    private final List<String> breaks = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private enum Direction {
        SENT,
        RECEIVED
    }

    private ContractCompatibility(JsonNode released, JsonNode present) {
        this.released = released;
        this.present = present;
    }

    /** Every break, by place; empty if there is none. */
    static List<String> breaks(JsonNode released, JsonNode present) {
        ContractCompatibility compatibility = new ContractCompatibility(released, present);
        compatibility.paths();
        return compatibility.breaks;
    }

    private void paths() {
        released.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(member -> {
                    if (member.getValue().has("responses")) {
                        String place = member.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey();
                        JsonNode now = present.path("paths").path(path.getKey()).path(member.getKey());
                        if (now.isMissingNode()) {
                            breaks.add(place + " is gone");
                        } else {
                            operation(place, member.getValue(), now);
                        }
                    }
                }));
    }

    private void operation(String place, JsonNode before, JsonNode now) {
        if (!before.path("operationId").equals(now.path("operationId"))) {
            breaks.add(place + " has another operationId");
        }
        security(place, before.path("security"), now.path("security"));
        parameters(place, before.path("parameters"), now.path("parameters"));
        JsonNode bodyBefore = resolve(released, before.path("requestBody"));
        JsonNode bodyNow = resolve(present, now.path("requestBody"));
        content(place + " body", bodyBefore, bodyNow, Direction.SENT);
        if (bodyNow.path("required").asBoolean() && !bodyBefore.path("required").asBoolean()) {
            breaks.add(place + " body is required now");
        }
        before.path("responses").properties().forEach(response -> {
            JsonNode answer = resolve(present, now.path("responses").path(response.getKey()));
            String where = place + " " + response.getKey();
            if (answer.isMissingNode()) {
                breaks.add(where + " is gone");
            } else {
                content(where, resolve(released, response.getValue()), answer, Direction.RECEIVED);
            }
        });
    }

    private void security(String place, JsonNode before, JsonNode now) {
        if (now.isEmpty()) {
            return;
        }
        if (before.isEmpty()) {
            breaks.add(place + " needs a token now");
        }
        for (JsonNode alternative : before) {
            boolean kept = false;
            for (JsonNode candidate : now) {
                kept |= scopes(alternative).containsAll(scopes(candidate));
            }
            if (!kept) {
                breaks.add(place + " needs other scopes than " + scopes(alternative));
            }
        }
    }

    private static Set<String> scopes(JsonNode requirement) {
        Set<String> scopes = new HashSet<>();
        requirement.forEach(scheme -> scheme.forEach(scope -> scopes.add(scope.asText())));
        return scopes;
    }

    private void parameters(String place, JsonNode before, JsonNode now) {
        Map<String, JsonNode> byName = new HashMap<>();
        now.forEach(declared -> byName.put(key(resolve(present, declared)), resolve(present, declared)));
        before.forEach(declared -> {
            JsonNode parameter = resolve(released, declared);
            JsonNode counterpart = byName.remove(key(parameter));
            String where = place + " parameter " + parameter.path("name").asText();
            if (counterpart == null) {
                breaks.add(where + " is gone");
            } else {
                if (counterpart.path("required").asBoolean()
                        && !parameter.path("required").asBoolean()) {
                    breaks.add(where + " is required now");
                }
                schema(where, parameter.path("schema"), counterpart.path("schema"), Direction.SENT);
            }
        });
        byName.values().stream()
                .filter(added -> added.path("required").asBoolean())
                .forEach(added ->
                        breaks.add(place + " parameter " + added.path("name").asText() + " is new and required"));
    }

    private static String key(JsonNode parameter) {
        return parameter.path("in").asText() + " " + parameter.path("name").asText();
    }

    private void content(String place, JsonNode before, JsonNode now, Direction direction) {
        before.path("content").properties().forEach(type -> {
            JsonNode counterpart = now.path("content").path(type.getKey());
            if (counterpart.isMissingNode()) {
                breaks.add(place + " as " + type.getKey() + " is gone");
            } else {
                schema(place, type.getValue().path("schema"), counterpart.path("schema"), direction);
            }
        });
    }

    private void schema(String place, JsonNode referredBefore, JsonNode referredNow, Direction direction) {
        if (referredBefore.has("$ref")
                && !seen.add(direction + " " + referredBefore.get("$ref").asText() + " "
                        + referredNow.path("$ref").asText())) {
            return;
        }
        JsonNode before = resolve(released, referredBefore);
        JsonNode now = resolve(present, referredNow);
        types(place, before.path("type"), now.path("type"));
        limits(place, before, now);
        for (JsonNode value : before.path("enum")) {
            if (now.has("enum") && !contains(now.get("enum"), value)) {
                breaks.add(place + " may not be " + value.asText() + " any more");
            }
        }
        before.path("properties").properties().forEach(property -> {
            JsonNode counterpart = now.path("properties").path(property.getKey());
            String where = place + " /" + property.getKey();
            if (counterpart.isMissingNode()) {
                breaks.add(where + " is gone");
            } else {
                schema(where, property.getValue(), counterpart, direction);
            }
        });
        required(place, before.path("required"), now.path("required"), direction);
        if (before.has("items")) {
            schema(place + " items", before.get("items"), now.path("items"), direction);
        }
    }

    private void types(String place, JsonNode before, JsonNode now) {
        JsonNode all = before.isArray() ? before : before.isMissingNode() ? before : asArray(before);
        for (JsonNode type : all) {
            if (!now.isMissingNode() && !contains(now.isArray() ? now : asArray(now), type)) {
                breaks.add(place + " is no " + type.asText() + " any more");
            }
        }
    }

    private void limits(String place, JsonNode before, JsonNode now) {
        for (String limit : UPPER) {
            if (now.has(limit) && (!before.has(limit) || number(now, limit).compareTo(number(before, limit)) < 0)) {
                breaks.add(place + " " + limit + " is narrower");
            }
        }
        for (String limit : LOWER) {
            if (now.has(limit) && (!before.has(limit) || number(now, limit).compareTo(number(before, limit)) > 0)) {
                breaks.add(place + " " + limit + " is narrower");
            }
        }
        for (String form : List.of("pattern", "format")) {
            if (now.has(form) && !now.get(form).equals(before.path(form))) {
                breaks.add(place + " " + form + " is another");
            }
        }
        if (now.has("enum") && !before.has("enum")) {
            breaks.add(place + " is one of a few values now");
        }
    }

    private void required(String place, JsonNode before, JsonNode now, Direction direction) {
        JsonNode kept = direction == Direction.SENT ? before : now;
        JsonNode asked = direction == Direction.SENT ? now : before;
        for (JsonNode name : asked) {
            if (!contains(kept, name)) {
                breaks.add(place + " /" + name.asText()
                        + (direction == Direction.SENT ? " is required now" : " may be absent now"));
            }
        }
    }

    private static BigDecimal number(JsonNode schema, String limit) {
        return schema.get(limit).decimalValue();
    }

    private static JsonNode asArray(JsonNode one) {
        return com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
                .arrayNode()
                .add(one);
    }

    private static boolean contains(JsonNode array, JsonNode value) {
        for (JsonNode element : array) {
            if (element.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode resolve(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }
}
