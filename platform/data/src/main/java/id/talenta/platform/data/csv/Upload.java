package id.talenta.platform.data.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A body that was streamed to a file, so that no connection or transaction waits for a slow client.
 *
 * @param file where it lies; owned by whoever holds this
 * @param sha256 of its bytes, in hexadecimal
 * @param bytes its length
 */
public record Upload(Path file, String sha256, long bytes) {

    /** Removes the file. */
    public void discard() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
