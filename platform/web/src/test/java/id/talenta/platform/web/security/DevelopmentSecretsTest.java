package id.talenta.platform.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DevelopmentSecretsTest {

    private static final String LOGIN = "org.apache.kafka.common.security.scram.ScramLoginModule required "
            + "username=\"casn-evaluation-service\" password=\"${talenta.kafka.password}\";";

    @Test
    void namesEachKeyThatHoldsOneAndNotItsValue() {
        SmallRyeConfig config = config(Map.of(
                "quarkus.datasource.password", "dev-casn_app",
                "talenta.paging.secret", "dev-paging-secret-of-the-local-profile-only",
                "talenta.database.owner.password", "fJ2mQ0pX"));

        assertThat(DevelopmentSecrets.in(config, List.of("prod")))
                .containsExactly("quarkus.datasource.password", "talenta.paging.secret");
        assertThatThrownBy(() -> DevelopmentSecrets.refuse(config, List.of("prod")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("quarkus.datasource.password, talenta.paging.secret")
                .hasMessageNotContaining("dev-casn_app");
    }

    @Test
    void seesOneInsideOfALoginConfigurationThatRefersToIt() {
        SmallRyeConfig config = config(Map.of("kafka.sasl.jaas.config", LOGIN, "talenta.kafka.password", "dev-casn"));

        assertThat(DevelopmentSecrets.in(config, List.of("prod")))
                .containsExactly("kafka.sasl.jaas.config", "talenta.kafka.password");
    }

    @Test
    void startsWithSecretsOfItsOwn() {
        SmallRyeConfig config = config(Map.of(
                "quarkus.datasource.password", "fJ2mQ0pX",
                "kafka.sasl.jaas.config", LOGIN,
                "talenta.kafka.password", "q81ad0",
                // No secret, whatever it looks like.
                "quarkus.datasource.username", "dev-casn_app"));

        DevelopmentSecrets.refuse(config, List.of("prod"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "dev", "test"})
    void allowsThemWhereNobodyElseGetsIn(String profile) {
        DevelopmentSecrets.refuse(config(Map.of("quarkus.datasource.password", "dev-casn_app")), List.of(profile));
    }

    private static SmallRyeConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(values, "test", 500))
                .build();
    }
}
