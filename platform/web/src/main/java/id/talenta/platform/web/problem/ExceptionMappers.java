package id.talenta.platform.web.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import id.talenta.platform.web.http.AllowedMethods;
import id.talenta.platform.web.trace.LoggedFault;
import io.quarkus.arc.All;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every exception into one problem, in one place. */
public class ExceptionMappers {

    private static final Logger LOG = Logger.getLogger(ExceptionMappers.class);

    private final Problems problems;
    private final AllowedMethods allowed;
    private final List<FaultTranslation> translations;

    ExceptionMappers(Problems problems, AllowedMethods allowed, @All List<FaultTranslation> translations) {
        this.problems = problems;
        this.allowed = allowed;
        this.translations = translations;
    }

    @ServerExceptionMapper
    Response problem(ProblemException e) {
        Response.ResponseBuilder response = problems.response(e.type(), e.values(), e.errors());
        e.headers().forEach(response::header);
        return response.build();
    }

    @ServerExceptionMapper(priority = 1)
    Uni<Response> noToken(UnauthorizedException e, RoutingContext context) {
        return challenge(context, CommonProblem.UNAUTHORIZED);
    }

    @ServerExceptionMapper(priority = 1)
    Uni<Response> badToken(AuthenticationFailedException e, RoutingContext context) {
        if (hasCause(e, OIDCException.class)) {
            return Uni.createFrom().item(keysUnavailable());
        }
        return challenge(context, CommonProblem.INVALID_TOKEN);
    }

    @ServerExceptionMapper(priority = 1)
    Response lackingScope(ForbiddenException e) {
        return problems.response(CommonProblem.FORBIDDEN).build();
    }

    @ServerExceptionMapper(priority = 1)
    Response identityProviderDown(OIDCException e) {
        return keysUnavailable();
    }

    @ServerExceptionMapper(priority = 1)
    Response invalid(ConstraintViolationException e) {
        if (Violations.areOfTheAnswer(e)) {
            return unexpected(e);
        }
        List<InputError> errors = Violations.errors(e);
        return problems.response(CommonProblem.INVALID_REQUEST, Map.of("count", errors.size()), errors)
                .build();
    }

    @ServerExceptionMapper(priority = 1)
    Response mismatchedJson(MismatchedInputException e) {
        return json(e);
    }

    @ServerExceptionMapper(priority = 1)
    Response malformedJson(JsonParseException e) {
        return json(e);
    }

    @ServerExceptionMapper(priority = 1)
    Response byStatus(WebApplicationException e, RoutingContext context) {
        Optional<ProblemException> known = known(e);
        if (known.isPresent()) {
            return problem(known.get());
        }
        JsonProcessingException json = JsonErrors.causeOf(e);
        if (json != null) {
            return json(json);
        }
        return switch (e.getResponse().getStatus()) {
            case 400 ->
                problems.response(CommonProblem.INVALID_REQUEST, Map.of("count", 1), List.of())
                        .build();
            case 401 -> problems.response(CommonProblem.UNAUTHORIZED).build();
            case 403 -> problems.response(CommonProblem.FORBIDDEN).build();
            case 404 -> problems.response(CommonProblem.NOT_FOUND).build();
            case 405 ->
                problems.response(CommonProblem.METHOD_NOT_ALLOWED)
                        .header(HttpHeaders.ALLOW, allowed.of(context.normalizedPath()))
                        .build();
            case 406 -> problems.response(CommonProblem.NOT_ACCEPTABLE).build();
            case 413 ->
                problems.response(CommonProblem.BODY_TOO_LARGE, Map.of("bound", "?"), List.of())
                        .build();
            case 415 -> problems.response(CommonProblem.UNSUPPORTED_MEDIA_TYPE).build();
            default -> e.getResponse().getStatus() < 400 ? e.getResponse() : unexpected(e);
        };
    }

    @ServerExceptionMapper(priority = 1)
    Response unexpected(Throwable e) {
        Optional<ProblemException> known = known(e);
        if (known.isPresent()) {
            return problem(known.get());
        }
        LOG.error("Request failed unexpectedly", new LoggedFault(e));
        return problems.response(CommonProblem.INTERNAL_ERROR).build();
    }

    private Optional<ProblemException> known(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return Optional.of(problem);
            }
        }
        return translations.stream()
                .map(translation -> translation.translate(e))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Response json(JsonProcessingException e) {
        if (!JsonErrors.isMalformed(e) && e instanceof JsonMappingException mapping) {
            return problems.response(
                            CommonProblem.INVALID_REQUEST, Map.of("count", 1), List.of(JsonErrors.errorOf(mapping)))
                    .build();
        }
        return problems.response(CommonProblem.MALFORMED_JSON, JsonErrors.location(e), List.of())
                .build();
    }

    private Uni<Response> challenge(RoutingContext context, ProblemType type) {
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        return authenticator.getChallenge(context).map(challenge -> {
            Response.ResponseBuilder response = problems.response(type);
            challenge.getHeaders().forEach((name, value) -> response.header(name.toString(), value));
            return response.build();
        });
    }

    private Response keysUnavailable() {
        return problems.response(CommonProblem.SERVICE_UNAVAILABLE)
                .header("Retry-After", "5")
                .build();
    }

    private static boolean hasCause(Throwable e, Class<? extends Throwable> type) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
