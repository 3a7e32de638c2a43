package id.talenta.platform.data.csv;

import java.io.IOException;
import java.io.Writer;

/**
 * Writes CSV (RFC 4180, lines end with LF) that is safe to open in a spreadsheet: a cell that begins like a formula gets an apostrophe in
 * front. Not for canonical files that a digest is taken of: see {@link CanonicalCsv}.
 */
public final class CsvWriter {

    private final Writer out;

    /** Writes to {@code out}, which the caller closes. */
    public CsvWriter(Writer out) {
        this.out = out;
    }

    /** Writes one row. */
    public void row(String... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(CanonicalCsv.quoted(guarded(cells[i])));
        }
        out.write('\n');
    }

    private static String guarded(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
