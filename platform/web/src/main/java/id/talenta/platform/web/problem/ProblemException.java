package id.talenta.platform.web.problem;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ends a request with a problem. Carries no text of its own: the catalogue has it, in the caller's language.
 */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient Map<String, Object> values;
    private final transient List<InputError> errors;
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    /** A problem whose detail has no placeholders. */
    public ProblemException(ProblemType type) {
        this(type, Map.of(), List.of());
    }

    /**
     * A problem whose detail has placeholders.
     *
     * @param values their values; never a NIK, NIP, name or birth date
     */
    public ProblemException(ProblemType type, Map<String, ?> values) {
        this(type, values, List.of());
    }

    /** A problem with the places where the input is wrong. */
    public ProblemException(ProblemType type, Map<String, ?> values, List<InputError> errors) {
        super(type.code(), null, false, false);
        this.type = type;
        this.values = new HashMap<>(values);
        this.errors = List.copyOf(errors);
    }

    /** {@link CommonProblem#INVALID_REQUEST} with what is wrong where. */
    public static ProblemException invalid(List<InputError> errors) {
        return new ProblemException(CommonProblem.INVALID_REQUEST, Map.of("count", errors.size()), errors);
    }

    /** {@link CommonProblem#INVALID_REQUEST} with one error. */
    public static ProblemException invalid(InputError error) {
        return invalid(List.of(error));
    }

    /** {@link CommonProblem#NOT_FOUND}. */
    public static ProblemException notFound() {
        return new ProblemException(CommonProblem.NOT_FOUND);
    }

    /** Adds a response header, such as {@code Retry-After}. */
    public ProblemException withHeader(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public Map<String, Object> values() {
        return values;
    }

    public List<InputError> errors() {
        return errors;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
