package id.talenta.platform.data.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A CSV file in its one canonical form, and the SHA-256 of its bytes: UTF-8 without byte order mark, comma, LF after every line (the last
 * too), a cell quoted only where it holds a comma, a quote or a line break. The same rows always give the same bytes, so the digest of a
 * download is the digest that was recorded.
 */
public final class CanonicalCsv {

    private final DigestOutputStream out;
    private final Utf8Buffer line = new Utf8Buffer(256);
    private boolean started;

    /** Writes to {@code out}, which the caller closes; {@link OutputStream#nullOutputStream()} where only the digest is wanted. */
    public CanonicalCsv(OutputStream out) {
        try {
            this.out = new DigestOutputStream(
                    new java.io.BufferedOutputStream(out, 1 << 16), MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds a cell to the present line; null is an empty cell. */
    public CanonicalCsv cell(Object value) {
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
    public void end() throws IOException {
        line.put('\n');
        out.write(line.array(), 0, line.length());
        line.clear();
        started = false;
    }

    /** Flushes, and gives the SHA-256 of everything written, in hexadecimal. */
    public String digest() throws IOException {
        out.flush();
        return HexFormat.of().formatHex(out.getMessageDigest().digest());
    }

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
