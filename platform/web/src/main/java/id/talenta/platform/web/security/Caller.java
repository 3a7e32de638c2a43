package id.talenta.platform.web.security;

import id.talenta.platform.web.problem.CommonProblem;
import id.talenta.platform.web.problem.ProblemException;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who is asking: from the verified access token within a request; in background work whoever it acts for, and nobody (no agency,
 * no scope) until {@link #actFor} was called.
 */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;
    private Identity actingFor;

    /**
     * What is known of a caller after the request is over.
     *
     * @param subject the claim {@code sub}
     * @param client the claim {@code azp}: the OAuth client
     * @param agencies the claim {@code agencies}
     */
    public record Identity(String subject, String client, Agencies agencies) {

        /** The suite itself, for relays and retention. */
        public static final Identity SYSTEM = new Identity("system", "system", Agencies.ALL);
    }

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Makes background work act for somebody, with their agencies and without any scope. */
    public void actFor(Identity who) {
        actingFor = who;
    }

    /** Whether anybody is known: a verified token, or somebody that background work acts for. */
    public boolean isKnown() {
        return actingFor != null || token() != null;
    }

    /** Subject, client and agencies together. */
    public Identity identity() {
        if (actingFor != null) {
            return actingFor;
        }
        JsonWebToken token = token();
        if (token == null) {
            return new Identity("anonymous", "anonymous", Agencies.NONE);
        }
        String client = token.getClaim("azp");
        return new Identity(token.getSubject(), client == null ? token.getSubject() : client, agenciesOf(token));
    }

    /** The claim {@code sub}. */
    public String subject() {
        return identity().subject();
    }

    /** The claim {@code azp}. */
    public String client() {
        return identity().client();
    }

    /** The claim {@code agencies}. */
    public Agencies agencies() {
        return identity().agencies();
    }

    /** Whether the token grants a scope, such as {@code pii:read}; never in background work. */
    public boolean has(String scope) {
        int colon = scope.indexOf(':');
        StringPermission permission = colon < 0
                ? new StringPermission(scope)
                : new StringPermission(scope.substring(0, colon), scope.substring(colon + 1));
        return actingFor == null && token() != null && identity.checkPermissionBlocking(permission);
    }

    /**
     * Refuses a write for an agency outside the claim.
     *
     * @throws ProblemException {@link CommonProblem#AGENCY_OUT_OF_SCOPE}
     */
    public void requireAgency(String agency) {
        if (!agencies().covers(agency)) {
            throw new ProblemException(CommonProblem.AGENCY_OUT_OF_SCOPE, java.util.Map.of("agency", agency));
        }
    }

    /**
     * Hides what belongs to another agency's people.
     *
     * @throws ProblemException {@link CommonProblem#NOT_FOUND}, as if it did not exist
     */
    public void requireVisible(String agency) {
        if (!agencies().covers(agency)) {
            throw ProblemException.notFound();
        }
    }

    /**
     * Refuses the second step to whoever did the first.
     *
     * @param firstSubject the {@code sub} of the first step
     * @throws ProblemException {@link CommonProblem#FOUR_EYES}
     */
    public void requireOtherThan(String firstSubject) {
        if (subject().equals(firstSubject)) {
            throw new ProblemException(CommonProblem.FOUR_EYES);
        }
    }

    private JsonWebToken token() {
        return !identity.isAnonymous() && identity.getPrincipal() instanceof JsonWebToken token ? token : null;
    }

    private static Agencies agenciesOf(JsonWebToken token) {
        Object claim = token.getClaim("agencies");
        List<String> values = new ArrayList<>();
        if (claim instanceof Collection<?> collection) {
            for (Object item : collection) {
                values.add(item instanceof JsonString string ? string.getString() : String.valueOf(item));
            }
        }
        return Agencies.ofClaim(values);
    }
}
