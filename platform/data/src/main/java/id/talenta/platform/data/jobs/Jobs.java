package id.talenta.platform.data.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.talenta.platform.web.security.Agencies;
import id.talenta.platform.web.security.Caller;
import id.talenta.platform.web.security.Caller.Identity;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The job table: what is queued, how far it is, how it ended. */
@ApplicationScoped
public class Jobs {

    private final AgroalDataSource dataSource;
    private final ObjectMapper json;
    private final Caller caller;
    private final Event<JobQueued> queued;

    /** Fired when a job was queued; observed after commit, so that a worker starts at once. */
    public record JobQueued(UUID id) {}

    Jobs(AgroalDataSource dataSource, ObjectMapper json, Caller caller, Event<JobQueued> queued) {
        this.dataSource = dataSource;
        this.json = json;
        this.caller = caller;
        this.queued = queued;
    }

    /** Queues work for the present caller, in the present transaction, which also stores the resource of the same id. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Job queue(UUID id, String kind) {
        Identity owner = caller.identity();
        String sql = """
                insert into job (id, kind, state, subject, client, agencies)
                values (?, ?, 'QUEUED', ?, ?, ?)
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, id);
            insert.setString(2, kind);
            insert.setString(3, owner.subject());
            insert.setString(4, owner.client());
            insert.setString(5, owner.agencies().asText());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The job could not be queued", e);
        }
        queued.fire(new JobQueued(id));
        return new Job(id, kind, JobState.QUEUED, 0, null, 0, null, null, 0, owner, null, Map.of());
    }

    /** A job as it stands. */
    public Optional<Job> find(UUID id) {
        String sql = "select * from job where id = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The job could not be read", e);
        }
    }

    /** These jobs as they stand, by id; without those that are not there. */
    public Map<UUID, Job> find(Collection<UUID> ids) {
        String sql = "select * from job where id = any (?)";
        Map<UUID, Job> found = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Job job = read(row);
                    found.put(job.id(), job);
                }
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The jobs could not be read", e);
        }
        return found;
    }

    /**
     * Cancels a job: at once if no worker has it, otherwise as soon as its worker looks.
     *
     * @return false if it has ended already
     */
    @Transactional
    public boolean cancel(UUID id) {
        String sql = """
                update job
                set cancel_requested = true,
                    state = case when state = 'QUEUED' then 'CANCELLED' else state end,
                    finished_at = case when state = 'QUEUED' then now() end
                where id = ? and state in ('QUEUED', 'RUNNING')
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, id);
            return update.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("The job could not be cancelled", e);
        }
    }

    /** The end is when this runs, not when its transaction began. */
    void finish(Connection connection, JobRun run, JobState state, long processed, long rejected) throws SQLException {
        String sql = """
                update job
                set state = ?, processed = ?, total = ?, rejected = ?, finished_at = clock_timestamp(),
                    lease_owner = null, lease_until = null
                where id = ? and lease_owner = ? and attempt = ? and not cancel_requested
                """;
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, state.name());
            update.setLong(2, processed);
            update.setLong(3, processed);
            update.setLong(4, rejected);
            update.setObject(5, run.id());
            update.setString(6, run.worker());
            update.setInt(7, run.attempt());
            if (update.executeUpdate() != 1) {
                run.checkStop();
                throw new JobStopped(
                        isHeld(connection, run) ? JobStopped.Cause.CANCELLED : JobStopped.Cause.LEASE_LOST);
            }
        }
    }

    private static boolean isHeld(Connection connection, JobRun run) throws SQLException {
        String sql = "select from job where id = ? and lease_owner = ? and attempt = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, run.id());
            select.setString(2, run.worker());
            select.setInt(3, run.attempt());
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private Job read(ResultSet row) throws SQLException, JsonProcessingException {
        String values = row.getString("failure_values");
        return new Job(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                JobState.valueOf(row.getString("state")),
                row.getLong("processed"),
                (Long) row.getObject("total"),
                row.getLong("rejected"),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("finished_at")),
                row.getInt("attempt"),
                new Identity(
                        row.getString("subject"), row.getString("client"), Agencies.ofText(row.getString("agencies"))),
                row.getString("failure_code"),
                values == null ? Map.of() : json.readValue(values, new TypeReference<Map<String, Object>>() {}));
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
