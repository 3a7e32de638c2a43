package id.talenta.talent.profile;

import id.talenta.talent.changes.ChangedAgencies;
import id.talenta.talent.profile.AppointmentLinks.Link;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Has the effect of a probation's end on the profile that its appointment made or found: a CPNS becomes a PNS, or serves no more. */
@ApplicationScoped
public class ProbationService {

    private static final Logger LOG = Logger.getLogger(ProbationService.class);

    private final TalentRepository talents;
    private final AppointmentLinks links;
    private final ChangedAgencies changes;
    private final Clock clock;

    ProbationService(TalentRepository talents, AppointmentLinks links, ChangedAgencies changes, Clock clock) {
        this.talents = talents;
        this.links = links;
        this.changes = changes;
        this.clock = clock;
    }

    /** The version goes on counting from the appointment's, so that no state of it that comes late undoes the end. */
    @Transactional
    void apply(ProbationEnded ended, long version) {
        if (!ended.isAppointed() && !ended.isLeft()) {
            return;
        }
        Optional<Link> link = links.find(ended.appointment());
        if (link.isEmpty()) {
            // the appointment is a dead letter, which an operator replays; this one with it
            throw new IllegalStateException("A probation ended of an appointment that was never heard of");
        }
        if (version <= link.get().version()) {
            return;
        }
        Talent talent = talents.findById(link.get().talent());
        if (ended.isLeft()) {
            talent.withdraw(clock.instant().truncatedTo(ChronoUnit.MICROS));
        } else if (talent.employment().isProbation()) {
            talent.becomePns(clock.instant().truncatedTo(ChronoUnit.MICROS));
        } else {
            LOG.infof("A profile was of another employment already: talent=%s", talent.id());
        }
        talents.flush();
        links.heard(ended.appointment(), ended.state(), version);
        changes.mark(talent.agency());
    }
}
