package id.talenta.system;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the suite of this JVM keeps its data: there may be another JVM beside it, with a suite of its own. */
final class SuiteDirectory {

    private static final Path ALL = Path.of("target", "suite").toAbsolutePath();

    /** Open, and with it locked, until this JVM ends. */
    private static FileChannel held;

    private SuiteDirectory() {}

    /** The one with the lowest number that no other JVM has. */
    static synchronized Path take() {
        try {
            Files.createDirectories(ALL);
            for (int number = 1; ; number++) {
                FileChannel channel = FileChannel.open(ALL.resolve(number + ".lock"), CREATE, WRITE);
                if (channel.tryLock() != null) {
                    held = channel;
                    Path own = ALL.resolve(Integer.toString(number));
                    Files.createDirectories(own.resolve("logs"));
                    return own;
                }
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
