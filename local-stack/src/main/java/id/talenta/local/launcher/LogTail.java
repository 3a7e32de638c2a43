package id.talenta.local.launcher;

import id.talenta.local.Child;
import id.talenta.local.StackException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The end of a log, read without reading all of it. */
final class LogTail {

    private static final int BYTES_PER_LINE = 1_000;

    private static final int FRAMES_PER_LINE = 20;
    private static final Pattern FRAME = Pattern.compile("^\\s+(at |\\.\\.\\. \\d+ more)");

    private LogTail() {}

    /** The end of the latest run as it helps to see what went wrong: with the causes, without the frames between. */
    static List<String> telling(int lines, Path log) {
        List<String> telling = new ArrayList<>();
        for (String line : last(lines * FRAMES_PER_LINE, log)) {
            if (line.startsWith(Child.START_OF_RUN)) {
                telling.clear();
            } else if (!line.isBlank() && !FRAME.matcher(line).find()) {
                telling.add(line);
            }
        }
        return telling.subList(Math.max(0, telling.size() - lines), telling.size());
    }

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
