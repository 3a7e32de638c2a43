package id.talenta.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A child process with a log of its own that ends when this process does, even if this process is killed. */
public final class Child {

    /** Begins the line that parts one run from the next in a log. */
    public static final String START_OF_RUN = "=== ";

    private static final long LOG_KEPT_BELOW = 10L << 20;

    /**
     * The kernel sends the signal of the parent's death when the <em>thread</em> that made the child ends, so children
     * are made by one thread that lasts as long as the JVM.
     */
    private static final ExecutorService SPAWNER = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "child-spawner");
        thread.setDaemon(true);
        return thread;
    });

    private static final boolean TIED_TO_PARENT = canTieToParent();

    private final String name;
    private final Process process;
    private final Path log;

    private Child(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    public static Child start(String name, List<String> command, Path directory, Path log) {
        List<String> full = new ArrayList<>();
        if (TIED_TO_PARENT) {
            full.addAll(List.of("setpriv", "--pdeathsig", "TERM", "--"));
        }
        full.addAll(command);
        try {
            Files.createDirectories(directory);
            rotate(log);
            Files.writeString(
                    log,
                    START_OF_RUN + name + " starts at " + Instant.now() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            ProcessBuilder builder = new ProcessBuilder(full)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            // A person's options for their own Java programs are not meant for these.
            builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "JAVA_OPTS"));
            // Every thread would have an arena of its own, which a JVM of many threads never gives back.
            builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
            builder.redirectInput(
                    ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            return new Child(name, spawn(builder::start), log);
        } catch (IOException e) {
            throw new StackException(name + " cannot be started: " + e.getMessage(), e);
        }
    }

    private static Process spawn(Callable<Process> start) throws IOException {
        try {
            return SPAWNER.submit(start).get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted", e);
        }
    }

    private static boolean canTieToParent() {
        try {
            Process probe = new ProcessBuilder("setpriv", "--pdeathsig", "TERM", "--", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return probe.waitFor() == 0;
        } catch (IOException e) {
            // Without it, what a killed launcher leaves behind is found and stopped by the next one.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void rotate(Path log) throws IOException {
        Files.createDirectories(log.getParent());
        if (Files.exists(log) && Files.size(log) > LOG_KEPT_BELOW) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Returns once the address answers 200; fails if the process ends before, or the time is up. */
    public void awaitAnswer(String address, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (!Probe.answers(address)) {
            if (!isAlive()) {
                throw new StackException(name + " ended with status " + process.exitValue() + " while starting");
            }
            if (System.nanoTime() > end) {
                throw new StackException(name + " did not become ready within " + limit.toSeconds() + " s");
            }
            LocalProcess.pause(Duration.ofMillis(200));
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public Path log() {
        return log;
    }

    /** Waits for a process that ends by itself, and stops one that does not; whether it ended well. */
    public boolean endsWellWithin(Duration limit) {
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly().waitFor();
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new StackException("Interrupted", e);
        }
    }

    /** Asks the process to stop, and makes it stop when it has not done so in time. */
    public void stop(Duration patience) {
        process.destroy();
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
