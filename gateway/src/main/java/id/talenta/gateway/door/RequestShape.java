package id.talenta.gateway.door;

import id.talenta.gateway.answer.Failures;
import id.talenta.gateway.answer.Refusal;
import id.talenta.gateway.answer.UnreadBody;
import id.talenta.gateway.config.GatewayConfig;
import id.talenta.gateway.contract.ContractOperation;
import id.talenta.platform.web.http.JsonBodyBound;
import id.talenta.platform.web.problem.CommonProblem;
import id.talenta.platform.web.problem.InputError;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Holds a request's query and body to the contract, before its service sees it. */
@Singleton
class RequestShape {

    private static final int LONGEST_NAME_SHOWN = 64;

    private final long csvBound;

    RequestShape(GatewayConfig config) {
        this.csvBound = config.csvBound().asLongValue();
    }

    /** How many bytes the body may have. */
    long bodyBound(RoutingContext context, ContractOperation operation) {
        if (operation.isRead() && operation.bodyTypes().isEmpty()) {
            return 0;
        }
        return operation.takesAsCsv(context.request().getHeader(HttpHeaders.CONTENT_TYPE))
                ? csvBound
                : JsonBodyBound.BYTES;
    }

    /** What is wrong, if anything. */
    Optional<Refusal> check(RoutingContext context, ContractOperation operation, long bound) {
        return query(context, operation).or(() -> body(context.request(), bound));
    }

    private static Optional<Refusal> query(RoutingContext context, ContractOperation operation) {
        Set<String> unknown = new TreeSet<>(context.queryParams().names());
        unknown.removeAll(operation.queryParameters());
        if (unknown.isEmpty()) {
            return Optional.empty();
        }
        String known = operation.queryParameters().isEmpty()
                ? "-"
                : String.join(", ", new TreeSet<>(operation.queryParameters()));
        List<InputError> errors = unknown.stream()
                .map(name -> InputError.inParameter(shown(name), "unknown-parameter", Map.of("known", known)))
                .toList();
        return Optional.of(
                new Refusal(CommonProblem.INVALID_REQUEST, Map.of("count", errors.size()), errors, Map.of()));
    }

    private static Optional<Refusal> body(HttpServerRequest request, long bound) {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            // a small body that unpacks to a huge one would pass every bound
            return Optional.of(Refusal.of(CommonProblem.UNSUPPORTED_MEDIA_TYPE));
        }
        List<String> codings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        if (!codings.isEmpty() && !codings.equals(List.of("chunked"))) {
            return Optional.of(new Refusal(
                    CommonProblem.INVALID_REQUEST,
                    Map.of("count", 1),
                    List.of(InputError.inHeader("Transfer-Encoding", "one-of", Map.of("allowed", "chunked"))),
                    Map.of("Connection", "close")));
        }
        long announced = UnreadBody.announcedLength(request);
        boolean chunked = announced == Long.MAX_VALUE;
        if (announced > bound && (!chunked || bound == 0)) {
            return Optional.of(Failures.bodyOver(bound));
        }
        return Optional.empty();
    }

    private static String shown(String name) {
        return name.length() > LONGEST_NAME_SHOWN ? name.substring(0, LONGEST_NAME_SHOWN) : name;
    }
}
