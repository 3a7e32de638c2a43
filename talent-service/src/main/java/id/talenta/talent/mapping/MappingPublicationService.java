package id.talenta.talent.mapping;

import id.talenta.platform.data.events.Outbox;
import id.talenta.platform.data.jobs.JobState;
import id.talenta.platform.web.problem.ProblemException;
import id.talenta.platform.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Publishing takes somebody else than asking for the mapping did. */
@ApplicationScoped
public class MappingPublicationService {

    private final MappingRepository mappings;
    private final MappingService standing;
    private final MappingPublicationRepository publications;
    private final Outbox outbox;
    private final Event<BoxesPublished> published;
    private final Caller caller;
    private final Clock clock;

    MappingPublicationService(
            MappingRepository mappings,
            MappingService standing,
            MappingPublicationRepository publications,
            Outbox outbox,
            Event<BoxesPublished> published,
            Caller caller,
            Clock clock) {
        this.mappings = mappings;
        this.standing = standing;
        this.publications = publications;
        this.outbox = outbox;
        this.published = published;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    MappingPublication publish(UUID mappingId) {
        TalentMapping mapping = mappings.lock(mappingId).orElseThrow(ProblemException::notFound);
        caller.requireAgency(mapping.agency());
        caller.requireOtherThan(mapping.createdBy());
        if (standing.get(mappingId).job().state() != JobState.COMPLETED) {
            throw new ProblemException(MappingProblem.MAPPING_NOT_COMPLETED);
        }
        if (publications.findByIdOptional(mappingId).isPresent()) {
            throw new ProblemException(MappingProblem.MAPPING_PUBLISHED);
        }
        MappingPublication publication = new MappingPublication(
                mapping, caller.subject(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        publications.persistAndFlush(publication);
        outbox.record(MappingPublished.of(mapping));
        published.fire(new BoxesPublished(mapping.agency()));
        return publication;
    }

    @Transactional
    MappingPublication get(UUID mappingId) {
        return publications.findByIdOptional(mappingId).orElseThrow(ProblemException::notFound);
    }
}
