package id.talenta.casn.ruleset;

import com.fasterxml.jackson.databind.JsonNode;
import id.talenta.casn.ruleset.rules.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a rule-set document itself says of the parts that nobody has held against the text of the regulation. */
final class UnverifiedParts {

    private UnverifiedParts() {}

    /**
     * The warnings that come with a document, whatever its kind: the whole if it is not verified or of low confidence,
     * every object in it with {@code "verified": false}, and every part named in {@code payload.unverified}.
     *
     * @param document the document
     * @return in the order of the document
     */
    static List<Finding> of(JsonNode document) {
        List<Finding> findings = new ArrayList<>();
        if ("LOW".equals(document.path("confidence").asText())) {
            findings.add(new Finding("/confidence", "rule-set-low-confidence", Map.of()));
        }
        if (document.path("verified").isBoolean() && !document.path("verified").booleanValue()) {
            findings.add(new Finding("/verified", "rule-set-unverified", Map.of()));
        }
        walk(document.path("payload"), "/payload", findings);
        JsonNode named = document.path("payload").path("unverified");
        for (int i = 0; i < named.size(); i++) {
            findings.add(new Finding("/payload/unverified/" + i, "rule-part-unverified", Map.of()));
        }
        return findings;
    }

    private static void walk(JsonNode node, String pointer, List<Finding> findings) {
        JsonNode verified = node.path("verified");
        if (verified.isBoolean() && !verified.booleanValue()) {
            findings.add(new Finding(pointer, "rule-part-unverified", Map.of()));
        }
        if (node.isObject()) {
            node.properties().forEach(field -> walk(field.getValue(), Pointers.at(pointer, field.getKey()), findings));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), pointer + "/" + i, findings);
            }
        }
    }
}
