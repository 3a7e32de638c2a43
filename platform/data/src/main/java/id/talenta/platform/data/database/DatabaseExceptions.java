package id.talenta.platform.data.database;

import id.talenta.platform.web.problem.CommonProblem;
import id.talenta.platform.web.problem.FaultTranslation;
import id.talenta.platform.web.problem.ProblemException;
import id.talenta.platform.web.trace.LoggedFault;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.hibernate.StaleObjectStateException;
import org.jboss.logging.Logger;

/** What PostgreSQL refuses becomes a problem, however deep it is wrapped; the SQL stays here. */
@ApplicationScoped
public class DatabaseExceptions implements FaultTranslation {

    private static final Logger LOG = Logger.getLogger(DatabaseExceptions.class);

    @Override
    public Optional<ProblemException> translate(Throwable fault) {
        boolean ofDatabase = false;
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof StaleObjectStateException) {
                return Optional.of(new ProblemException(CommonProblem.PRECONDITION_FAILED));
            }
            if (ofDatabase && cause instanceof TimeoutException) {
                LOG.warn("No database connection became free in time");
                return Optional.of(unavailable());
            }
            ofDatabase |= cause instanceof SQLException;
        }
        String state = sqlState(fault);
        return state == null ? Optional.empty() : Optional.of(problem(state, fault));
    }

    private static ProblemException problem(String state, Throwable fault) {
        if (state.equals("42501")) {
            return ProblemException.notFound();
        }
        if (state.startsWith("08") || state.startsWith("57P") || state.startsWith("53")) {
            LOG.warnf("Database unavailable: sqlState=%s", state);
            return unavailable();
        }
        if (state.startsWith("23") || state.equals("40001") || state.equals("40P01")) {
            return new ProblemException(CommonProblem.CONFLICT);
        }
        if (state.equals("22021")) {
            // a text with the character NUL, which PostgreSQL cannot store
            return new ProblemException(CommonProblem.INVALID_REQUEST, Map.of("count", 1));
        }
        LOG.errorf(new LoggedFault(fault), "Database refused a statement: sqlState=%s", state);
        return new ProblemException(CommonProblem.INTERNAL_ERROR);
    }

    private static ProblemException unavailable() {
        return new ProblemException(CommonProblem.SERVICE_UNAVAILABLE).withHeader("Retry-After", "5");
    }

    /** The SQLSTATE of the first database error in a chain of causes; null if there is none. */
    public static String sqlState(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return null;
    }
}
