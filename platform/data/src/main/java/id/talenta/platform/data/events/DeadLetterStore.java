package id.talenta.platform.data.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.talenta.platform.web.security.Masking;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/**
 * Keeps what a consumer could not process, where an operator finds it. It is published to the dead letters of its topic too, through the outbox
 * of this service in the same transaction: so it is neither lost nor there twice, and waits for the broker like every other event.
 */
@ApplicationScoped
class DeadLetterStore {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final AgroalDataSource dataSource;
    private final Outbox outbox;

    DeadLetterStore(AgroalDataSource dataSource, Outbox outbox) {
        this.dataSource = dataSource;
        this.outbox = outbox;
    }

    /**
     * A record as it was received.
     *
     * @param isReplayed whether it has had its effect since; its data is gone then
     */
    record Kept(ConsumerRecord<String, byte[]> record, boolean isReplayed) {}

    /** Keeps a record, unless it is kept already. */
    void bury(ConsumerRecord<String, byte[]> record, String cause, int attempts) {
        Envelope envelope = Envelope.ofAny(record);
        byte[] data = record.value() == null ? new byte[0] : record.value();
        QuarkusTransaction.requiringNew().run(() -> {
            if (insert(record, envelope, data, cause, attempts)) {
                outbox.passOnAsDeadLetter(record, envelope, data, cause);
            }
        });
    }

    private boolean insert(
            ConsumerRecord<String, byte[]> record, Envelope envelope, byte[] data, String cause, int attempts) {
        String sql = """
                insert into dead_letter
                    (event_id, topic, partition, record_offset, key, type, restricted, headers, data, cause, attempts)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
                on conflict do nothing
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, envelope.id());
            insert.setString(2, record.topic());
            insert.setInt(3, record.partition());
            insert.setLong(4, record.offset());
            insert.setString(5, record.key());
            insert.setString(6, envelope.type());
            insert.setBoolean(7, envelope.restricted());
            insert.setString(8, headers(record));
            insert.setBytes(9, data);
            insert.setString(10, cause);
            insert.setInt(11, attempts);
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("The dead letter could not be kept", e);
        }
    }

    private static String headers(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            // PostgreSQL has no text with the character NUL
            headers.put(
                    header.key(),
                    header.value() == null
                            ? null
                            : new String(header.value(), StandardCharsets.UTF_8).replace("\0", ""));
        }
        try {
            return JSON.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts are always JSON", e);
        }
    }

    /** What waits, the oldest first; after the given one. */
    List<DeadLetter> page(List<String> after, int atMost) {
        String sql = """
                select event_id, direction, topic, partition, record_offset, key, type, cause, attempts, at, restricted
                from (
                    select event_id, 'RECEIVED' as direction, topic, partition, record_offset, key, type, cause, attempts,
                        at, restricted
                    from dead_letter
                    where replayed_at is null
                    union all
                    select event_id, 'UNSENT', topic, null, null, key, type, parked_cause, 1, parked_at, restricted
                    from outbox
                    where parked_at is not null
                ) waiting
                where ?::timestamptz is null or (at, event_id) > (?::timestamptz, ?)
                order by at, event_id
                limit ?
                """;
        String at = after.isEmpty() ? null : after.get(0);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, at);
            select.setString(2, at);
            select.setObject(3, after.isEmpty() ? null : UUID.fromString(after.get(1)), Types.OTHER);
            select.setInt(4, atMost);
            List<DeadLetter> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(read(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The dead letters could not be read", e);
        }
    }

    private static DeadLetter read(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getObject("event_id", UUID.class),
                DeadLetter.Direction.valueOf(row.getString("direction")),
                row.getString("topic"),
                (Integer) row.getObject("partition"),
                (Long) row.getObject("record_offset"),
                Masking.number(row.getString("key"), !row.getBoolean("restricted")),
                row.getString("type"),
                row.getString("cause"),
                row.getInt("attempts"),
                instant(row, "at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A record that is kept, whether it was replayed or not. */
    Optional<Kept> find(UUID id) {
        String sql = """
                select topic, partition, record_offset, key, headers, data, replayed_at, at from dead_letter where event_id = ?
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(kept(row)) : Optional.empty();
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The dead letter could not be read", e);
        }
    }

    private static Kept kept(ResultSet row) throws SQLException, JsonProcessingException {
        RecordHeaders headers = new RecordHeaders();
        JSON.readValue(row.getString("headers"), new TypeReference<Map<String, String>>() {})
                .forEach((name, value) ->
                        headers.add(name, value == null ? null : value.getBytes(StandardCharsets.UTF_8)));
        byte[] data = row.getBytes("data");
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("record_offset"),
                instant(row, "at").toEpochMilli(),
                TimestampType.CREATE_TIME,
                ConsumerRecord.NULL_SIZE,
                data == null ? 0 : data.length,
                row.getString("key"),
                data,
                headers,
                Optional.empty());
        return new Kept(record, row.getTimestamp("replayed_at") != null);
    }

    /** Notes within the transaction of its effect that it has had it; its data is needed no longer. */
    void replayed(UUID id) throws SQLException {
        update("update dead_letter set replayed_at = now(), data = null, headers = '{}' where event_id = ?", id);
    }

    /** Notes that it failed once more, and why. */
    void failed(UUID id, String cause) {
        QuarkusTransaction.requiringNew().run(() -> {
            String sql = "update dead_letter set cause = ?, attempts = attempts + 1 where event_id = ?";
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement update = connection.prepareStatement(sql)) {
                update.setString(1, cause);
                update.setObject(2, id);
                update.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException("The failure could not be noted", e);
            }
        });
    }

    /** Has the relay send an event that is parked, with all of its key that wait behind it; whether there is such an event. */
    boolean requeue(UUID id) {
        String sql = """
                update outbox set requeue = true
                where parked_at is not null
                    and (topic, key) in (select topic, key from outbox where event_id = ? and parked_at is not null)
                """;
        return QuarkusTransaction.requiringNew().call(() -> update(sql, id) > 0);
    }

    private int update(String sql, UUID id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, id);
            return update.executeUpdate();
        }
    }
}
