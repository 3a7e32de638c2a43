package id.talenta.platform.data.events;

import id.talenta.platform.data.database.Background;
import id.talenta.platform.web.security.Caller.Identity;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where a service hears what happened elsewhere. */
@ApplicationScoped
public class Inbox {

    private final AgroalDataSource dataSource;
    private final Background background;

    Inbox(AgroalDataSource dataSource, Background background) {
        this.dataSource = dataSource;
        this.background = background;
    }

    /** Has the effect of an event, once however often it is delivered. */
    public <T> void receive(ConsumerRecord<String, byte[]> record, Class<T> data, Consumer<Received<T>> effect) {
        try {
            Received<T> event = Envelope.of(record).received(EventJson.read(record.value(), data));
            background.actingFor(
                    Identity.SYSTEM,
                    () -> QuarkusTransaction.requiringNew().run(() -> {
                        if (enter(event.id(), record.topic())) {
                            effect.accept(event);
                        }
                    }));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean enter(UUID id, String topic) {
        String sql = "insert into inbox (event_id, topic) values (?, ?) on conflict do nothing";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, id);
            insert.setString(2, topic);
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("The inbox could not be written", e);
        }
    }
}
