package id.talenta.gateway.access;

import id.talenta.gateway.config.GatewayConfig;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Verifies access tokens, and remembers the outcome for a while: checking a signature costs many times what the rest of a request
 * does. A token is remembered by its digest, never beyond its end.
 */
@Singleton
public class Tokens {

    private final HttpAuthenticator authenticator;
    private final RememberedGrants remembered;

    Tokens(HttpAuthenticator authenticator, GatewayConfig config) {
        this.authenticator = authenticator;
        this.remembered = new RememberedGrants(
                config.tokens().rememberFor(), config.tokens().remembered(), Clock.systemUTC());
    }

    /** What is remembered of a token, or null. */
    public Grant remembered(String authorization) {
        return remembered.get(authorization);
    }

    /**
     * Verifies the token of a request.
     *
     * @return fails with {@link AuthenticationFailedException} if the token is not valid, with another exception if it cannot be
     *     verified now; null without a token
     */
    public Uni<Grant> verify(RoutingContext context, String authorization) {
        return authenticator.attemptAuthentication(context).map(identity -> {
            if (identity == null || identity.isAnonymous()) {
                return null;
            }
            Grant grant = grant(identity);
            remembered.put(authorization, grant);
            return grant;
        });
    }

    /** How the caller is told to authenticate. */
    public Uni<ChallengeData> challenge(RoutingContext context) {
        return authenticator.getChallenge(context);
    }

    /** Whether a failure of {@link #verify} is the token's fault, and not that of an identity provider that does not answer. */
    public static boolean isRejected(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OIDCException) {
                return false;
            }
        }
        return failure instanceof AuthenticationFailedException;
    }

    private static Grant grant(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new AuthenticationFailedException("Not a JWT");
        }
        String client = token.getClaim("azp");
        String scope = token.getClaim("scope");
        return new Grant(
                client == null ? token.getSubject() : client,
                scope == null
                        ? Set.of()
                        : Set.copyOf(Arrays.asList(scope.strip().split("\\s+"))),
                token.getExpirationTime());
    }
}
