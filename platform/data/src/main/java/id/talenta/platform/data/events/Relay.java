package id.talenta.platform.data.events;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sends what is in the outbox. Of all processes of a service one does it at a time, the others stand by; it starts whether there is a broker or
 * not, and neither waits for the other.
 */
@ApplicationScoped
public class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final long STOP_SECONDS = 8;

    private final RelayConfig config;
    private final RelayWorker worker;
    private final MeterRegistry meters;
    private Thread thread;

    Relay(
            RelayConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String username,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            MeterRegistry meters) {
        this.config = config;
        this.meters = meters;
        OutboxConnection.Place place = new OutboxConnection.Place(url, username, password, "/talenta/" + service);
        worker = new RelayWorker(place, kafka, config);
    }

    void start(@Observes StartupEvent event) {
        if (!config.enabled()) {
            return;
        }
        Gauge.builder("talenta.relay.leading", worker, relay -> relay.isLeading() ? 1 : 0)
                .description("Whether this process relays the events")
                .strongReference(true)
                .register(meters);
        FunctionCounter.builder("talenta.relay.sent", worker, RelayWorker::sent)
                .description("Events that the broker has acknowledged")
                .register(meters);
        thread = new Thread(worker, "event-relay");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (thread == null) {
            return;
        }
        worker.stop();
        thread.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
        if (thread.isAlive()) {
            LOG.warn("The relay did not stop in time; what it was sending is sent again at the next start");
            thread.interrupt();
        }
    }

    /** Something was committed that is to be sent. */
    void wake() {
        worker.wake();
    }
}
