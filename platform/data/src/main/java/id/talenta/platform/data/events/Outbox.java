package id.talenta.platform.data.events;

import id.talenta.platform.data.database.Ids;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a service says what happened: in the transaction that made it true. If that is rolled back, nothing was said; if it is committed, the
 * {@link Relay} sends it, however often it has to try.
 */
@ApplicationScoped
public class Outbox {

    private static final String INSERT = """
            insert into outbox (event_id, topic, key, type, version, restricted, at, traceparent, data)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final AgroalDataSource dataSource;
    private final TransactionSynchronizationRegistry transactions;
    private final Relay relay;
    private final String service;
    private final Clock clock;

    Outbox(
            AgroalDataSource dataSource,
            TransactionSynchronizationRegistry transactions,
            Relay relay,
            @ConfigProperty(name = "quarkus.application.name") String service,
            Clock clock) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.relay = relay;
        this.service = service;
        this.clock = clock;
    }

    /**
     * Records an event within the running transaction. Events of one key are sent in the order of these calls, if whoever changes the aggregate
     * holds its lock, as every update of its row does.
     *
     * @throws IllegalStateException without a running transaction
     */
    public void record(Event event) {
        recordAll(List.of(event));
    }

    /**
     * Records events in this order, with fewer round trips than one by one.
     *
     * @throws IllegalStateException without a running transaction
     */
    public void recordAll(Collection<? extends Event> events) {
        requireTransaction();
        if (events.isEmpty()) {
            return;
        }
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        String traceparent = Traceparent.current();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Event event : events) {
                Topic topic = event.topic();
                insert.setObject(1, Ids.next());
                insert.setString(2, topic.name());
                insert.setString(3, event.key());
                insert.setString(4, event.type());
                insert.setLong(5, event.version());
                insert.setBoolean(6, topic.restricted());
                insert.setObject(7, now);
                insert.setString(8, traceparent);
                insert.setBytes(9, EventJson.write(event));
                if (events.size() == 1) {
                    insert.executeUpdate();
                } else {
                    insert.addBatch();
                }
            }
            if (events.size() > 1) {
                insert.executeBatch();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The event could not be recorded", e);
        }
        wakeAfterCommit();
    }

    /** Passes on what this service could not process: the event as it was said, with the cause in headers of the record. */
    void passOnAsDeadLetter(ConsumerRecord<String, byte[]> record, Envelope envelope, byte[] data, String cause) {
        String sql = """
                insert into outbox
                    (event_id, topic, key, type, version, restricted, at, traceparent, data, source, headers)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, jsonb_build_object(
                    'dead-letter-cause', ?::text,
                    'dead-letter-group', ?::text,
                    'dead-letter-topic', ?::text,
                    'dead-letter-partition', ?::text,
                    'dead-letter-offset', ?::text))
                """;
        requireTransaction();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, envelope.id());
            insert.setString(2, Topic.deadLettersOf(record.topic()));
            insert.setString(3, envelope.key());
            insert.setString(4, envelope.type());
            insert.setLong(5, envelope.version());
            insert.setBoolean(6, envelope.restricted());
            insert.setObject(7, envelope.time().atOffset(ZoneOffset.UTC));
            insert.setString(8, envelope.traceparent());
            insert.setBytes(9, data);
            insert.setString(10, envelope.source());
            insert.setString(11, cause);
            insert.setString(12, service);
            insert.setString(13, record.topic());
            insert.setString(14, Integer.toString(record.partition()));
            insert.setString(15, Long.toString(record.offset()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The dead letter could not be passed on", e);
        }
        wakeAfterCommit();
    }

    private void requireTransaction() {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("An event is recorded in the transaction that made it true");
        }
    }

    private void wakeAfterCommit() {
        if (transactions.getResource(Outbox.class) == null) {
            transactions.putResource(Outbox.class, Boolean.TRUE);
            transactions.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    // nothing is to be done before
                }

                @Override
                public void afterCompletion(int status) {
                    if (status == Status.STATUS_COMMITTED) {
                        relay.wake();
                    }
                }
            });
        }
    }
}
