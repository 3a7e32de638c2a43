package id.talenta.local.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Access tokens as Keycloak would issue them for the development clients, truly signed, for tests that run without
 * Keycloak. {@link StackResource} makes the service under test accept them.
 */
public final class TestTokens {

    public static final String ISSUER = "https://issuer.test/realms/talenta";
    public static final String AUDIENCE = "talenta-api";

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DevelopmentRealm REALM = DevelopmentRealm.load();

    private TestTokens() {}

    /** A token with the scopes and agencies that the realm gives this client. */
    public static String of(String client) {
        return sign(claims(client));
    }

    /** A token with exactly these agencies and scopes. */
    public static String with(String azp, List<String> agencies, String... scopes) {
        return sign(claims(azp, agencies, Arrays.asList(scopes)));
    }

    /** The client's token, ten minutes past its end. */
    public static String expired(String client) {
        Map<String, Object> claims = claims(client);
        long end = Instant.now().minus(LIFE).getEpochSecond();
        claims.put("iat", end - LIFE.toSeconds());
        claims.put("exp", end);
        return sign(claims);
    }

    /** The client's token, made for another service. */
    public static String withWrongAudience(String client) {
        Map<String, Object> claims = claims(client);
        claims.put("aud", "another-api");
        return sign(claims);
    }

    /** The client's token, issued by another realm with the right key. */
    public static String withWrongIssuer(String client) {
        Map<String, Object> claims = claims(client);
        claims.put("iss", ISSUER + "-other");
        return sign(claims);
    }

    /** The client's token with one more scope written into it after it was signed. */
    public static String tampered(String client) {
        String[] parts = of(client).split("\\.");
        Map<String, Object> claims = claims(client);
        claims.put("scope", claims.get("scope") + " ops");
        return parts[0] + "." + encode(json(claims)) + "." + parts[2];
    }

    /** The subject of a client's tokens: the same in every run, so that four-eyes rules can be tested. */
    public static String subject(String client) {
        return UUID.nameUUIDFromBytes(("service-account-" + client).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static Map<String, Object> claims(String client) {
        DevelopmentRealm.Client known = REALM.client(client);
        return claims(client, known.agencies(), List.copyOf(known.scopes()));
    }

    private static Map<String, Object> claims(String azp, List<String> agencies, List<String> scopes) {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("exp", now + LIFE.toSeconds());
        claims.put("iat", now);
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iss", ISSUER);
        claims.put("aud", AUDIENCE);
        claims.put("sub", subject(azp));
        claims.put("typ", "Bearer");
        claims.put("azp", azp);
        claims.put("scope", String.join(" ", scopes));
        claims.put("agencies", agencies);
        return claims;
    }

    private static String sign(Map<String, Object> claims) {
        String content = encode(json(Map.of("alg", "RS256", "typ", "JWT"))) + "." + encode(json(claims));
        try {
            PrivateKey key = TestKeys.privateKey();
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("RS256 is part of every JDK", e);
        }
    }

    private static byte[] json(Map<String, Object> content) {
        try {
            return JSON.writeValueAsBytes(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts and numbers always are JSON", e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
