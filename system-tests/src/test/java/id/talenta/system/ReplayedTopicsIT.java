package id.talenta.system;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.system.Hiring.Hire;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Everything that was ever sent comes again, and nothing changes. */
class ReplayedTopicsIT {

    private static final Duration CAUGHT_UP_WITHIN = Duration.ofSeconds(60);
    private static final List<String> DATABASES = List.of("region", "casn", "talent");

    private final RunningSuite suite = RunningSuite.get();

    @Test
    void everyTableIsTheSameAfterAllTopicsAreReadAgain() throws SQLException {
        Hiring hiring = Hiring.of(suite, 20);
        List<Hire> hires = hiring.next(10);
        Writers.begin(hiring, hires).await();
        new Aftermath(suite).awaitProfiles(hires);
        List<ServiceProcess> consumers = List.of(suite.region(), suite.casn(), suite.talent());
        try (Groups groups = new Groups(suite.kafka())) {
            List<String> names = groups.names();
            assertThat(names).as("groups of consumers").hasSizeGreaterThanOrEqualTo(3);
            // What was read makes talent-service tell summaries, which are read in turn.
            for (int i = 0; i < 2; i++) {
                Waiting.until("the end of what is to be told", CAUGHT_UP_WITHIN, this::toTell, left -> left == 0);
                groups.awaitNoLag(names, CAUGHT_UP_WITHIN);
            }
            ServiceProcess.stopAll(consumers.stream());
            Map<String, String> before = contents();
            groups.forget(names);
            consumers.forEach(ServiceProcess::start);
            consumers.forEach(ServiceProcess::awaitReady);
            groups.awaitNoLag(names, CAUGHT_UP_WITHIN);
            ServiceProcess.stopAll(consumers.stream());
            Map<String, String> after = contents();
            consumers.forEach(ServiceProcess::start);
            consumers.forEach(ServiceProcess::awaitReady);
            System.out.printf(
                    "All topics read again by %s; %d tables compared, %s%n",
                    names, before.size(), before.equals(after) ? "all the same" : "and some differ");
            assertThat(after).isEqualTo(before);
            assertThat(after.get("talent.talent")).doesNotStartWith("0 rows");
        }
    }

    private long toTell() {
        long left = 0;
        for (String database : DATABASES) {
            try (Tables tables = new Tables(suite, database)) {
                left += tables.number("select count(*) from outbox where parked_at is null");
                if ("talent".equals(database)) {
                    left += tables.number("select count(*) from summary_due");
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return left;
    }

    private Map<String, String> contents() throws SQLException {
        Map<String, String> contents = new TreeMap<>();
        for (String database : DATABASES) {
            try (Tables tables = new Tables(suite, database)) {
                tables.contents(Set.of()).forEach((table, content) -> contents.put(database + "." + table, content));
            }
        }
        return contents;
    }
}
