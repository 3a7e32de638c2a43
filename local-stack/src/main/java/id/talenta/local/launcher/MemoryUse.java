package id.talenta.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Resident memory of processes, in MiB. */
final class MemoryUse {

    private static final long KIB_PER_MIB = 1024;

    private MemoryUse() {}

    static OptionalLong of(long pid) {
        OptionalLong kib = figure(pid, "status", "VmRSS:");
        return kib.isPresent() ? OptionalLong.of(kib.getAsLong() / KIB_PER_MIB) : kib;
    }

    /** Of a process with its children, what they share counted once: PostgreSQL is one process per connection. */
    static OptionalLong ofTree(long pid) {
        long sum = share(pid);
        sum += ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToLong(child -> share(child.pid()))
                .sum();
        return sum == 0 ? OptionalLong.empty() : OptionalLong.of(sum / KIB_PER_MIB);
    }

    private static long share(long pid) {
        return figure(pid, "smaps_rollup", "Pss:").orElse(0);
    }

    private static OptionalLong figure(long pid, String file, String label) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), file))) {
                if (line.startsWith(label)) {
                    return OptionalLong.of(Long.parseLong(line.replaceAll("\\D", "")));
                }
            }
        } catch (IOException e) {
            // It has ended, or belongs to somebody else.
        }
        return OptionalLong.empty();
    }
}
