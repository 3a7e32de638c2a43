package id.talenta.talent.profile;

import com.fasterxml.jackson.databind.JsonNode;
import id.talenta.platform.web.http.EntityVersion;
import id.talenta.platform.web.input.MergePatch;
import id.talenta.platform.web.problem.InputError;
import id.talenta.platform.web.problem.ProblemException;
import id.talenta.platform.web.security.Caller;
import id.talenta.talent.changes.ChangedAgencies;
import id.talenta.talent.standing.Standing;
import id.talenta.talent.standing.StandingService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The people of the agencies; an agency sees and changes its own. */
@ApplicationScoped
public class TalentService {

    private final TalentRepository talents;
    private final StandingService standings;
    private final ChangedAgencies changes;
    private final MergePatch patches;
    private final Caller caller;
    private final Clock clock;

    TalentService(
            TalentRepository talents,
            StandingService standings,
            ChangedAgencies changes,
            MergePatch patches,
            Caller caller,
            Clock clock) {
        this.talents = talents;
        this.standings = standings;
        this.changes = changes;
        this.patches = patches;
        this.caller = caller;
        this.clock = clock;
    }

    /** A talent, what is known of their work, and the version of both together. */
    public record Known(Talent talent, Standing standing) {

        EntityVersion version() {
            return standing.with(talent.version());
        }

        /** As the caller may see it. */
        public TalentView view(Caller caller) {
            return TalentView.of(talent, standing, caller.has("pii:read"));
        }
    }

    /**
     * A talent that the caller may see.
     *
     * @throws ProblemException if there is none
     */
    @Transactional
    public Talent get(UUID id) {
        return talents.findByIdOptional(id).orElseThrow(ProblemException::notFound);
    }

    /** The same, with what is known of their work. */
    @Transactional
    public Known known(UUID id) {
        return known(get(id));
    }

    /** Whoever has this NIP, if the caller may see them. */
    @Transactional
    Known withNip(String nip) {
        return known(talents.withNip(nip).orElseThrow(ProblemException::notFound));
    }

    @Transactional
    List<Known> page(UUID after, TalentFilter filter, int atMost) {
        List<Talent> found = talents.page(after, filter, atMost);
        Map<UUID, Standing> standing =
                standings.of(found.stream().map(Talent::id).toList());
        return found.stream()
                .map(talent -> new Known(talent, standing.getOrDefault(talent.id(), Standing.UNKNOWN)))
                .toList();
    }

    /** Changes where somebody serves, and as what. */
    @Transactional
    Known change(UUID id, String ifMatch, JsonNode patch) {
        Known present = known(id);
        caller.requireAgency(present.talent().agency());
        present.version().requireMatch(ifMatch);
        TalentRequest request = patches.apply(TalentRequest.of(present.talent()), patch, TalentRequest.class);
        if (request.positionLevel().type() != request.positionType()) {
            throw ProblemException.invalid(InputError.inBody(
                    "/positionLevel",
                    "level-of-another-type",
                    Map.of("type", request.positionLevel().type())));
        }
        present.talent().take(request.toPost(), now());
        talents.flush();
        changes.mark(present.talent().agency());
        return present;
    }

    private Known known(Talent talent) {
        return new Known(talent, standings.of(List.of(talent.id())).getOrDefault(talent.id(), Standing.UNKNOWN));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
