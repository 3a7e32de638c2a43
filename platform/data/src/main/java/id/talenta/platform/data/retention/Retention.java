package id.talenta.platform.data.retention;

import id.talenta.platform.data.database.Background;
import id.talenta.platform.data.database.Time;
import id.talenta.platform.web.security.Caller.Identity;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/** Applies every retention rule each night, in small transactions; of several replicas one does it. */
@ApplicationScoped
public class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final int BATCH = 5_000;
    private static final long LOCK = 7_462_001L;

    private final AgroalDataSource dataSource;
    private final RetentionConfig config;
    private final List<RetentionRule> rules;
    private final Background background;
    private final Clock clock;

    Retention(
            AgroalDataSource dataSource,
            RetentionConfig config,
            @All List<RetentionRule> rules,
            Background background,
            Clock clock) {
        this.dataSource = dataSource;
        this.config = config;
        this.rules = rules;
        this.background = background;
        this.clock = clock;
    }

    @Scheduled(
            identity = "retention",
            cron = "{talenta.retention.cron}",
            timeZone = "Asia/Jakarta",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void nightly() throws Exception {
        apply();
    }

    /**
     * Applies the rules now.
     *
     * @return how many rows each rule treated, by its name; 0 where another replica is at it
     */
    public Map<String, Integer> apply() throws Exception {
        Map<String, Integer> treated = new TreeMap<>();
        background.actingFor(Identity.SYSTEM, () -> {
            for (RetentionRule rule : rules) {
                Period keep = config.keep().get(rule.name());
                if (keep != null) {
                    Instant before = ZonedDateTime.now(clock.withZone(Time.LEGAL_ZONE))
                            .minus(keep)
                            .toInstant();
                    treated.put(rule.name(), applyAll(rule, before));
                }
            }
        });
        LOG.infof("Retention applied: %s", treated);
        return treated;
    }

    private int applyAll(RetentionRule rule, Instant before) {
        int all = 0;
        int some;
        do {
            some = QuarkusTransaction.requiringNew().timeout(300).call(() -> applySome(rule, before));
            all += some;
        } while (some == BATCH);
        return all;
    }

    private int applySome(RetentionRule rule, Instant before) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, LOCK);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1) ? rule.apply(connection, before, BATCH) : 0;
            }
        }
    }
}
