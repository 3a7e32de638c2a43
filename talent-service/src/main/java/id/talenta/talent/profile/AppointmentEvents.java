package id.talenta.talent.profile;

import id.talenta.platform.data.events.Inbox;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of appointments. */
@ApplicationScoped
class AppointmentEvents {

    private final Inbox inbox;
    private final AppointmentService appointments;

    AppointmentEvents(Inbox inbox, AppointmentService appointments) {
        this.inbox = inbox;
        this.appointments = appointments;
    }

    @Incoming("appointments")
    @Blocking
    void changed(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, AppointmentChanged.class, event -> appointments.apply(event.data(), event.version()));
    }
}
