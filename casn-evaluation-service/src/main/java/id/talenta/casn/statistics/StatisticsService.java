package id.talenta.casn.statistics;

import id.talenta.casn.statistics.rules.PeopleCounts;
import id.talenta.casn.statistics.rules.Suppression;
import id.talenta.platform.data.agencies.AgencyReference;
import id.talenta.platform.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What published evaluations and appointments add up to, as far as the caller may see it. */
@ApplicationScoped
public class StatisticsService {

    /** Groups that can be told at once. */
    static final int MOST_GROUPS = 100_000;

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
        List<StatisticsRepository.Group> found =
                standsInside() ? statistics.groups(filter, true, after, atMost) : suppressed(filter, after, atMost);
        return found.stream()
                .map(group -> StatisticsView.of(group.key(), name(filter, group.key()), group.counts()))
                .toList();
    }

    /** What is hidden in a group depends on all others, so that each page is of all of them. */
    private List<StatisticsRepository.Group> suppressed(StatisticsFilter filter, String after, int atMost) {
        List<StatisticsRepository.Group> all = statistics.groups(filter, false, "", MOST_GROUPS);
        List<PeopleCounts> shown = Suppression.of(
                all.stream().map(StatisticsRepository.Group::counts).toList());
        return IntStream.range(0, all.size())
                .filter(at -> isBehind(all.get(at).key(), after))
                .limit(atMost)
                .mapToObj(at -> new StatisticsRepository.Group(all.get(at).key(), shown.get(at)))
                .toList();
    }

    /** In the order of the database, which is that of the bytes. */
    private static boolean isBehind(String key, String after) {
        return Arrays.compareUnsigned(key.getBytes(StandardCharsets.UTF_8), after.getBytes(StandardCharsets.UTF_8)) > 0;
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
