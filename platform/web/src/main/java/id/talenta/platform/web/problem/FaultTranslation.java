package id.talenta.platform.web.problem;

import java.util.Optional;

/**
 * Knows the problem behind some technical faults, however deep they are wrapped: that a database is down, say. Implemented by beans;
 * {@link ExceptionMappers} asks them before it answers {@link CommonProblem#INTERNAL_ERROR}.
 */
public interface FaultTranslation {

    /** The problem behind a fault; empty if this one does not know it. */
    Optional<ProblemException> translate(Throwable fault);
}
