package id.talenta.platform.data.csv;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Streams the rows of a query out of the database by COPY (text format), one at a time: of whole sets quicker than a cursor, since the
 * database may work on them in parallel, which it does not for a cursor. Columns are counted from 1. Closing before the end cancels it,
 * and the transaction is then aborted.
 */
public final class CopyRows implements AutoCloseable {

    private static final int MOST_COLUMNS = 64;
    private static final String CANCELLED = "57014";

    private final PGConnection database;
    private final CopyOut copy;
    private final int[] starts = new int[MOST_COLUMNS + 1];
    private byte[] row;

    /**
     * Begins a COPY.
     *
     * @param statement such as {@code copy (select id, name from participant) to stdout}; it takes no parameters
     */
    public CopyRows(Connection connection, String statement) throws SQLException {
        database = connection.unwrap(PGConnection.class);
        copy = database.getCopyAPI().copyOut(statement);
    }

    /** Goes to the next row; false if there is none. */
    public boolean next() throws SQLException {
        row = copy.readFromCopy();
        if (row == null) {
            return false;
        }
        int column = 0;
        starts[0] = 0;
        for (int i = 0; i < row.length; i++) {
            if (row[i] == '\t' || row[i] == '\n') {
                column++;
                starts[column] = i + 1;
            }
        }
        return true;
    }

    /** Whether a column of the present row is SQL null. */
    public boolean isNull(int column) {
        int start = starts[column - 1];
        return length(column) == 2 && row[start] == '\\' && row[start + 1] == 'N';
    }

    /** A column of the present row as text; null if it is SQL null. */
    public String text(int column) {
        if (isNull(column)) {
            return null;
        }
        int start = starts[column - 1];
        int end = start + length(column);
        for (int i = start; i < end; i++) {
            if (row[i] == '\\') {
                return unescaped(start, end);
            }
        }
        return new String(row, start, end - start, StandardCharsets.UTF_8);
    }

    /** A column of type int, which is not null. */
    public int integer(int column) {
        int start = starts[column - 1];
        int end = start + length(column);
        boolean negative = row[start] == '-';
        int value = 0;
        for (int i = negative ? start + 1 : start; i < end; i++) {
            value = value * 10 + (row[i] - '0');
        }
        return negative ? -value : value;
    }

    /** A column of type boolean; false if it is SQL null. */
    public boolean flag(int column) {
        return row[starts[column - 1]] == 't';
    }

    /** A column of type numeric; null if it is SQL null. */
    public BigDecimal decimal(int column) {
        String text = text(column);
        return text == null ? null : new BigDecimal(text);
    }

    /** A column of type date; null if it is SQL null. */
    public LocalDate date(int column) {
        String text = text(column);
        return text == null ? null : LocalDate.parse(text);
    }

    /** What was on its way when the database heard of it is read, too: the driver's own cancelling leaves it to the next statement. */
    @Override
    public void close() throws SQLException {
        if (!copy.isActive()) {
            return;
        }
        database.cancelQuery();
        try {
            while (copy.readFromCopy() != null) {
                continue;
            }
        } catch (SQLException e) {
            if (!CANCELLED.equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    private int length(int column) {
        return starts[column] - 1 - starts[column - 1];
    }

    private String unescaped(int start, int end) {
        byte[] plain = new byte[end - start];
        int length = 0;
        int at = start;
        while (at < end) {
            boolean escape = row[at] == '\\';
            plain[length] = escape ? meant(row[at + 1]) : row[at];
            length++;
            at += escape ? 2 : 1;
        }
        return new String(Arrays.copyOf(plain, length), StandardCharsets.UTF_8);
    }

    private static byte meant(byte escaped) {
        return switch (escaped) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 0x0b;
            case '\\' -> '\\';
            default ->
                throw new IllegalStateException(String.format(Locale.ROOT, "Not written by COPY: \\%c", escaped));
        };
    }
}
