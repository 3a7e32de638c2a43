package id.talenta.local.launcher;

import id.talenta.local.Child;
import id.talenta.local.JavaCommand;
import id.talenta.local.StackException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** A packaged service as a child process, in a directory of its own that holds its configuration. */
final class ServiceProcess implements Part {

    private static final Duration START = Duration.ofSeconds(300);
    /** Above the services' own shutdown, which drains first. */
    private static final Duration STOP = Duration.ofSeconds(25);

    private final ServicePart service;
    private final Layout layout;
    private final ServiceConfiguration configuration;
    private final List<String> after;
    private volatile Child child;

    ServiceProcess(ServicePart service, Layout layout, ServiceConfiguration configuration, List<String> after) {
        this.service = service;
        this.layout = layout;
        this.configuration = configuration;
        this.after = after;
    }

    @Override
    public String name() {
        return service.name();
    }

    @Override
    public List<Integer> ports() {
        return List.of(service.port(), service.managementPort());
    }

    @Override
    public List<String> after() {
        return after;
    }

    @Override
    public void start() {
        Path application = layout.application(service.module()).resolve("quarkus-run.jar");
        if (Files.notExists(application)) {
            throw new StackException(service.name() + " is not built: " + application + " is missing");
        }
        Path directory = layout.part(service.name());
        configuration.write(directory, service);
        List<String> command = new ArrayList<>();
        command.add(JavaCommand.executable());
        command.addAll(JavaCommand.marks(layout.home(), service.name()));
        command.addAll(service.jvmFlags());
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-Djava.io.tmpdir=" + configuration.temporary(directory));
        command.add("-Dquarkus.profile=local");
        command.add("-jar");
        command.add(application.toString());
        child = Child.start(service.name(), command, directory, layout.log(service.name()));
        child.awaitAnswer(service.readiness(), START);
    }

    @Override
    public boolean isRunning() {
        Child started = child;
        return started != null && started.isAlive();
    }

    @Override
    public OptionalLong pid() {
        Child started = child;
        return started == null ? OptionalLong.empty() : OptionalLong.of(started.pid());
    }

    @Override
    public void stop() {
        if (child != null) {
            child.stop(STOP);
        }
    }
}
