package id.talenta.system;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.postgresql.ds.PGSimpleDataSource;

/** Writes rows to a service's outbox as the service does, one transaction each, over a few connections. */
final class OutboxRows implements AutoCloseable {

    static final String TOPIC = "talenta.benchmark.v1";

    private static final byte[] DATA =
            "{\"agency\":\"35.74\",\"text\":\"%s\"}".formatted("x".repeat(300)).getBytes(StandardCharsets.UTF_8);

    private final BlockingQueue<Connection> connections;

    OutboxRows(RunningSuite suite, String database, int connections) throws SQLException {
        this.connections = new ArrayBlockingQueue<>(connections);
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(suite.postgres().jdbcUrl(database));
        source.setUser("postgres");
        for (int i = 0; i < connections; i++) {
            this.connections.add(source.getConnection());
        }
    }

    /** Commits one event; its version is its number. */
    void write(int number) {
        try {
            Connection connection = connections.take();
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into outbox (event_id, topic, key, type, version, restricted, at, data)
                    values (?, ?, ?, 'id.talenta.benchmark.happened.v1', ?, false, now(), ?)
                    """)) {
                insert.setObject(1, UUID.randomUUID());
                insert.setString(2, TOPIC);
                insert.setString(3, "key-" + number % 100);
                insert.setLong(4, number);
                insert.setBytes(5, DATA);
                insert.executeUpdate();
            } finally {
                connections.add(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Commits so many at once. */
    void writeAll(int rows) throws SQLException {
        try (PreparedStatement insert = connections.peek().prepareStatement("""
                insert into outbox (event_id, topic, key, type, version, restricted, at, data)
                select gen_random_uuid(), ?, 'key-' || n % 100, 'id.talenta.benchmark.happened.v1', n, false, now(), ?
                from generate_series(0, ? - 1) as n
                """)) {
            insert.setString(1, TOPIC);
            insert.setBytes(2, DATA);
            insert.setInt(3, rows);
            insert.executeUpdate();
        }
    }

    /** What the same events are for a producer without an outbox. */
    static ProducerRecord<String, byte[]> record(int number) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(TOPIC, "key-" + number % 100, DATA);
        record.headers().add("ce_version", Integer.toString(number).getBytes(StandardCharsets.UTF_8));
        return record;
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
