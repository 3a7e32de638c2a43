package id.talenta.platform.data.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.talenta.platform.web.problem.CommonProblem;
import id.talenta.platform.web.problem.InputError;
import id.talenta.platform.web.problem.ProblemException;
import id.talenta.platform.web.security.Agencies;
import id.talenta.platform.web.security.Caller;
import io.agroal.api.AgroalDataSource;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Carries out a POST once, however often it is sent with the same {@code Idempotency-Key}. The answer is stored in the transaction of
 * the effect, so either both are there or neither: a crash in between cannot make the retry do it again. While one request is at work,
 * another with its key is refused by an advisory lock, which ends with the transaction and so never outlives a crash.
 *
 * <p>Keys belong to the caller and the operation (method, path and query). The scopes of the operation are checked before this. The agencies
 * of the first request, and the scopes by which its answer was masked, are checked here again, since a replay does not reach the code that
 * looks at them.
 */
@ApplicationScoped
public class Idempotency {

    /** The request header. */
    public static final String HEADER = "Idempotency-Key";

    /** Set on an answer that was stored earlier. */
    public static final String REPLAYED = "Idempotent-Replayed";

    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_LANGUAGE);

    private static final List<String> MASKS = List.of("pii:read", "pii:sensitive");

    private final AgroalDataSource dataSource;
    private final CurrentVertxRequest current;
    private final Caller caller;
    private final ObjectMapper json;

    Idempotency(AgroalDataSource dataSource, CurrentVertxRequest current, Caller caller, ObjectMapper json) {
        this.dataSource = dataSource;
        this.current = current;
        this.caller = caller;
        this.json = json;
    }

    /**
     * Carries out the work, or answers what it answered before.
     *
     * @param request what makes two requests the same: the body as it was parsed, or its digest. It is stored as a digest only
     * @param work the effect and its answer; runs in the transaction of this method
     * @throws ProblemException {@link CommonProblem#IDEMPOTENCY_KEY_REUSED} where the key was used with another body,
     *     {@link CommonProblem#IDEMPOTENCY_IN_FLIGHT} while a request with it is at work
     */
    @Transactional
    public <T> RestResponse<T> once(Object request, Supplier<RestResponse<T>> work) {
        HttpServerRequest http = current.getCurrent().request();
        String key = http.getHeader(HEADER);
        if (key == null) {
            return work.get();
        }
        if (!key.matches("[\\x21-\\x7e]{1,128}")) {
            throw ProblemException.invalid(
                    InputError.inHeader(HEADER, "format", Map.of("regexp", "[\\x21-\\x7e]{1,128}")));
        }
        String operation = http.method() + " " + http.path() + (http.query() == null ? "" : "?" + http.query());
        String fingerprint = fingerprint(request);
        try (Connection connection = dataSource.getConnection()) {
            if (!lock(connection, operation, key)) {
                throw new ProblemException(CommonProblem.IDEMPOTENCY_IN_FLIGHT).withHeader("Retry-After", "1");
            }
            Optional<RestResponse<T>> stored = stored(connection, operation, key, fingerprint);
            if (stored.isPresent()) {
                return stored.get();
            }
            RestResponse<T> answer = work.get();
            store(connection, operation, key, fingerprint, answer);
            return answer;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("Idempotency failed", e);
        }
    }

    private boolean lock(Connection connection, String operation, String key) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select pg_try_advisory_xact_lock(hashtextextended(?, 7463))")) {
            statement.setString(1, owner() + "\n" + operation + "\n" + key);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private <T> Optional<RestResponse<T>> stored(
            Connection connection, String operation, String key, String fingerprint)
            throws SQLException, JsonProcessingException {
        String sql = """
                select fingerprint, agencies, sees, status, headers, body
                from idempotency
                where owner = ? and operation = ? and key = ?
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, owner());
            statement.setString(2, operation);
            statement.setString(3, key);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                if (!row.getString("fingerprint").equals(fingerprint)) {
                    throw new ProblemException(CommonProblem.IDEMPOTENCY_KEY_REUSED);
                }
                if (!caller.agencies().coversAll(Agencies.ofText(row.getString("agencies")))
                        || !sees().containsAll(
                                        List.of((String[]) row.getArray("sees").getArray()))) {
                    throw new ProblemException(CommonProblem.FORBIDDEN);
                }
                return Optional.of(replay(row));
            }
        }
    }

    @SuppressWarnings("unchecked") // the stored body is the JSON that the entity was written as
    private <T> RestResponse<T> replay(ResultSet row) throws SQLException, JsonProcessingException {
        String body = row.getString("body");
        JsonNode entity = body == null ? null : json.readTree(body);
        RestResponse.ResponseBuilder<Object> answer = RestResponse.ResponseBuilder.create(row.getInt("status"))
                .entity((Object) entity)
                .header(REPLAYED, "true");
        json.readTree(row.getString("headers"))
                .properties()
                .forEach(header -> answer.header(
                        header.getKey(),
                        header.getKey().equals(HttpHeaders.LOCATION)
                                ? URI.create(header.getValue().asText())
                                : header.getValue().asText()));
        return (RestResponse<T>) answer.build();
    }

    private void store(Connection connection, String operation, String key, String fingerprint, RestResponse<?> answer)
            throws SQLException, JsonProcessingException {
        Map<String, String> headers = new LinkedHashMap<>();
        KEPT_HEADERS.forEach(name -> {
            Object value = answer.getHeaders().getFirst(name);
            if (value != null) {
                headers.put(name, value.toString());
            }
        });
        String sql = """
                insert into idempotency (owner, operation, key, fingerprint, agencies, sees, status, headers, body)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, owner());
            statement.setString(2, operation);
            statement.setString(3, key);
            statement.setString(4, fingerprint);
            statement.setString(5, caller.agencies().asText());
            statement.setArray(6, connection.createArrayOf("text", sees().toArray()));
            statement.setInt(7, answer.getStatus());
            statement.setString(8, json.writeValueAsString(headers));
            statement.setString(9, answer.getEntity() == null ? null : json.writeValueAsString(answer.getEntity()));
            statement.executeUpdate();
        }
    }

    /** Two people may use one client; neither gets the other's answer. */
    private String owner() {
        return caller.client() + "/" + caller.subject();
    }

    /** What of persons the stored answer shows. */
    private List<String> sees() {
        return MASKS.stream().filter(caller::has).toList();
    }

    private String fingerprint(Object request) {
        try {
            byte[] bytes = request instanceof String text
                    ? text.getBytes(StandardCharsets.UTF_8)
                    : json.writeValueAsBytes(request);
            return HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (JsonProcessingException | java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
