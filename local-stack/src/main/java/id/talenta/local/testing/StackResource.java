package id.talenta.local.testing;

import id.talenta.local.KafkaTopics;
import id.talenta.local.KafkaTopics.SuiteTopic;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Gives a Quarkus test what it would otherwise ask containers for: a PostgreSQL database with its three roles
 * ({@code database=<service>}), a public key that accepts {@link TestTokens}, free ports and, if wanted
 * ({@code kafka=true}), a broker with the suite's topics and those of the test ({@code topics=a,b}). Every start gets an empty database; the servers are one per JVM.
 */
public class StackResource implements QuarkusTestResourceLifecycleManager {

    private static final String ANY_FREE_PORT = "0";

    private String database = "";
    private boolean kafka;
    private List<String> topics = List.of();

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", "");
        kafka = Boolean.parseBoolean(arguments.getOrDefault("kafka", "false"));
        topics = Pattern.compile(",")
                .splitAsStream(arguments.getOrDefault("topics", ""))
                .filter(topic -> !topic.isEmpty())
                .toList();
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> keys = new LinkedHashMap<>();
        if (!database.isEmpty()) {
            keys.putAll(TestServers.newDatabase(database).configuration());
        }
        if (kafka) {
            String bootstrapServers = TestServers.bootstrapServers();
            KafkaTopics.create(
                    bootstrapServers, topics.stream().map(SuiteTopic::ofTest).toList());
            keys.put("kafka.bootstrap.servers", bootstrapServers);
        }
        keys.put("talenta.paging.secret", "a secret for tests, long enough for HMAC-SHA-256");
        keys.put("quarkus.http.test-port", ANY_FREE_PORT);
        keys.put("quarkus.management.test-port", ANY_FREE_PORT);
        // A packaged service under test listens to this key instead.
        keys.put("quarkus.management.port", ANY_FREE_PORT);
        keys.put("quarkus.oidc.auth-server-url", "");
        keys.put("quarkus.oidc.public-key", publicKey());
        keys.put("quarkus.oidc.token.issuer", TestTokens.ISSUER);
        keys.put("quarkus.oidc.token.audience", TestTokens.AUDIENCE);
        keys.put("quarkus.log.category.\"org.apache.kafka\".level", "WARN");
        keys.put("quarkus.log.category.\"kafka\".level", "WARN");
        return keys;
    }

    private static String publicKey() {
        try {
            return TestKeys.publicKey();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("RSA is part of every JDK", e);
        }
    }

    @Override
    public void stop() {
        // The servers outlive the test class on purpose and end with the JVM.
    }
}
