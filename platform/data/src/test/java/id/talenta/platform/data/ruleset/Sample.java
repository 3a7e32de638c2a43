package id.talenta.platform.data.ruleset;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** A small rule set, and ways to spoil it. */
final class Sample {

    static final String TEXT = """
            {
              "code": "sample-2024",
              "version": 1,
              "title": { "id": "Contoh", "en": "Sample" },
              "legalBasis": [ "KepmenPANRB 321/2024" ],
              "effectiveFrom": "2024-01-01",
              "effectiveTo": "2024-12-31",
              "sourceUrl": [ "https://example.org/321" ],
              "confidence": "HIGH",
              "verified": true,
              "payload": { "least": 65, "weight": 0.40 }
            }
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

    private Sample() {}

    /** Rules that check themselves. */
    record Payload(int least, BigDecimal weight) {
        Payload {
            if (least < 0) {
                throw new IllegalArgumentException("least is below 0");
            }
        }
    }

    static RuleSet<Payload> read(String name, String text) throws IOException {
        return new RuleSetReader<>(Payload.class)
                .read(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    static String with(Consumer<ObjectNode> change) {
        try {
            ObjectNode document = (ObjectNode) JSON.readTree(TEXT);
            change.accept(document);
            return JSON.writeValueAsString(document);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
