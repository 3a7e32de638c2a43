package id.talenta.gateway.access;

import java.util.Set;

/**
 * What a verified token gives.
 *
 * @param client the claim {@code azp}: the OAuth client
 * @param scopes the claim {@code scope}
 * @param expiresAt the claim {@code exp}, in seconds since 1970
 */
public record Grant(String client, Set<String> scopes, long expiresAt) {}
