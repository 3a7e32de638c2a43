package id.talenta.platform.data.events;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.ToLongFunction;
import org.jboss.logging.Logger;

/** What an operator watches: how much waits to be sent and since when, what cannot be sent, what could not be processed. */
@ApplicationScoped
public class EventMeters {

    private static final Logger LOG = Logger.getLogger(EventMeters.class);

    private final AgroalDataSource dataSource;
    private final MeterRegistry meters;
    private volatile Measure last;

    EventMeters(AgroalDataSource dataSource, MeterRegistry meters) {
        this.dataSource = dataSource;
        this.meters = meters;
    }

    private record Measure(long depth, long oldestSeconds, long parked, long deadLetters) {}

    void start(@Observes StartupEvent event) {
        gauge("talenta.outbox.depth", "Events that wait to be sent, counted up to a million", Measure::depth);
        gauge("talenta.outbox.oldest.seconds", "Since when the oldest of them waits", Measure::oldestSeconds);
        gauge(
                "talenta.outbox.parked",
                "Events that can never be sent, or wait behind one of their key",
                Measure::parked);
        gauge(
                "talenta.dead.letters",
                "Events that could not be processed and wait for an operator",
                Measure::deadLetters);
    }

    private void gauge(String name, String description, ToLongFunction<Measure> value) {
        Gauge.builder(name, () -> {
                    Measure measure = last;
                    // not known while the database is away
                    return measure == null ? (Number) Double.NaN : value.applyAsLong(measure);
                })
                .description(description)
                .register(meters);
    }

    /** Measures what waits, is parked or dead. */
    @Scheduled(
            identity = "event-meters",
            every = "{talenta.events.measured-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        String sql = """
                select
                    (select count(*) from (select 1 from outbox where parked_at is null limit 1000000) unsent),
                    coalesce((
                        select greatest(0, extract(epoch from now() - at))
                        from outbox where parked_at is null order by id limit 1
                    ), 0)::bigint,
                    (select count(*) from outbox where parked_at is not null),
                    (select count(*) from dead_letter where replayed_at is null)
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            last = new Measure(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
        } catch (SQLException e) {
            last = null;
            LOG.debugf("Events not measured: sqlState=%s", e.getSQLState());
        }
    }
}
