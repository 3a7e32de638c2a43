package id.talenta.casn.ruleset;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A value that two rule-set documents do not share. What is compared are single values, never whole objects or lists, so
 * that each difference is small.
 *
 * @param pointer where: a JSON pointer (RFC 6901)
 * @param before the value there in the first document as JSON; null if there is none
 * @param after the value in the second
 */
record Difference(String pointer, String before, String after) {

    /**
     * The differences of two documents.
     *
     * @param before the first
     * @param after the second
     * @return by pointer; empty if they say the same, in whatever order of fields or form of numbers
     */
    static List<Difference> between(JsonNode before, JsonNode after) {
        Map<String, JsonNode> first = new TreeMap<>();
        Map<String, JsonNode> second = new TreeMap<>();
        collect(before, "", first);
        collect(after, "", second);
        TreeMap<String, JsonNode> all = new TreeMap<>(second);
        all.putAll(first);
        List<Difference> found = new ArrayList<>();
        for (String pointer : all.keySet()) {
            String one = text(first.get(pointer));
            String other = text(second.get(pointer));
            if (!Objects.equals(one, other)) {
                found.add(new Difference(pointer, one, other));
            }
        }
        return found;
    }

    private static void collect(JsonNode node, String pointer, Map<String, JsonNode> values) {
        if (node.isObject() && !node.isEmpty()) {
            node.properties().forEach(field -> collect(field.getValue(), Pointers.at(pointer, field.getKey()), values));
        } else if (node.isArray() && !node.isEmpty()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), pointer + "/" + i, values);
            }
        } else {
            values.put(pointer, node);
        }
    }

    /** Equal numbers have one text. */
    private static String text(JsonNode value) {
        if (value == null) {
            return null;
        }
        return value.isNumber() ? value.decimalValue().stripTrailingZeros().toPlainString() : value.toString();
    }
}
