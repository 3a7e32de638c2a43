package id.talenta.system.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The problems and causes of one module, as tables; those of casn by the part that finds them. */
final class ErrorCatalogue {

    private static final String SEVERAL = "In several places";
    private static final String WITHOUT_GROUP = "";

    /** What each part of casn-evaluation-service is called; other modules have their causes in one table. */
    private static final Map<String, String> GROUPS = groups();

    private final Path module;
    private final JsonNode catalogue;

    ErrorCatalogue(Path module) throws IOException {
        this.module = module;
        this.catalogue = new ObjectMapper()
                .readTree(module.resolve("src/main/resources/META-INF/talenta/problems.json")
                        .toFile());
    }

    private static Map<String, String> groups() {
        Map<String, String> groups = new LinkedHashMap<>();
        groups.put("selection", "Selections and their phases");
        groups.put("intake", "Files and amendments of a selection");
        groups.put("evaluation", "Evaluations, decisions about ties, publication");
        groups.put("publication", "The lookup of one's own result");
        groups.put("correction", "Corrections");
        groups.put("objection", "Objections");
        groups.put("appointment", "Appointments and their numbers");
        groups.put("probation", "Probations");
        groups.put("ruleset", "Rule sets");
        return groups;
    }

    @Override
    public String toString() {
        StringBuilder page = new StringBuilder();
        problems(page);
        try {
            causes(page);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the sources of " + module.getFileName(), e);
        }
        return page.toString();
    }

    private void problems(StringBuilder page) {
        JsonNode problems = catalogue.get("problems");
        if (problems.isEmpty()) {
            return;
        }
        page.append("\n### Problems\n\n| code | status | meaning | arti |\n|---|---|---|---|\n");
        sorted(problems)
                .forEach((code, problem) -> page.append("| `%s` | %d | %s | %s |\n"
                        .formatted(code, problem.get("status").asInt(), whole(problem, "en"), whole(problem, "id"))));
    }

    private static String whole(JsonNode problem, String language) {
        return cell("**" + problem.get("title").get(language).asText() + ".** "
                + problem.get("detail").get(language).asText());
    }

    private void causes(StringBuilder page) throws IOException {
        JsonNode messages = catalogue.get("messages");
        if (messages == null || messages.isEmpty()) {
            return;
        }
        Map<String, Map<String, JsonNode>> byGroup = new LinkedHashMap<>();
        GROUPS.values().forEach(group -> byGroup.put(group, new TreeMap<>()));
        byGroup.put(SEVERAL, new TreeMap<>());
        byGroup.put(WITHOUT_GROUP, new TreeMap<>());
        Map<String, Set<String>> places = places(sorted(messages).keySet());
        sorted(messages)
                .forEach((code, text) -> byGroup.get(group(places.get(code))).put(code, text));
        byGroup.forEach((group, causes) -> {
            if (!causes.isEmpty()) {
                page.append("\n### Causes")
                        .append(
                                group.isEmpty()
                                        ? ""
                                        : ": " + group.substring(0, 1).toLowerCase(Locale.ROOT))
                        .append(group.isEmpty() ? "" : group.substring(1))
                        .append("\n\n| code | meaning | arti |\n|---|---|---|\n");
                causes.forEach((code, text) -> page.append("| `%s` | %s | %s |\n"
                        .formatted(
                                code,
                                cell(text.get("en").asText()),
                                cell(text.get("id").asText()))));
            }
        });
    }

    private static String group(Set<String> places) {
        return switch (places.size()) {
            case 0 -> WITHOUT_GROUP;
            case 1 -> places.iterator().next();
            default -> SEVERAL;
        };
    }

    /** The groups in whose sources each code is found, as a text or as the name of a constant. */
    private Map<String, Set<String>> places(Set<String> codes) throws IOException {
        Map<String, Set<String>> places = new TreeMap<>();
        codes.forEach(code -> places.put(code, new TreeSet<>()));
        try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted(Comparator.naturalOrder())
                    .toList();
            for (Path source : sources) {
                String group = groupOf(source);
                if (group != null) {
                    String text = Files.readString(source);
                    codes.stream()
                            .filter(code -> names(text, code))
                            .forEach(code -> places.get(code).add(group));
                }
            }
        }
        return places;
    }

    /** By the package below that of the service, of which only casn has so many causes that they need groups. */
    private String groupOf(Path source) {
        Path inside = module.resolve("src/main/java/id/talenta").relativize(source);
        return inside.getNameCount() < 3 || !inside.startsWith("casn")
                ? null
                : GROUPS.get(inside.getName(1).toString());
    }

    private static boolean names(String source, String code) {
        return source.contains("\"" + code + "\"")
                || Pattern.compile("\\b" + code.toUpperCase(Locale.ROOT).replace('-', '_') + "\\b")
                        .matcher(source)
                        .find();
    }

    private static Map<String, JsonNode> sorted(JsonNode node) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        node.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
