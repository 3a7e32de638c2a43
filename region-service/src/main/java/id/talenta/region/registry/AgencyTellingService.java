package id.talenta.region.registry;

import id.talenta.platform.data.events.Outbox;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tells the other services of the agencies. They come and change with migrations, not with requests, so it is done at the start: of those whose
 * version is not told yet.
 */
@ApplicationScoped
public class AgencyTellingService {

    private final AgencyRepository agencies;
    private final RegionRepository regions;
    private final Outbox outbox;

    AgencyTellingService(AgencyRepository agencies, RegionRepository regions, Outbox outbox) {
        this.agencies = agencies;
        this.regions = regions;
        this.outbox = outbox;
    }

    /** Of several processes that start at once the second waits for the first, and finds nothing left. */
    @Transactional
    void start(@Observes StartupEvent event) {
        tell(agencies.untold());
    }

    /**
     * Tells of all of them once more, for a broker that has lost them; whoever knows them passes that over.
     *
     * @return how many there are
     */
    @Transactional
    public int tellAll() {
        List<Agency> all = agencies.listAll();
        tell(all);
        return all.size();
    }

    private void tell(List<Agency> told) {
        Map<String, String> bpsCodes =
                regions.listAll().stream().collect(Collectors.toMap(Region::code, Region::bpsCode));
        outbox.recordAll(told.stream()
                .map(agency -> new AgencyChanged(
                        agency.code(),
                        bpsCodes.get(agency.region()),
                        agency.kind(),
                        agency.name(),
                        agency.parent(),
                        agency.version()))
                .toList());
        told.forEach(Agency::told);
    }
}
