package id.talenta.casn.statistics;

import id.talenta.platform.data.agencies.AgencyReference;
import id.talenta.platform.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** What published evaluations and appointments add up to, as far as the caller may see it. */
@ApplicationScoped
public class StatisticsService {

    private final StatisticsRepository statistics;
    private final AgencyReference agencies;
    private final Caller caller;

    StatisticsService(StatisticsRepository statistics, AgencyReference agencies, Caller caller) {
        this.statistics = statistics;
        this.agencies = agencies;
        this.caller = caller;
    }

    /** Groups by their key, after the given one. */
    @Transactional
    List<StatisticsView> groups(StatisticsFilter filter, String after, int atMost) {
        boolean inside = standsInside();
        return statistics.groups(filter, inside, after, atMost).stream()
                .map(group -> StatisticsView.of(
                        group.key(),
                        name(filter, group.key()),
                        inside ? group.counts() : group.counts().withoutSmallOnes()))
                .toList();
    }

    /** Whoever is limited to agencies by name sees nothing of any other, and of these small counts and each need type. */
    private boolean standsInside() {
        return caller.has("pii:sensitive") || caller.agencies().areNamed();
    }

    private String name(StatisticsFilter filter, String key) {
        return filter.groupBy() == StatisticsGrouping.agency
                ? agencies.find(key).map(agency -> agency.name()).orElse(null)
                : null;
    }
}
