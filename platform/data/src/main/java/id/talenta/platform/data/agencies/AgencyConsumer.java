package id.talenta.platform.data.agencies;

import id.talenta.platform.data.events.Inbox;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of agencies, in services that keep a copy. */
@ApplicationScoped
@IfBuildProperty(name = "talenta.agencies.copied", stringValue = "true")
public class AgencyConsumer {

    private final Inbox inbox;
    private final AgencyReference reference;

    AgencyConsumer(Inbox inbox, AgencyReference reference) {
        this.inbox = inbox;
        this.reference = reference;
    }

    @Incoming("agencies")
    @Blocking
    void changed(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, AgencyChanged.class, reference::changed);
    }
}
