package id.talenta.local.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StackResourceTest {

    @Test
    void everyStartGetsADatabaseOfItsOwnOnTheSameServer() throws Exception {
        Map<String, String> first = start("region");
        Map<String, String> second = start("region");

        assertThat(first.get("quarkus.datasource.jdbc.url")).isNotEqualTo(second.get("quarkus.datasource.jdbc.url"));
        assertThat(server(first)).isEqualTo(server(second));
        for (Map<String, String> keys : Arrays.asList(first, second)) {
            for (String role :
                    new String[] {"quarkus.datasource", "talenta.database.owner", "talenta.database.loader"}) {
                try (Connection connection = DriverManager.getConnection(
                        keys.get("quarkus.datasource.jdbc.url"),
                        keys.get(role + ".username"),
                        keys.get(role + ".password"))) {
                    assertThat(connection.isValid(5)).isTrue();
                }
            }
        }
    }

    @Test
    void anotherClassLoaderFindsTheSameServerAndKey() throws Exception {
        Map<String, String> here = start("casn");
        try (URLClassLoader other = ownCopies()) {
            Object resource = other.loadClass(StackResource.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();
            assertThat(resource).isNotInstanceOf(StackResource.class);
            resource.getClass().getMethod("init", Map.class).invoke(resource, Map.of("database", "casn"));
            Map<?, ?> there = (Map<?, ?>) resource.getClass().getMethod("start").invoke(resource);

            assertThat(there.get("quarkus.oidc.public-key")).isEqualTo(here.get("quarkus.oidc.public-key"));
            assertThat(server(String.valueOf(there.get("quarkus.datasource.jdbc.url"))))
                    .isEqualTo(server(here));
        }
    }

    @Test
    void withoutDatabaseOrKafkaNeitherIsConfigured() {
        StackResource resource = new StackResource();
        resource.init(Map.of());
        assertThat(resource.start())
                .doesNotContainKeys("quarkus.datasource.jdbc.url", "kafka.bootstrap.servers")
                .containsEntry("quarkus.http.test-port", "0")
                .containsEntry("quarkus.oidc.token.audience", "talenta-api");
    }

    private static Map<String, String> start(String database) {
        StackResource resource = new StackResource();
        resource.init(Map.of("database", database));
        return resource.start();
    }

    /** A class loader as Quarkus makes one per test profile: the same classes, loaded anew. */
    private static URLClassLoader ownCopies() throws Exception {
        String[] path = System.getProperty("java.class.path").split(java.io.File.pathSeparator);
        URL[] urls = new URL[path.length];
        for (int i = 0; i < path.length; i++) {
            urls[i] = java.nio.file.Path.of(path[i]).toUri().toURL();
        }
        return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    }

    private static String server(Map<String, String> keys) {
        return server(keys.get("quarkus.datasource.jdbc.url"));
    }

    private static String server(String jdbcUrl) {
        return jdbcUrl.substring(0, jdbcUrl.lastIndexOf('/'));
    }
}
