package id.talenta.talent.profile;

import id.talenta.talent.changes.ChangedAgencies;
import id.talenta.talent.profile.AppointmentLinks.Link;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Makes profiles of those who are appointed: once, however often an appointment is told. Who was imported before is found by NIP and stays
 * as imported; only the agency follows the decree, since a NIP is nobody else's.
 */
@ApplicationScoped
public class AppointmentService {

    private static final Logger LOG = Logger.getLogger(AppointmentService.class);

    private final TalentRepository talents;
    private final AppointmentLinks links;
    private final ChangedAgencies changes;
    private final Clock clock;

    AppointmentService(TalentRepository talents, AppointmentLinks links, ChangedAgencies changes, Clock clock) {
        this.talents = talents;
        this.links = links;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Has the effect of an appointment's state. One that is older than what is known has none; nor has any on the way to the decree, or one
     * that is not known here.
     */
    @Transactional
    void apply(AppointmentChanged appointment, long version) {
        if (!appointment.serves() && !appointment.isOver()) {
            return;
        }
        Optional<Link> link = links.find(appointment.appointment());
        if (link.isPresent()) {
            if (version > link.get().version()) {
                change(talents.findById(link.get().talent()), appointment, version);
            }
        } else if (appointment.serves()) {
            Optional<Talent> imported = talents.withNip(appointment.nip());
            if (imported.isPresent()) {
                find(imported.get(), appointment, version);
            } else {
                make(appointment, version);
            }
        }
    }

    private void make(AppointmentChanged appointment, long version) {
        Talent talent = new Talent(
                appointment.person(),
                appointment.agency(),
                appointment.post(),
                appointment.employment(),
                appointment.effectiveDate(),
                now());
        talents.persistAndFlush(talent);
        links.store(appointment, talent, version);
        changes.mark(talent.agency());
    }

    private void find(Talent talent, AppointmentChanged appointment, long version) {
        String before = talent.agency();
        if (!before.equals(appointment.agency())) {
            LOG.warnf(
                    "An appointment moves an imported profile to its agency: appointment=%s talent=%s",
                    appointment.appointment(), talent.id());
            talent.move(appointment.agency(), now());
            talents.flush();
            changes.mark(List.of(before, appointment.agency()));
        }
        links.store(appointment, talent, version);
    }

    /** A later state: what it says of a profile that an appointment made; and that the appointment is over, of any. */
    private void change(Talent talent, AppointmentChanged appointment, long version) {
        if (appointment.isOver()) {
            talent.withdraw(now());
        } else if (talent.origin() == Talent.Origin.APPOINTMENT) {
            talent.appointed(appointment, now());
        }
        talents.flush();
        links.store(appointment, talent, version);
        changes.mark(talent.agency());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
