package id.talenta.talent.standing;

import id.talenta.platform.data.database.Time;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Tells what is known today of people's leadership, competence and performance. */
@ApplicationScoped
public class StandingService {

    private final StandingRepository standings;
    private final Clock clock;

    StandingService(StandingRepository standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    /** Of these people; who has no record at all may be left out. */
    @Transactional
    public Map<UUID, Standing> of(Collection<UUID> talents) {
        return talents.isEmpty() ? Map.of() : standings.of(talents, Time.today(clock));
    }
}
