package id.talenta.local.launcher;

import id.talenta.local.JavaCommand;
import id.talenta.local.KeycloakInstallation;
import id.talenta.local.Ports;
import id.talenta.local.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Brings the suite up from whatever state it is in. */
final class Startup {

    static final Set<String> INFRASTRUCTURE =
            new LinkedHashSet<>(List.of(PostgresPart.NAME, KafkaPart.NAME, KeycloakPart.NAME));
    static final Set<String> EVERYTHING = everything();

    private static final String LAUNCHER = "launcher";

    private final Layout layout;
    private final Screen screen;
    private final StateFile file;
    private final long begun = System.currentTimeMillis();

    Startup(Layout layout, Screen screen) {
        this.layout = layout;
        this.screen = screen;
        file = new StateFile(layout);
    }

    private static Set<String> everything() {
        Set<String> names = new LinkedHashSet<>(INFRASTRUCTURE);
        ServicePart.all().forEach(service -> names.add(service.name()));
        return names;
    }

    /** Whether all wanted parts are ready in the end; what went wrong has been said by then. */
    boolean up(Set<String> wanted) {
        Progress progress = new Progress(layout, screen, file, begun);
        if (file.isSupervised()) {
            if (file.read().in(PartState.Phase.READY, wanted).size() == wanted.size()) {
                screen.line("Everything is running already.");
                return true;
            }
            file.ask(wanted);
            return progress.follow(wanted, () -> true);
        }
        List<String> cleared = new Leftovers(layout).clear();
        cleared.forEach(left -> screen.line("  stopped what an interrupted run had left: %s", left));
        file.forget();
        // What has just been stopped may take a moment to let go of its port.
        requireFreePorts(wanted, cleared.isEmpty() ? Duration.ZERO : Duration.ofSeconds(10));
        if (wanted.contains(KeycloakPart.NAME)) {
            prepareKeycloak();
        }
        Process supervisor = startSupervisor(wanted);
        Thread interruption = new Thread(
                () -> {
                    progress.cease();
                    abandon("Interrupted: stopping what has been started.");
                },
                "interruption");
        Runtime.getRuntime().addShutdownHook(interruption);
        boolean ready = progress.follow(wanted, supervisor::isAlive);
        if (progress.isCeased()) {
            return false;
        }
        Runtime.getRuntime().removeShutdownHook(interruption);
        if (!ready) {
            abandon("Stopping the other parts.");
        }
        return ready;
    }

    private void requireFreePorts(Set<String> wanted, Duration patience) {
        Map<Integer, String> ports = new LinkedHashMap<>();
        for (PartState part : Suite.of(layout, StackPorts.configured(), ServicePart.all(), states -> {})
                .states()) {
            if (wanted.contains(part.name())) {
                part.ports().forEach(port -> ports.put(port, part.name()));
            }
        }
        List<String> busy = new ArrayList<>();
        ports.forEach((port, part) -> {
            if (!Ports.becomesFree(port, patience)) {
                busy.add("  port " + port + " (" + part + ") is in use by "
                        + PortOwner.of(port).describe());
            }
        });
        if (!busy.isEmpty()) {
            throw new StackException("Nothing was started:\n" + String.join("\n", busy));
        }
    }

    private void prepareKeycloak() {
        KeycloakInstallation installation = new KeycloakInstallation(layout.keycloak(), layout.keycloakDistribution());
        if (!installation.isPrepared()) {
            long start = System.currentTimeMillis();
            screen.passing("  unpacking and building Keycloak, once …");
            installation.prepare(layout.log(KeycloakPart.NAME));
            screen.line("  %-26s unpacked and built, once: %s", KeycloakPart.NAME, since(start));
        }
    }

    private static String since(long start) {
        return Screen.seconds(System.currentTimeMillis() - start);
    }

    private Process startSupervisor(Set<String> wanted) {
        List<String> command = new ArrayList<>(List.of("setsid", "nohup", JavaCommand.executable()));
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx384m"));
        command.addAll(List.of(
                "-Dtalenta.project=" + layout.project(),
                "-D" + StackPorts.OFFSET + "=" + StackPorts.offset(),
                "-cp",
                System.getProperty("java.class.path"),
                Talenta.class.getName(),
                "supervise",
                "--parts",
                String.join(",", wanted)));
        try {
            Path log = layout.log(LAUNCHER);
            Files.createDirectories(log.getParent());
            Files.deleteIfExists(log);
            return new ProcessBuilder(command)
                    .directory(layout.home().toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new StackException("The supervisor cannot be started: " + e.getMessage(), e);
        }
    }

    private void abandon(String why) {
        screen.line(why);
        new Shutdown(layout, screen).down();
    }
}
