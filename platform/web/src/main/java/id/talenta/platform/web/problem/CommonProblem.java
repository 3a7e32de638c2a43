package id.talenta.platform.web.problem;

import java.util.Locale;

/** The problems that every part of the suite can answer with. */
public enum CommonProblem implements ProblemType {
    /** Fields or parameters do not hold what they must; {@code errors[]} names each. */
    INVALID_REQUEST(400),
    /** The body is no JSON. */
    MALFORMED_JSON(400),
    /** A cursor that was altered, or belongs to another list, filter or sort order. */
    INVALID_CURSOR(400),
    /** No access token. */
    UNAUTHORIZED(401),
    /** An access token that is expired, altered, or meant for somebody else. */
    INVALID_TOKEN(401),
    /** The token lacks a scope that the operation needs. */
    FORBIDDEN(403),
    /** The operation writes for an agency outside the token's claim. */
    AGENCY_OUT_OF_SCOPE(403),
    /** The same person may not do both steps. */
    FOUR_EYES(403),
    /** Nothing there, or nothing that the caller may see. */
    NOT_FOUND(404),
    /** The path exists, the method does not. */
    METHOD_NOT_ALLOWED(405),
    /** None of the media types in {@code Accept} can be served. */
    NOT_ACCEPTABLE(406),
    /** The state of the resource does not allow it. */
    CONFLICT(409),
    /** A request with the same idempotency key is being worked on. */
    IDEMPOTENCY_IN_FLIGHT(409),
    /** {@code If-Match} names another version than the present one. */
    PRECONDITION_FAILED(412),
    /** The body is over its bound. */
    BODY_TOO_LARGE(413),
    /** The body is of a media type that the operation does not take. */
    UNSUPPORTED_MEDIA_TYPE(415),
    /** The idempotency key was used for another request. */
    IDEMPOTENCY_KEY_REUSED(422),
    /** A change without {@code If-Match}. */
    PRECONDITION_REQUIRED(428),
    /** Too many requests. */
    RATE_LIMITED(429),
    /** A fault of ours. */
    INTERNAL_ERROR(500),
    /** The service behind the gateway broke off or answered nonsense. */
    BAD_GATEWAY(502),
    /** A part that is needed does not answer now. */
    SERVICE_UNAVAILABLE(503),
    /** The service behind the gateway did not answer in time. */
    GATEWAY_TIMEOUT(504);

    private final int status;

    CommonProblem(int status) {
        this.status = status;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}
