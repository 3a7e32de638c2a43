package id.talenta.platform.data.events;

import id.talenta.platform.data.database.Background;
import id.talenta.platform.web.security.Caller.Identity;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Makes anew what a service has made of a topic: forgets which of its events have had their effect, and has each of them have it again. Its
 * consumers go on meanwhile; whatever reaches both of them has its effect once.
 */
@ApplicationScoped
public class Rebuild {

    private static final Logger LOG = Logger.getLogger(Rebuild.class);

    private final AgroalDataSource dataSource;
    private final Background background;
    private final TopicReader reader;
    private final EventHandlers handlers;

    Rebuild(AgroalDataSource dataSource, Background background, TopicReader reader, EventHandlers handlers) {
        this.dataSource = dataSource;
        this.background = background;
        this.reader = reader;
        this.handlers = handlers;
    }

    /**
     * Rebuilds from a topic, to what is its end now.
     *
     * @param clear empties what was made of it; in the transaction that forgets the events
     * @return how many events there were
     */
    public long run(String topic, Runnable clear) throws Exception {
        background.actingFor(
                Identity.SYSTEM,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    clear.run();
                    forget(topic);
                }));
        long events = read(topic);
        LOG.infof("Rebuilt: topic=%s events=%d", topic, events);
        return events;
    }

    /** Has everything in a topic have its effect, unless it has had it. */
    public long read(String topic) {
        return reader.read(topic, this::handle);
    }

    private void handle(ConsumerRecord<String, byte[]> record) {
        if (!handlers.handle(record)) {
            throw new IllegalStateException("Nobody receives " + record.topic());
        }
    }

    private void forget(String topic) {
        for (String table : List.of("inbox", "state_version")) {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement delete =
                            connection.prepareStatement("delete from " + table + " where topic = ?")) {
                delete.setString(1, topic);
                delete.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException("The topic could not be forgotten", e);
            }
        }
    }
}
