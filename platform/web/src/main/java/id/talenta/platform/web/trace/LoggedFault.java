package id.talenta.platform.web.trace;

import java.sql.SQLException;

/**
 * A throwable as it may stand in a log: the class names and frames of it and its causes, without their messages, since a message may quote
 * the value that it stumbled over, and that value may be somebody's NIK.
 */
public final class LoggedFault extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 12;

    /** The fault and its causes. */
    public LoggedFault(Throwable fault) {
        this(fault, 0);
    }

    private LoggedFault(Throwable fault, int depth) {
        super(describe(fault), causeOf(fault, depth), false, true);
        setStackTrace(fault.getStackTrace());
    }

    private static LoggedFault causeOf(Throwable fault, int depth) {
        return fault.getCause() == null || depth == DEEPEST ? null : new LoggedFault(fault.getCause(), depth + 1);
    }

    private static String describe(Throwable fault) {
        String name = fault.getClass().getName();
        return fault instanceof SQLException sql ? name + " sqlState=" + sql.getSQLState() : name;
    }

    @Override
    public String toString() {
        return getMessage();
    }
}
