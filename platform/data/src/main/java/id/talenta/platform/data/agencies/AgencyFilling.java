package id.talenta.platform.data.agencies;

import id.talenta.platform.data.events.TopicReader;
import id.talenta.platform.web.trace.LoggedFault;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Fills the copy the first time, and says when it is whole: the topic was read to its end, and something was in it. That is noted in the database;
 * from then on the service begins with what it has, whether there is a broker or not, and its consumer keeps it fresh.
 */
@ApplicationScoped
@IfBuildProperty(name = "talenta.agencies.copied", stringValue = "true")
public class AgencyFilling {

    private static final Logger LOG = Logger.getLogger(AgencyFilling.class);
    private static final long PAUSE_MILLIS = 1_000;

    private final TopicReader reader;
    private final AgencyConsumer consumer;
    private final AgencyReference reference;
    private final String topic;
    private final CountDownLatch stopped = new CountDownLatch(1);

    AgencyFilling(
            TopicReader reader,
            AgencyConsumer consumer,
            AgencyReference reference,
            @ConfigProperty(name = "mp.messaging.incoming.agencies.topic") String topic) {
        this.reader = reader;
        this.consumer = consumer;
        this.reference = reference;
        this.topic = topic;
    }

    void start(@Observes StartupEvent event) {
        Thread thread = new Thread(this::fill, "agency-filling");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }

    private void fill() {
        boolean told = false;
        try {
            do {
                try {
                    if (reference.isFilled() || reader.read(topic, consumer::changed) > 0 && reference.filled()) {
                        return;
                    }
                    if (!told) {
                        LOG.info("Waiting for region-service to tell of the agencies");
                        told = true;
                    }
                } catch (RuntimeException e) {
                    if (!told) {
                        LOG.warn("The agencies cannot be read yet; trying again", new LoggedFault(e));
                        told = true;
                    }
                }
            } while (!stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
