package id.talenta.platform.data.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;

/**
 * The relay's own connection, not one of the pool: it holds the lock of the leading relay, and whoever loses it loses both at once, so that
 * nothing is sent or removed without the lock.
 */
final class OutboxConnection implements AutoCloseable {

    /**
     * Ends by itself where the other side is gone. Commits need not reach the disk at once: what is lost of them is a removal, after which an
     * event is sent twice, and the inbox of its consumer drops it.
     */
    private static final String OPTIONS = "-c synchronous_commit=off -c statement_timeout=5s -c tcp_keepalives_idle=5"
            + " -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3";

    private static final int LOCK_CLASS = 7461;
    private static final int LOCK = 1;
    /** Of the data of one batch, unless a single event is larger. */
    private static final int BATCH_BYTES = 8_000_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection connection;
    private final String source;

    private OutboxConnection(Connection connection, String source) {
        this.connection = connection;
        this.source = source;
    }

    /**
     * Where the outbox is.
     *
     * @param source what its events name as their source
     */
    record Place(String url, String username, String password, String source) {

        OutboxConnection open() throws SQLException {
            Properties properties = new Properties();
            properties.setProperty("user", username);
            properties.setProperty("password", password);
            properties.setProperty("ApplicationName", "talenta-relay");
            properties.setProperty("tcpKeepAlive", "true");
            properties.setProperty("connectTimeout", "5");
            properties.setProperty("socketTimeout", "10");
            properties.setProperty("options", OPTIONS);
            properties.setProperty("logServerErrorDetail", "false");
            return new OutboxConnection(DriverManager.getConnection(url, properties), source);
        }
    }

    /** Whether this is the leading relay now. To be asked once only: PostgreSQL would lend the lock to its holder again and again. */
    boolean lead() throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?, ?)")) {
            lock.setInt(1, LOCK_CLASS);
            lock.setInt(2, LOCK);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /**
     * What is to be sent next. There is no mark up to which all was sent: ids become visible out of order, each when its transaction commits.
     */
    List<OutboxRow> unsent(int atMost) throws SQLException {
        String sql = """
                select id, topic, event_id, type, source, key, version, restricted, at, traceparent, headers, data
                from (
                    select o.*, sum(octet_length(data)) over (order by id) - octet_length(data) as before
                    from (select * from outbox where parked_at is null order by id limit ?) o
                ) b
                where before < ?
                order by id
                """;
        List<OutboxRow> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, atMost);
            select.setInt(2, BATCH_BYTES);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(read(row));
                }
            }
        }
        return rows;
    }

    private OutboxRow read(ResultSet row) throws SQLException {
        String said = row.getString(5);
        Envelope envelope = new Envelope(
                row.getObject(3, UUID.class),
                row.getString(4),
                said == null ? source : said,
                row.getString(6),
                row.getLong(7),
                row.getBoolean(8),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                row.getString(10));
        String headers = row.getString(11);
        return new OutboxRow(row.getLong(1), row.getString(2), envelope, parse(headers), row.getBytes(12));
    }

    private static Map<String, String> parse(String headers) {
        try {
            return headers == null ? Map.of() : JSON.readValue(headers, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The outbox holds headers that are no texts", e);
        }
    }

    /** Removes what was acknowledged. */
    void remove(Collection<Long> ids) throws SQLException {
        if (!ids.isEmpty()) {
            try (PreparedStatement delete = connection.prepareStatement("delete from outbox where id = any (?)")) {
                delete.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
                delete.executeUpdate();
            }
        }
    }

    /** Sets events aside until an operator has them queued again. */
    void park(Collection<Long> ids, String cause) throws SQLException {
        String sql = "update outbox set parked_at = now(), parked_cause = ? where id = any (?)";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, cause);
            update.setArray(2, connection.createArrayOf("bigint", ids.toArray()));
            update.executeUpdate();
        }
    }

    /** The lines of which something is parked: whatever comes later in them has to wait too. */
    Set<OutboxRow.Line> parkedLines() throws SQLException {
        Set<OutboxRow.Line> lines = new HashSet<>();
        String sql = "select distinct topic, key from outbox where parked_at is not null";
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(sql)) {
            while (row.next()) {
                lines.add(new OutboxRow.Line(row.getString(1), row.getString(2)));
            }
        }
        return lines;
    }

    /**
     * Takes up again what an operator wants to be sent after all. Here, between two batches, so that no later event of the line is on its way.
     */
    int requeue() throws SQLException {
        String sql = """
                update outbox set parked_at = null, parked_cause = null, requeue = false
                where requeue and parked_at is not null
                """;
        try (Statement update = connection.createStatement()) {
            return update.executeUpdate(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
