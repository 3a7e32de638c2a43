package id.talenta.platform.data.events;

import id.talenta.platform.web.problem.ProblemException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Why something failed, for an operator: what was thrown and where, without any message, since that may quote personal data. */
final class Cause {

    private static final int DEEPEST = 6;
    private static final int LONGEST = 500;
    private static final String OURS = "id.talenta.";

    private Cause() {}

    static String of(Throwable thrown) {
        List<String> parts = new ArrayList<>();
        Throwable cause = thrown;
        while (cause != null && parts.size() < DEEPEST) {
            parts.add(describe(cause));
            cause = cause.getCause();
        }
        String text = String.join(" < ", parts);
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static String describe(Throwable thrown) {
        StringBuilder text = new StringBuilder(thrown.getClass().getSimpleName());
        if (thrown instanceof SQLException sql) {
            text.append(" sqlState=").append(sql.getSQLState());
        } else if (thrown instanceof ProblemException problem) {
            text.append(' ').append(problem.type().code());
        } else if (thrown instanceof MalformedEvent) {
            text.append(": ").append(thrown.getMessage());
        }
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (frame.getClassName().startsWith(OURS)) {
                text.append(" at ")
                        .append(frame.getClassName()
                                .substring(frame.getClassName().lastIndexOf('.') + 1))
                        .append('.')
                        .append(frame.getMethodName())
                        .append(':')
                        .append(frame.getLineNumber());
                break;
            }
        }
        return text.toString();
    }
}
