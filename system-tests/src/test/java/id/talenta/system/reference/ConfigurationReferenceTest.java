package id.talenta.system.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/configuration.md} says what the code says. It is written anew with {@code -Dreference.update=true}.
 */
class ConfigurationReferenceTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path REFERENCE = ROOT.resolve("docs/configuration.md");
    private static final Map<String, String> PARTS = parts();

    /** Decided when a service is built. */
    private static final Set<String> BUILT_IN = Set.of("talenta.agencies.copied");

    private static final String HEAD = """
            # Configuration

            Every key of the suite's own, taken from the code; [operations.md](operations.md) tells which of them an installation must be given, and which of
            Quarkus's. A key can be set as an environment variable (upper case, everything else than letters and digits as `_`), as a system property, or as a
            file of its name in `/run/secrets`. Durations are written as `15S`, `200MS`, `PT1H`; periods as `P30D`.

            This page is generated: `mvn -pl system-tests test -Dtest=ConfigurationReferenceTest -Dreference.update=true`.
            """;

    @Test
    void isWhatTheCodeSays() throws IOException {
        String generated = generate();
        if (Boolean.getBoolean("reference.update")) {
            Files.writeString(REFERENCE, generated);
        }
        assertThat(REFERENCE)
                .as("docs/configuration.md differs from the code; write it anew with -Dreference.update=true")
                .hasContent(generated);
    }

    @Test
    void everySettingIsExplained() throws IOException {
        for (String part : PARTS.keySet()) {
            assertThat(settings(part))
                    .allSatisfy(setting -> assertThat(setting.meaning())
                            .as("Javadoc of %s", setting.key())
                            .isNotBlank());
        }
    }

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("platform/data", "All services");
        parts.put("region-service", "region-service");
        parts.put("casn-evaluation-service", "casn-evaluation-service");
        parts.put("talent-service", "talent-service");
        parts.put("gateway", "The gateway");
        return parts;
    }

    private static String generate() throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        for (Map.Entry<String, String> part : PARTS.entrySet()) {
            List<Setting> settings = settings(part.getKey());
            Map<String, String> defaults = defaults(part.getKey());
            List<Setting> own = new ArrayList<>(settings);
            // what a service says of keys that all have: its defaults, or the meaning of one entry
            defaults.forEach((key, value) -> {
                if (!BUILT_IN.contains(key) && settings.stream().noneMatch(setting -> covers(setting, key))) {
                    own.add(new Setting(key, "", value, "Its own; see above"));
                }
            });
            own.sort(Comparator.comparing(Setting::key));
            if (!own.isEmpty()) {
                page.append("\n## ")
                        .append(part.getValue())
                        .append("\n\n| key | default | value | meaning |\n|---|---|---|---|\n");
                own.forEach(setting -> page.append(row(setting, defaults)));
            }
        }
        return page.toString();
    }

    private static String row(Setting setting, Map<String, String> defaults) {
        String fallback =
                setting.isMap() ? entries(setting, defaults) : defaults.getOrDefault(setting.key(), setting.fallback());
        return "| `%s` | %s | %s | %s |%n"
                .formatted(
                        setting.key(),
                        fallback == null || fallback.isEmpty() ? "–" : "`" + fallback + "`",
                        setting.type().isEmpty() ? "" : "`" + setting.type() + "`",
                        setting.meaning().replace("|", "\\|"));
    }

    private static String entries(Setting map, Map<String, String> defaults) {
        List<String> entries = new ArrayList<>();
        defaults.forEach((key, value) -> {
            if (covers(map, key)) {
                entries.add(key.substring(map.key().length() - "<name>".length()) + "=" + value);
            }
        });
        return String.join("`, `", entries);
    }

    private static boolean covers(Setting setting, String key) {
        return setting.isMap()
                ? key.startsWith(setting.key().substring(0, setting.key().length() - "<name>".length()))
                : setting.key().equals(key);
    }

    private static List<Setting> settings(String module) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            Map<String, Setting> byKey = new TreeMap<>();
            // a key may be used where it was not declared; what declares it explains it
            SettingsReader.read(sources)
                    .forEach(setting -> byKey.merge(
                            setting.key(),
                            setting,
                            (one, other) -> one.meaning().isBlank() ? other : one));
            return List.copyOf(byKey.values());
        }
    }

    /** The suite's own keys that a module's files set, whatever the profile. */
    private static Map<String, String> defaults(String module) throws IOException {
        Map<String, String> defaults = new TreeMap<>();
        for (String file : List.of("META-INF/microprofile-config.properties", "application.properties")) {
            Path path = ROOT.resolve(module).resolve("src/main/resources").resolve(file);
            if (Files.exists(path)) {
                Properties properties = new Properties();
                try (var in = Files.newBufferedReader(path)) {
                    properties.load(in);
                }
                properties.stringPropertyNames().stream()
                        .filter(key -> key.startsWith("talenta."))
                        .forEach(key -> defaults.put(key, properties.getProperty(key)));
            }
        }
        return defaults;
    }
}
