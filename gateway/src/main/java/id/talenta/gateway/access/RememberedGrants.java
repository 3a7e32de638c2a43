package id.talenta.gateway.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Grants by the digest of their token: for a while, never beyond the token's end. */
final class RememberedGrants {

    private final Clock clock;
    private final Cache<String, Grant> byDigest;

    RememberedGrants(Duration longest, int size, Clock clock) {
        this.clock = clock;
        this.byDigest = Caffeine.newBuilder()
                .maximumSize(size)
                .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
                .expireAfter(Expiry.creating((String digest, Grant grant) -> shorter(longest, life(grant))))
                .build();
    }

    /** The grant of a token, or null. */
    Grant get(String token) {
        return byDigest.getIfPresent(digest(token));
    }

    void put(String token, Grant grant) {
        byDigest.put(digest(token), grant);
    }

    private Duration life(Grant grant) {
        Duration life = Duration.between(clock.instant(), Instant.ofEpochSecond(grant.expiresAt()));
        return life.isNegative() ? Duration.ZERO : life;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static String digest(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return new String(digest, StandardCharsets.ISO_8859_1);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
