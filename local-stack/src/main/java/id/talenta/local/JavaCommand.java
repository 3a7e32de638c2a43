package id.talenta.local;

import java.nio.file.Path;
import java.util.List;

/** The Java that children run on: the one that runs the launcher. */
public final class JavaCommand {

    private JavaCommand() {}

    public static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** What marks a process as a part of the suite kept in {@code home}, so that a later launcher knows its own. */
    public static List<String> marks(Path home, String part) {
        return List.of("-Dtalenta.home=" + home.toAbsolutePath(), "-Dtalenta.part=" + part);
    }
}
