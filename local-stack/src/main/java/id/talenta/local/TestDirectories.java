package id.talenta.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Temporary directories of test servers. They carry the pid of the JVM that made them, so that those of a killed JVM,
 * and the server still running in them, can be told from those in use and cleared away.
 */
final class TestDirectories {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Path root;

    private TestDirectories(Path root) {
        this.root = root;
    }

    /** Apart for each user: nobody can use or remove what another user has extracted. */
    static TestDirectories ofThisUser() {
        TestDirectories directories = new TestDirectories(
                Path.of(System.getProperty("java.io.tmpdir"), "talenta-tests-" + System.getProperty("user.name")));
        directories.clearAbandoned();
        return directories;
    }

    /** What is the same for every JVM, such as extracted programs. */
    Path shared(String name) {
        return root.resolve(name);
    }

    Path create(String name) {
        long pid = ProcessHandle.current().pid();
        try {
            return Files.createDirectories(root.resolve("run-" + pid))
                    .resolve(name + "-" + System.nanoTime() + "-" + NEXT.incrementAndGet());
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary directory in " + root, e);
        }
    }

    private void clearAbandoned() {
        try {
            Files.createDirectories(root);
            try (DirectoryStream<Path> runs = Files.newDirectoryStream(root, "run-*")) {
                for (Path run : runs) {
                    long pid = Long.parseLong(run.getFileName().toString().substring("run-".length()));
                    if (ProcessHandle.of(pid).isEmpty()) {
                        clear(run);
                    }
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // Another JVM is clearing the same directory: what is left, the next one takes.
        }
    }

    private static void clear(Path run) throws IOException {
        try (DirectoryStream<Path> servers = Files.newDirectoryStream(run)) {
            for (Path server : servers) {
                new Postmaster(server).clear();
            }
        }
        FileTree.delete(run);
    }
}
