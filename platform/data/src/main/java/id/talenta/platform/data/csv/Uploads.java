package id.talenta.platform.data.csv;

import id.talenta.platform.web.problem.CommonProblem;
import id.talenta.platform.web.problem.InputError;
import id.talenta.platform.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Streams CSV bodies to files, checking bound and encoding on the way; 64 KiB of a body are in memory, whatever its size. */
@ApplicationScoped
public class Uploads {

    private final Path directory;
    private final long bound;

    /**
     * @param directory where CSV bodies lie until their import has ended, and what an evaluation sorts while it runs, so on a disk; replicas share it, or an import that another one takes over has to be sent again
     * @param bound how many bytes one body may have
     */
    Uploads(
            @ConfigProperty(name = "talenta.uploads.directory") Path directory,
            @ConfigProperty(name = "talenta.uploads.max-bytes", defaultValue = "1073741824") long bound) {
        this.directory = directory;
        this.bound = bound;
    }

    Path directory() {
        return directory;
    }

    /** Where the upload of a job lies. */
    public Path of(UUID id) {
        return directory.resolve(id + ".csv");
    }

    /** The files of all jobs, whatever became of them. */
    List<Path> files() {
        return OrphanedUploads.in(directory);
    }

    /**
     * Streams a body to the file of a job.
     *
     * @throws ProblemException {@link CommonProblem#BODY_TOO_LARGE} over the bound; {@link CommonProblem#INVALID_REQUEST} with the line
     *     of the first byte that is not UTF-8, or where nothing was sent. No file is left behind
     */
    public Upload receive(UUID id, InputStream body) {
        Path file = of(id);
        try {
            createDirectory(directory);
            try (OutputStream out = Files.newOutputStream(file)) {
                return copy(body, out, file);
            }
        } catch (IOException | RuntimeException e) {
            discard(file);
            if (e instanceof RuntimeException refused) {
                throw refused;
            }
            throw new java.io.UncheckedIOException((IOException) e);
        }
    }

    /** Bodies hold personal data: nobody else on the machine reads them. */
    static void createDirectory(Path directory) throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(directory);
        }
    }

    private Upload copy(InputStream body, OutputStream out, Path file) throws IOException {
        MessageDigest digest = sha256();
        Utf8 utf8 = new Utf8();
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            bytes += read;
            if (bytes > bound) {
                throw new ProblemException(
                        CommonProblem.BODY_TOO_LARGE, Map.of("bound", (bound >> 20) + " MiB"), List.of());
            }
            utf8.check(buffer, read, false);
            digest.update(buffer, 0, read);
            out.write(buffer, 0, read);
        }
        utf8.check(buffer, 0, true);
        if (bytes == 0) {
            throw ProblemException.invalid(InputError.inCsv(1, null, "empty-file", Map.of()));
        }
        return new Upload(file, HexFormat.of().formatHex(digest.digest()), bytes);
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // removed with the other orphans, a day later
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Checks a stream of bytes, piece by piece, and counts its lines. */
    private static final class Utf8 {

        private final CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        private final CharBuffer chars = CharBuffer.allocate(1 << 16);
        private ByteBuffer left = ByteBuffer.allocate(0);
        private long line = 1;

        void check(byte[] buffer, int length, boolean last) {
            ByteBuffer in = ByteBuffer.allocate(left.remaining() + length);
            in.put(left).put(buffer, 0, length).flip();
            while (true) {
                CoderResult result = decoder.decode(in, chars, last);
                chars.flip();
                while (chars.hasRemaining()) {
                    if (chars.get() == '\n') {
                        line++;
                    }
                }
                chars.clear();
                if (result.isError()) {
                    throw ProblemException.invalid(InputError.inCsv(line, null, "not-utf8", Map.of()));
                }
                if (result.isUnderflow()) {
                    break;
                }
            }
            left = in.slice();
        }
    }
}
