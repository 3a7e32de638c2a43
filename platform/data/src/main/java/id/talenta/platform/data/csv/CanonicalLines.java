package id.talenta.platform.data.csv;

import java.io.IOException;

/**
 * Lines of a CSV file in its one canonical form: UTF-8 without byte order mark, comma, LF after every line (the last too), a cell quoted only
 * where it holds a comma, a quote or a line break. The same cells always give the same bytes.
 */
public abstract class CanonicalLines {

    private final Utf8Buffer line = new Utf8Buffer(256);
    private boolean started;

    /** Adds a cell to the present line; null is an empty cell. */
    public final CanonicalLines cell(Object value) {
        if (started) {
            line.put(',');
        }
        started = true;
        if (value != null) {
            line.put(quoted(value.toString()));
        }
        return this;
    }

    /** Ends the present line. */
    public final void end() throws IOException {
        line.put('\n');
        take(line.array(), line.length());
        line.clear();
        started = false;
    }

    /**
     * Takes a line that has ended.
     *
     * @param bytes begins with the line, and is used again for the next one
     * @param length of the line, with its LF
     */
    protected abstract void take(byte[] bytes, int length) throws IOException;

    static String quoted(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return '"' + cell.replace("\"", "\"\"") + '"';
            }
        }
        return cell;
    }
}
