package id.talenta.platform.web.security;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Verifies a token that is sent to an operation for everybody, which needs none: whoever sends one that is not valid believes to be somebody,
 * and is told.
 */
public class SentTokens {

    private final CurrentIdentityAssociation identities;

    SentTokens(CurrentIdentityAssociation identities) {
        this.identities = identities;
    }

    @ServerRequestFilter
    Uni<Void> verify(ContainerRequestContext request, ResourceInfo resource) {
        if (!resource.getResourceMethod().isAnnotationPresent(PermitAll.class)
                || request.getHeaderString(HttpHeaders.AUTHORIZATION) == null) {
            return Uni.createFrom().voidItem();
        }
        return identities
                .getDeferredIdentity()
                .invoke(identity -> {
                    if (identity.isAnonymous()) {
                        throw new UnauthorizedException();
                    }
                })
                .replaceWithVoid();
    }
}
