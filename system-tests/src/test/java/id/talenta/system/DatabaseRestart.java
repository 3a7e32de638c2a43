package id.talenta.system;

import id.talenta.local.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL goes down without a goodbye to anybody, recovers, and is there again at the same address. */
final class DatabaseRestart {

    private DatabaseRestart() {}

    static void of(PostgresServer server, Path log) {
        long pid = server.pid().orElseThrow();
        try {
            Path data = Path.of("/proc/%d/cwd".formatted(pid)).toRealPath();
            Path program = Path.of("/proc/%d/exe".formatted(pid)).toRealPath().resolveSibling("pg_ctl");
            List<String> command = new ArrayList<>();
            if (Files.getOwner(data).getName().equals("root")) {
                // It refuses to run as root: in a namespace of its own it is nobody.
                command.addAll(List.of("unshare", "-U"));
            }
            command.addAll(List.of(program.toString(), "restart", "-D", data.toString(), "-m", "immediate", "-w"));
            command.addAll(List.of("-l", log.toString()));
            int status = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (status != 0) {
                throw new IllegalStateException("pg_ctl ended with status " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
