package id.talenta.region.scorecard;

import id.talenta.platform.data.events.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what the other services tell of the agencies. */
@ApplicationScoped
class ScorecardEvents {

    private final Inbox inbox;
    private final ReadModelRepository readModel;

    ScorecardEvents(Inbox inbox, ReadModelRepository readModel) {
        this.inbox = inbox;
        this.readModel = readModel;
    }

    @Incoming("selections")
    @Blocking
    void selection(ConsumerRecord<String, byte[]> record) {
        inbox.receive(
                record,
                SelectionProgressed.class,
                event -> readModel.take(event.data(), new Told(event.id(), event.version(), event.time())));
    }

    @Incoming("summaries")
    @Blocking
    void summary(ConsumerRecord<String, byte[]> record) {
        inbox.receive(
                record,
                AgencySummarised.class,
                event -> readModel.take(event.data(), new Told(event.id(), event.version(), event.time())));
    }
}
