package id.talenta.talent.profile;

import id.talenta.platform.data.events.Inbox;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of appointments, and of how the probations end that follow them; kinds of events that it does not know it passes over. */
@ApplicationScoped
class AppointmentEvents {

    private static final String CHANGED = "id.talenta.casn.appointment-changed.v1";
    private static final String PROBATION_ENDED = "id.talenta.casn.probation-ended.v1";

    private final Inbox inbox;
    private final AppointmentService appointments;
    private final ProbationService probations;

    AppointmentEvents(Inbox inbox, AppointmentService appointments, ProbationService probations) {
        this.inbox = inbox;
        this.appointments = appointments;
        this.probations = probations;
    }

    @Incoming("appointments")
    @Blocking
    void changed(ConsumerRecord<String, byte[]> record) {
        if (isOf(record, PROBATION_ENDED)) {
            inbox.receive(record, ProbationEnded.class, event -> probations.apply(event.data(), event.version()));
        } else {
            // whatever else there is, also what is no event at all, is told apart behind the inbox
            inbox.receive(record, AppointmentChanged.class, event -> {
                if (event.type().equals(CHANGED)) {
                    appointments.apply(event.data(), event.version());
                }
            });
        }
    }

    private static boolean isOf(ConsumerRecord<String, byte[]> record, String type) {
        Header header = record.headers().lastHeader("ce_type");
        return header != null && type.equals(new String(header.value(), StandardCharsets.UTF_8));
    }
}
