package id.talenta.system;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.system.Hiring.Hire;
import id.talenta.system.Topics.Sent;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Waits until everything that was acknowledged has arrived, and counts what went wrong on the way. */
final class Aftermath {

    private static final Duration ARRIVES_WITHIN = Duration.ofSeconds(60);

    private final RunningSuite suite;

    Aftermath(RunningSuite suite) {
        this.suite = suite;
    }

    /** Returns once all have a profile; fails if somebody never gets one. */
    Instant awaitProfiles(List<Hire> hired) throws SQLException {
        try (Tables talent = new Tables(suite, "talent")) {
            Waiting.until(
                    "profiles of all", ARRIVES_WITHIN, () -> profiles(talent, hired), found -> found == hired.size());
            return Instant.now();
        }
    }

    FaultReport.Outcome of(List<Hire> hired, List<Hire> everybody) throws SQLException {
        try (Tables talent = new Tables(suite, "talent")) {
            String[] nips = nips(hired);
            long present = talent.number("select count(distinct nip) from talent where nip = any (?)", (Object) nips);
            long twice = talent.number(
                    "select count(*) - count(distinct nip) + coalesce(sum(version), 0) from talent where nip = any (?)",
                    (Object) nips);
            List<Sent> appointments = Topics.read(suite.kafka(), Topics.APPOINTMENTS);
            List<Sent> selections = Topics.read(suite.kafka(), Topics.SELECTIONS);
            assertThat(appointments.stream().map(Sent::key).distinct())
                    .as("appointments of which an event was sent")
                    .hasSizeGreaterThanOrEqualTo(everybody.size());
            long outOfOrder = Stream.of(appointments, selections, Topics.read(suite.kafka(), Topics.SUMMARIES))
                    .mapToLong(Topics::outOfOrder)
                    .sum();
            return new FaultReport.Outcome(
                    hired.size(),
                    hired.size() - present,
                    twice,
                    Topics.repeated(appointments) + Topics.repeated(selections),
                    outOfOrder);
        }
    }

    private static long profiles(Tables talent, List<Hire> hired) {
        try {
            return talent.number("select count(*) from talent where nip = any (?)", (Object) nips(hired));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String[] nips(List<Hire> hired) {
        return hired.stream().map(Hire::nip).toArray(String[]::new);
    }
}
