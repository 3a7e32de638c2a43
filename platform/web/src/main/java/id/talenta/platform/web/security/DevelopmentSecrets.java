package id.talenta.platform.web.security;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * Refuses to start with a secret of the development realm or of the local stack, which everybody knows, wherever it is not
 * one of the profiles {@code local}, {@code dev} and {@code test}. Their mark is that they begin with {@code dev-}.
 */
@Singleton
class DevelopmentSecrets {

    private static final Set<String> HARMLESS = Set.of("local", "dev", "test");
    /** Keys whose last word is one of these. */
    private static final Pattern SECRET =
            Pattern.compile(".*[._-](password|secret|jaas[._-]config)", Pattern.CASE_INSENSITIVE);

    /** The value itself, or in a login configuration such as Kafka's. */
    private static final Pattern DEVELOPMENT = Pattern.compile("(?s)dev-.*|.*password=\"dev-.*");

    void atStart(@Observes @Priority(1) StartupEvent event, Config config) {
        refuse(config, ConfigUtils.getProfiles());
    }

    static void refuse(Config config, List<String> profiles) {
        Set<String> found = in(config, profiles);
        if (!found.isEmpty()) {
            throw new IllegalStateException(
                    "Development secrets are refused outside of the local profile; give other values to: "
                            + String.join(", ", found));
        }
    }

    /** The keys that hold one, none in a profile where that is allowed. Never the values. */
    static Set<String> in(Config config, List<String> profiles) {
        Set<String> found = new TreeSet<>();
        if (profiles.stream().anyMatch(HARMLESS::contains)) {
            return found;
        }
        for (String key : config.getPropertyNames()) {
            if (SECRET.matcher(key).matches() && isDevelopment(config, key)) {
                found.add(key);
            }
        }
        return found;
    }

    private static boolean isDevelopment(Config config, String key) {
        return config.getOptionalValue(key, String.class)
                .filter(value -> DEVELOPMENT.matcher(value).matches())
                .isPresent();
    }
}
