package id.talenta.local.launcher;

import id.talenta.local.LocalProcess;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Who listens on a port, as far as the kernel tells this user. */
record PortOwner(int port, Optional<Long> pid, Optional<String> uid) {

    private static final String LISTENING = "0A";
    private static final int ADDRESS = 1;
    private static final int STATE = 3;
    private static final int UID = 7;
    private static final int INODE = 9;

    static PortOwner of(int port) {
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            for (String line : lines(Path.of(table))) {
                String[] fields = line.trim().split("\\s+");
                if (fields.length > INODE && LISTENING.equals(fields[STATE]) && portOf(fields[ADDRESS]) == port) {
                    return new PortOwner(port, processWith(fields[INODE]), Optional.of(fields[UID]));
                }
            }
        }
        return new PortOwner(port, Optional.empty(), Optional.empty());
    }

    String describe() {
        if (pid.isPresent()) {
            return "pid " + pid.get() + ": " + shortened(LocalProcess.commandLine(pid.get()));
        }
        return uid.map(user -> "a process of the user with id " + user).orElse("a process that is not visible here");
    }

    private static String shortened(String command) {
        int most = 160;
        return command.length() <= most ? command : command.substring(0, most) + "…";
    }

    private static int portOf(String address) {
        int colon = address.lastIndexOf(':');
        return colon < 0 ? -1 : Integer.parseInt(address.substring(colon + 1), 16);
    }

    private static List<String> lines(Path table) {
        try {
            List<String> lines = Files.readAllLines(table);
            return lines.subList(Math.min(1, lines.size()), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Optional<Long> processWith(String inode) {
        String socket = "socket:[" + inode + "]";
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                if (hasOpen(process.resolve("fd"), socket)) {
                    return Optional.of(Long.parseLong(process.getFileName().toString()));
                }
            }
        } catch (IOException e) {
            // Nothing to see: the answer is that the owner is not known.
        }
        return Optional.empty();
    }

    private static boolean hasOpen(Path descriptors, String socket) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(descriptors)) {
            for (Path file : files) {
                if (Files.readSymbolicLink(file).toString().equals(socket)) {
                    return true;
                }
            }
        } catch (IOException e) {
            // Another user's process, or one that has just ended.
        }
        return false;
    }
}
