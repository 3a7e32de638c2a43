package id.talenta.system;

import id.talenta.system.Kills.Kill;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.byteman.agent.Main;

/** Ends a service at one moment of its work, as kill -9 does: no hook runs, nothing is said goodbye to. */
final class FaultAgent {

    private static final Duration HAPPENS_WITHIN = Duration.ofSeconds(40);

    private final ServiceProcess service;
    private final Path armed;
    private final Path script;

    FaultAgent(RunningSuite suite, ServiceProcess service) {
        this.service = service;
        this.armed = suite.directory().resolve("armed-" + service.name());
        this.script = suite.directory().resolve(service.name() + ".btm");
    }

    ServiceProcess service() {
        return service;
    }

    /** Starts the service anew, to be ended once the agent is armed. */
    void startToBeEnded(Kill kill) {
        service.stop();
        comeBackToBeEnded(kill);
    }

    /** The same for a service that has come to its end. */
    void comeBackToBeEnded(Kill kill) {
        try {
            Files.deleteIfExists(armed);
            Files.writeString(script, kill.moment().script(armed.toString(), kill.times()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> flags = new ArrayList<>(flags(script));
        // It starts often and works little, whichever service it is: the second compiler would only cost.
        flags.add("-XX:TieredStopAtLevel=1");
        service.start(flags);
    }

    /** What a JVM is started with so that the agent follows a script in it. */
    static List<String> flags(Path script) {
        return List.of("-javaagent:%1$s=script:%2$s,boot:%1$s".formatted(jar(), script));
    }

    void arm() {
        try {
            Files.createFile(armed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns once the service has come to its end. */
    void awaitEnd() {
        service.awaitEnd(HAPPENS_WITHIN);
    }

    private static Path jar() {
        try {
            return Path.of(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
