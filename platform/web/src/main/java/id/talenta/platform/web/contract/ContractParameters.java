package id.talenta.platform.web.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What the parameters mean that mean the same everywhere: headers of the conventions, and the parts of a path. Others say it themselves. */
final class ContractParameters {

    private static final Map<String, String> SAME_EVERYWHERE = Map.of(
            "Idempotency-Key",
            "A UUID of your own for this request: the same key with the same body answers for 24 hours what the first one answered",
            "If-Match",
            "ETag of the version to change",
            "If-None-Match",
            "ETag of the version that is known: 304 while it is still that one",
            "other",
            "Id of the one to compare with",
            "otherVersion",
            "Version to compare with");

    private ContractParameters() {}

    static void apply(String path, Operation operation) {
        if (operation.getParameters() == null) {
            return;
        }
        operation.getParameters().stream()
                .filter(parameter -> parameter.getDescription() == null
                        || parameter.getDescription().isBlank())
                .forEach(parameter -> {
                    String description = SAME_EVERYWHERE.getOrDefault(
                            parameter.getName(),
                            parameter.getIn() == Parameter.In.PATH ? ofPath(path, parameter.getName()) : null);
                    if (description != null) {
                        parameter.setDescription(description);
                    }
                });
    }

    /** {@code /talent-mappings/{id}}: the id of the talent mapping; {@code {participantNumber}}: the number of the participant. */
    private static String ofPath(String path, String name) {
        List<String> words = Arrays.asList(name.split("(?=\\p{Lu})"));
        String last = words.get(words.size() - 1).toLowerCase(Locale.ROOT);
        if (!List.of("id", "code", "number", "version").contains(last)) {
            return "Id of the " + String.join(" ", words).toLowerCase(Locale.ROOT);
        }
        String owner = words.size() == 1
                ? collection(path, name)
                : String.join(" ", words.subList(0, words.size() - 1)).toLowerCase(Locale.ROOT);
        return last.equals("version")
                ? "Number of the version"
                : last.substring(0, 1).toUpperCase(Locale.ROOT) + last.substring(1) + " of the " + owner;
    }

    private static String collection(String path, String name) {
        String before = path.substring(0, path.indexOf("/{" + name + "}"));
        String plural = before.substring(before.lastIndexOf('/') + 1).replace('-', ' ');
        return plural.endsWith("ies") ? plural.replaceFirst("ies$", "y") : plural.replaceFirst("s$", "");
    }
}
