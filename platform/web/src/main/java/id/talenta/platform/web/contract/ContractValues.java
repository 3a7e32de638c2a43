package id.talenta.platform.web.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Enumeration;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * What the values of the document's enums mean, from the resources {@code contract/values.json} of the platform and the application: by the
 * schema's name its description and a line for each value.
 */
final class ContractValues {

    private static final String RESOURCE = "contract/values.json";

    private final Map<String, JsonNode> described = new TreeMap<>();

    private ContractValues() {}

    static ContractValues load(ClassLoader resources) {
        ContractValues values = new ContractValues();
        ObjectMapper json = new ObjectMapper();
        try {
            Enumeration<URL> files = resources.getResources(RESOURCE);
            while (files.hasMoreElements()) {
                try (InputStream in = files.nextElement().openStream()) {
                    json.readTree(in).properties().forEach(entry -> {
                        if (values.described.put(entry.getKey(), entry.getValue()) != null) {
                            throw new IllegalStateException("Described twice in " + RESOURCE + ": " + entry.getKey());
                        }
                    });
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return values;
    }

    /** Describes every enum that there is a description of. */
    void apply(Components components) {
        if (components.getSchemas() == null) {
            return;
        }
        described.forEach((name, description) -> {
            Schema schema = components.getSchemas().get(name);
            if (schema != null && schema.getEnumeration() != null) {
                schema.setDescription(text(schema, description));
            }
        });
    }

    private static String text(Schema schema, JsonNode description) {
        StringBuilder text = new StringBuilder(description.path("description").asText()).append('\n');
        schema.getEnumeration().forEach(value -> {
            text.append("\n- `").append(value).append('`');
            JsonNode line = description.path("values").path(String.valueOf(value));
            if (!line.isMissingNode()) {
                text.append(": ").append(line.asText());
            }
        });
        return text.toString();
    }
}
