package id.talenta.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jboss.byteman.agent.Main;

/** Ends a service at one moment of its work, as kill -9 does: no hook runs, nothing is said goodbye to. */
final class FaultAgent {

    private static final Duration HAPPENS_WITHIN = Duration.ofSeconds(30);

    private final ServiceProcess service;
    private final Moment moment;
    private final int times;
    private final Path armed;
    private final Path script;

    /** @param times at the how manyth time, once it is armed */
    FaultAgent(RunningSuite suite, ServiceProcess service, Moment moment, int times) {
        this.service = service;
        this.moment = moment;
        this.times = times;
        this.armed = suite.directory().resolve("armed-" + service.name());
        this.script = suite.directory().resolve(service.name() + ".btm");
    }

    /** Starts the service anew, under the agent's eyes. */
    void attach() {
        try {
            disarm();
            Files.writeString(script, moment.script(armed.toString(), times));
            service.stop();
            service.start(List.of("-javaagent:%1$s=script:%2$s,boot:%1$s".formatted(jar(), script)));
            service.awaitReady();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void arm() {
        try {
            Files.writeString(armed, moment.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns once the service has come to its end; it can be started again. */
    void awaitEnd() {
        service.awaitEnd(HAPPENS_WITHIN);
        disarm();
    }

    private void disarm() {
        try {
            Files.deleteIfExists(armed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
