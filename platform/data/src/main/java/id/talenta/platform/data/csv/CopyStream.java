package id.talenta.platform.data.csv;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Streams rows into a table by COPY (text format), 64 KiB at a time. Closing without {@link #end()} cancels it, and the transaction is
 * then aborted.
 */
public final class CopyStream implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder buffer = new StringBuilder(BUFFER + 1024);
    private boolean started;

    /**
     * Begins a COPY.
     *
     * @param statement such as {@code copy participant (id, name) from stdin}
     */
    public CopyStream(Connection connection, String statement) throws SQLException {
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
    }

    /** Adds a field to the present row; null is SQL null. */
    public CopyStream field(Object value) {
        if (started) {
            buffer.append('\t');
        }
        started = true;
        if (value == null) {
            buffer.append("\\N");
        } else {
            escape(value.toString());
        }
        return this;
    }

    /** Ends the present row. */
    public void endRow() throws SQLException {
        buffer.append('\n');
        started = false;
        if (buffer.length() >= BUFFER) {
            flush();
        }
    }

    /** Ends the COPY; constraint violations show here at the latest. */
    public long end() throws SQLException {
        flush();
        return copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void flush() throws SQLException {
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        buffer.setLength(0);
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> buffer.append("\\\\");
                case '\t' -> buffer.append("\\t");
                case '\n' -> buffer.append("\\n");
                case '\r' -> buffer.append("\\r");
                default -> buffer.append(c);
            }
        }
    }
}
