package id.talenta.platform.web.problem;

/**
 * One kind of problem (RFC 9457): a stable code and its HTTP status. Implemented by enums: one for what all parts share
 * ({@link CommonProblem}), one per service for its domain. The texts stand in {@code META-INF/talenta/problems.json}
 * beside the enum.
 */
public interface ProblemType {

    /** The stable, kebab-case code; {@code /problems/{code}} explains it. Once published it never changes its meaning. */
    String code();

    /** The HTTP status, 400–599. */
    int status();
}
