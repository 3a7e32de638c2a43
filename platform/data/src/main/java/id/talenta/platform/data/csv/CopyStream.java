package id.talenta.platform.data.csv;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Streams rows into a table by COPY (text format), 64 KiB at a time. Closing without {@link #end()} cancels it, and the transaction is
 * then aborted.
 */
public final class CopyStream implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final CopyIn copy;
    private final Utf8Buffer buffer = new Utf8Buffer(BUFFER + 4096);
    private final byte[] leading;
    private boolean started;

    /**
     * Begins a COPY.
     *
     * @param statement such as {@code copy participant (id, name) from stdin}
     */
    public CopyStream(Connection connection, String statement) throws SQLException {
        this(connection, statement, List.of());
    }

    /**
     * Begins a COPY of rows that have the same values in their first columns.
     *
     * @param statement such as {@code copy participant (agency, id, name) from stdin}
     * @param leading the values of the first columns, none of them null
     */
    public CopyStream(Connection connection, String statement, List<Object> leading) throws SQLException {
        Utf8Buffer first = new Utf8Buffer(128);
        for (Object value : leading) {
            first.put(escaped(value.toString()));
            first.put('\t');
        }
        this.leading = Arrays.copyOf(first.array(), first.length());
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
    }

    /** Adds a field to the present row; null is SQL null. */
    public CopyStream field(Object value) {
        if (started) {
            buffer.put('\t');
        } else {
            buffer.put(leading);
            started = true;
        }
        buffer.put(value == null ? "\\N" : escaped(value.toString()));
        return this;
    }

    /** Ends the present row. */
    public void endRow() throws SQLException {
        buffer.put('\n');
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
        copy.writeToCopy(buffer.array(), 0, buffer.length());
        buffer.clear();
    }

    private static String escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' || c == '\t' || c == '\n' || c == '\r') {
                return text.replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
            }
        }
        return text;
    }
}
