package id.talenta.gateway.door;

import id.talenta.gateway.access.Allowance;
import id.talenta.gateway.access.Grant;
import id.talenta.gateway.access.RateLimits;
import id.talenta.gateway.access.Tokens;
import id.talenta.gateway.answer.Answers;
import id.talenta.gateway.answer.CommonHeaders;
import id.talenta.gateway.answer.Failures;
import id.talenta.gateway.answer.Refusal;
import id.talenta.gateway.contract.ContractOperation;
import id.talenta.platform.web.problem.CommonProblem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Decides who may go on: token, limit, scope. Whoever may not is answered. */
@Singleton
class Admission {

    private static final Logger LOG = Logger.getLogger(Admission.class);

    private static final Map<String, String> BEARER = Map.of("WWW-Authenticate", "Bearer");

    private final Tokens tokens;
    private final RateLimits limits;
    private final Answers answers;

    Admission(Tokens tokens, RateLimits limits, Answers answers) {
        this.tokens = tokens;
        this.limits = limits;
        this.answers = answers;
    }

    /** Goes on within the limit of the caller's address. */
    void anonymous(RoutingContext context, Runnable next) {
        within(context, limits.ofAddress(context.request().remoteAddress().hostAddress()), next);
    }

    /**
     * Goes on if the operation is public, or the token permits it. A token that is sent to a public one must be valid too: whoever sends it
     * believes to be somebody.
     */
    void forOperation(RoutingContext context, ContractOperation operation, Runnable next) {
        List<String> credentials = context.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        Grant remembered = credentials.size() == 1 ? tokens.remembered(credentials.get(0)) : null;
        if (remembered != null) {
            granted(context, operation, remembered, next);
        } else if (credentials.isEmpty() && operation.isPublic()) {
            anonymous(context, next);
        } else if (credentials.isEmpty()) {
            anonymous(context, () -> challenge(context, CommonProblem.UNAUTHORIZED));
        } else if (credentials.size() > 1) {
            // two readers could choose two different ones
            anonymous(context, () -> challenge(context, CommonProblem.INVALID_TOKEN));
        } else {
            anonymous(context, () -> verify(context, operation, credentials.get(0), next));
        }
    }

    private void verify(RoutingContext context, ContractOperation operation, String credentials, Runnable next) {
        tokens.verify(context, credentials)
                .subscribe()
                .with(
                        grant -> {
                            if (grant == null) {
                                challenge(context, CommonProblem.UNAUTHORIZED);
                            } else {
                                granted(context, operation, grant, next);
                            }
                        },
                        failure -> {
                            if (Tokens.isRejected(failure)) {
                                challenge(context, CommonProblem.INVALID_TOKEN);
                            } else {
                                LOG.warnf(
                                        "Token cannot be verified now cause=%s",
                                        failure.getClass().getSimpleName());
                                answers.refuse(context, Failures.unavailable());
                            }
                        });
    }

    private void granted(RoutingContext context, ContractOperation operation, Grant grant, Runnable next) {
        within(context, limits.ofClient(grant.client()), () -> {
            if (operation.permits(grant.scopes())) {
                next.run();
            } else {
                answers.refuse(context, Refusal.of(CommonProblem.FORBIDDEN));
            }
        });
    }

    private void within(RoutingContext context, Allowance allowance, Runnable next) {
        CommonHeaders.remember(context, allowance);
        if (allowance.granted()) {
            next.run();
            return;
        }
        String seconds = Long.toString(allowance.retryAfter());
        answers.refuse(
                context,
                Refusal.of(CommonProblem.RATE_LIMITED, Map.of("seconds", seconds))
                        .with(Map.of("Retry-After", seconds)));
    }

    private void challenge(RoutingContext context, CommonProblem problem) {
        tokens.challenge(context)
                .subscribe()
                .with(
                        challenge -> {
                            Map<String, String> headers = new HashMap<>();
                            challenge.getHeaders().forEach((name, value) -> headers.put(name.toString(), value));
                            answers.refuse(context, Refusal.of(problem).with(headers));
                        },
                        identityProviderDown ->
                                answers.refuse(context, Refusal.of(problem).with(BEARER)));
    }
}
