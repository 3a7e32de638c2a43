package id.talenta.local.launcher;

import id.talenta.local.StackException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log, read without reading all of it. */
final class LogTail {

    private static final int BYTES_PER_LINE = 1_000;

    private LogTail() {}

    static List<String> last(int lines, Path log) {
        if (!Files.isRegularFile(log)) {
            return List.of();
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long begin = Math.max(0, file.length() - (long) lines * BYTES_PER_LINE);
            byte[] end = new byte[(int) (file.length() - begin)];
            file.seek(begin);
            file.readFully(end);
            List<String> all = new String(end, StandardCharsets.UTF_8).lines().toList();
            // The first is cut unless the whole file was read.
            List<String> whole = begin == 0 || all.isEmpty() ? all : all.subList(1, all.size());
            return whole.subList(Math.max(0, whole.size() - lines), whole.size());
        } catch (IOException e) {
            throw new StackException("Cannot read " + log + ": " + e.getMessage(), e);
        }
    }
}
