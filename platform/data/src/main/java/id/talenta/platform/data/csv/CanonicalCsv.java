package id.talenta.platform.data.csv;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A CSV file in its canonical form, and the SHA-256 of its bytes. The same rows always give the same bytes, so the digest of a download is
 * the digest that was recorded.
 */
public final class CanonicalCsv extends CanonicalLines {

    private final DigestOutputStream out;

    /** Writes to {@code out}, which the caller closes; {@link OutputStream#nullOutputStream()} where only the digest is wanted. */
    public CanonicalCsv(OutputStream out) {
        try {
            this.out = new DigestOutputStream(
                    new BufferedOutputStream(out, 1 << 16), MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds a line that was made before, with its LF. */
    public void line(byte[] made) throws IOException {
        take(made, made.length);
    }

    @Override
    protected void take(byte[] bytes, int length) throws IOException {
        out.write(bytes, 0, length);
    }

    /** Flushes, and gives the SHA-256 of everything written, in hexadecimal. */
    public String digest() throws IOException {
        out.flush();
        return HexFormat.of().formatHex(out.getMessageDigest().digest());
    }
}
