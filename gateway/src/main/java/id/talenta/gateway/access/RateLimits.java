package id.talenta.gateway.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.talenta.gateway.config.GatewayConfig;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;

/** Counts requests per client, and per address as long as no client is known. Kept in this process only. */
@Singleton
public class RateLimits {

    private final GatewayConfig.Limits limits;
    private final Cache<String, Bucket> clients;
    private final Cache<String, Bucket> addresses;

    RateLimits(GatewayConfig config) {
        this.limits = config.limits();
        this.clients = buckets();
        this.addresses = buckets();
    }

    public Allowance ofClient(String client) {
        return take("client", limits.client(), clients, client);
    }

    public Allowance ofAddress(String address) {
        return take("address", limits.address(), addresses, address);
    }

    private Allowance take(String name, int quota, Cache<String, Bucket> buckets, String key) {
        Bucket bucket = buckets.get(
                key,
                ignored -> Bucket.builder()
                        .addLimit(Bandwidth.builder()
                                .capacity(quota)
                                .refillGreedy(quota, limits.window())
                                .build())
                        .build());
        return Allowance.of(name, quota, limits.window(), bucket.tryConsumeAndReturnRemaining(1));
    }

    /** A bucket that nobody asked for a whole window is full again and can be forgotten. */
    private Cache<String, Bucket> buckets() {
        return Caffeine.newBuilder()
                .maximumSize(limits.counted())
                .expireAfterAccess(limits.window().multipliedBy(2))
                .build();
    }
}
