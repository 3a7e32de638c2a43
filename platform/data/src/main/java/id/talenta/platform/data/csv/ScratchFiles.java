package id.talenta.platform.data.csv;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Files that a piece of work needs for as long as it runs, beside the uploads. They have no name, so nobody else opens them, and nothing is
 * left of them however the process ends.
 */
@ApplicationScoped
public class ScratchFiles {

    private final Path directory;

    @Inject
    ScratchFiles(Uploads uploads) {
        this(uploads.directory());
    }

    /** @param directory on a disk with room for what is worked on, and not held in memory */
    public ScratchFiles(Path directory) {
        this.directory = directory;
    }

    /** Opens an empty file, to be written and read; it is gone when it is closed. */
    public FileChannel open() throws IOException {
        Uploads.createDirectory(directory);
        Path file = Files.createTempFile(directory, "scratch", ".tmp");
        try {
            return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } finally {
            Files.delete(file);
        }
    }
}
