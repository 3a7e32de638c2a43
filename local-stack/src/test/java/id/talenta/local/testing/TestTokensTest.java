package id.talenta.local.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestTokensTest {

    @Test
    void carriesWhatTheRealmGivesTheClient() throws Exception {
        String token = TestTokens.of("bkpsdm-3574");
        JsonNode claims = claims(token);

        assertThat(verifies(token)).isTrue();
        assertThat(claims.get("azp").asText()).isEqualTo("bkpsdm-3574");
        assertThat(claims.get("aud").asText()).isEqualTo("talenta-api");
        assertThat(claims.get("agencies")).hasToString("[\"35.74\"]");
        assertThat(claims.get("scope").asText().split(" "))
                .contains("casn:read", "casn:write", "pii:read")
                .doesNotContain("casn:scores", "basic", "talenta-api");
        assertThat(claims.get("sub").asText()).isEqualTo(TestTokens.subject("bkpsdm-3574"));
        assertThat(claims.get("exp").asLong()).isGreaterThan(Instant.now().getEpochSecond());
    }

    @Test
    void evaluatorAndPublisherAreDifferentSubjects() {
        assertThat(TestTokens.subject("bkn")).isNotEqualTo(TestTokens.subject("panselnas"));
    }

    @Test
    void takesAgenciesAndScopesOfOnesOwn() throws Exception {
        JsonNode claims = claims(TestTokens.with("somebody", List.of("35.*", "36.01"), "casn:read"));
        assertThat(claims.get("agencies")).hasToString("[\"35.*\",\"36.01\"]");
        assertThat(claims.get("scope").asText()).isEqualTo("casn:read");
    }

    @Test
    void wrongTokensAreWrongInOneRespectOnly() throws Exception {
        assertThat(verifies(TestTokens.expired("bkn"))).isTrue();
        assertThat(claims(TestTokens.expired("bkn")).get("exp").asLong())
                .isLessThan(Instant.now().minusSeconds(300).getEpochSecond());
        assertThat(verifies(TestTokens.withWrongAudience("bkn"))).isTrue();
        assertThat(claims(TestTokens.withWrongAudience("bkn")).get("aud").asText())
                .isEqualTo("another-api");
        assertThat(claims(TestTokens.withWrongIssuer("bkn")).get("iss").asText())
                .isNotEqualTo(TestTokens.ISSUER);
        assertThat(verifies(TestTokens.tampered("bkn"))).isFalse();
    }

    @Test
    void unknownClientIsAMistake() {
        assertThatThrownBy(() -> TestTokens.of("nobody")).hasMessageContaining("nobody");
    }

    private static JsonNode claims(String token) throws Exception {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static boolean verifies(String token) throws Exception {
        int end = token.lastIndexOf('.');
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(TestKeys.publicKey()))));
        signature.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(token.substring(end + 1)));
    }
}
