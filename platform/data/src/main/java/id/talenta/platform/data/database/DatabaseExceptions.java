package id.talenta.platform.data.database;

import id.talenta.platform.web.problem.CommonProblem;
import id.talenta.platform.web.problem.Problems;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.hibernate.StaleObjectStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What PostgreSQL refuses becomes a problem; the SQL stays here. */
public class DatabaseExceptions {

    private static final Logger LOG = Logger.getLogger(DatabaseExceptions.class);

    private final Problems problems;

    DatabaseExceptions(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper(priority = 1)
    Response sql(SQLException e) {
        return answer(e);
    }

    @ServerExceptionMapper(priority = 1)
    Response persistence(PersistenceException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof StaleObjectStateException) {
                return problems.response(CommonProblem.PRECONDITION_FAILED).build();
            }
        }
        return answer(e);
    }

    private Response answer(Exception e) {
        String state = sqlState(e);
        if (state == null) {
            LOG.error("Database access failed", e);
            return problems.response(CommonProblem.INTERNAL_ERROR).build();
        }
        if (state.equals("42501")) {
            return problems.response(CommonProblem.NOT_FOUND).build();
        }
        if (state.startsWith("08") || state.startsWith("57P") || state.startsWith("53")) {
            LOG.warnf("Database unavailable: sqlState=%s", state);
            return problems.response(CommonProblem.SERVICE_UNAVAILABLE)
                    .header("Retry-After", "5")
                    .build();
        }
        if (state.startsWith("23") || state.equals("40001") || state.equals("40P01")) {
            return problems.response(CommonProblem.CONFLICT).build();
        }
        LOG.errorf("Database refused a statement: sqlState=%s", state);
        return problems.response(CommonProblem.INTERNAL_ERROR).build();
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
