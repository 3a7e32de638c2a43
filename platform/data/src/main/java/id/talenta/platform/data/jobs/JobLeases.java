package id.talenta.platform.data.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.talenta.platform.web.security.Agencies;
import id.talenta.platform.web.security.Caller.Identity;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Who works on which job. A worker takes one by a lease and renews it; a lease that ran out (its process died) is taken over by
 * whoever looks next. The attempt counts up at each taking, and every write asks for it: a worker that was given up for dead and comes
 * back changes nothing.
 */
@ApplicationScoped
class JobLeases {

    private final AgroalDataSource dataSource;
    private final ObjectMapper json;

    JobLeases(AgroalDataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /**
     * A job that a worker took.
     *
     * @param attempt counts the takings: the fence
     * @param tries those of them that count against the job; not those that ended because a service stopped
     */
    record Taken(UUID id, String kind, int attempt, int tries, boolean cancelRequested, Identity owner) {}

    Optional<Taken> take(String worker, Collection<String> kinds, Duration lease) throws SQLException {
        String sql = """
                update job
                set state = 'RUNNING', lease_owner = ?, lease_until = now() + ? * interval '1 millisecond',
                    attempt = attempt + 1, started_at = coalesce(started_at, now()), processed = 0
                where id = (
                    select id
                    from job
                    where kind = any (?)
                        and (state = 'QUEUED' and not_before <= now() or state = 'RUNNING' and lease_until < now())
                    order by queued_at
                    limit 1
                    for update skip locked)
                returning id, kind, attempt, attempt - forgiven as tries, cancel_requested, subject, client, agencies
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            Array ofKinds = connection.createArrayOf("text", kinds.toArray());
            update.setString(1, worker);
            update.setLong(2, lease.toMillis());
            update.setArray(3, ofKinds);
            try (ResultSet row = update.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                return Optional.of(new Taken(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getInt("attempt"),
                        row.getInt("tries"),
                        row.getBoolean("cancel_requested"),
                        new Identity(
                                row.getString("subject"),
                                row.getString("client"),
                                Agencies.ofText(row.getString("agencies")))));
            }
        }
    }

    /** Renews the lease and writes the progress; tells the run to stop if it was cancelled or lost. */
    void renew(JobRun run, Duration lease) throws SQLException {
        String sql = """
                update job
                set lease_until = now() + ? * interval '1 millisecond', processed = ?, total = coalesce(?, total)
                where id = ? and lease_owner = ? and attempt = ?
                returning cancel_requested
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, lease.toMillis());
            update.setLong(2, run.processed());
            update.setObject(3, run.total(), java.sql.Types.BIGINT);
            update.setObject(4, run.id());
            update.setString(5, run.worker());
            update.setInt(6, run.attempt());
            try (ResultSet row = update.executeQuery()) {
                if (!row.next()) {
                    run.stop(JobStopped.Cause.LEASE_LOST);
                } else if (row.getBoolean(1)) {
                    run.stop(JobStopped.Cause.CANCELLED);
                }
            }
        }
    }

    /** Ends a job without effect. */
    void end(JobRun run, JobState state, String code, Map<String, Object> values, long rejected)
            throws SQLException, JsonProcessingException {
        String sql = """
                update job
                set state = ?, finished_at = now(), lease_owner = null, lease_until = null, processed = ?,
                    total = coalesce(?, total), rejected = ?, failure_code = ?, failure_values = ?::jsonb
                where id = ? and lease_owner = ? and attempt = ?
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, state.name());
            update.setLong(2, run.processed());
            update.setObject(3, run.total(), java.sql.Types.BIGINT);
            update.setLong(4, rejected);
            update.setString(5, code);
            update.setString(6, code == null ? null : json.writeValueAsString(values));
            update.setObject(7, run.id());
            update.setString(8, run.worker());
            update.setInt(9, run.attempt());
            update.executeUpdate();
        }
    }

    /** Gives a job back for another try after a while; this try counts. */
    void retry(JobRun run, Duration after) throws SQLException {
        giveBack(run, after, 0);
    }

    /** Gives a job back as if it had not been taken. */
    void giveBack(JobRun run) throws SQLException {
        giveBack(run, Duration.ZERO, 1);
    }

    private void giveBack(JobRun run, Duration after, int forgiven) throws SQLException {
        String sql = """
                update job
                set state = 'QUEUED', lease_owner = null, lease_until = null,
                    not_before = now() + ? * interval '1 millisecond', forgiven = forgiven + ?
                where id = ? and lease_owner = ? and attempt = ?
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, after.toMillis());
            update.setInt(2, forgiven);
            update.setObject(3, run.id());
            update.setString(4, run.worker());
            update.setInt(5, run.attempt());
            update.executeUpdate();
        }
    }
}
