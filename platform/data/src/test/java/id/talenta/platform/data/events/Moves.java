package id.talenta.platform.data.events;

import id.talenta.platform.web.trace.Trace;
import io.agroal.api.AgroalDataSource;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What a service makes of events, and what can be wrong with it. */
@ApplicationScoped
public class Moves {

    /** Persons whose moves cannot be processed. */
    static final Set<String> POISON = ConcurrentHashMap.newKeySet();

    /** How often the move of a person was tried. */
    static final ConcurrentMap<String, AtomicInteger> TRIES = new ConcurrentHashMap<>();

    private final Inbox inbox;
    private final AgroalDataSource dataSource;

    Moves(Inbox inbox, AgroalDataSource dataSource) {
        this.inbox = inbox;
        this.dataSource = dataSource;
    }

    /** What is read of a move; not all that is in it. */
    record Move(String person, int number) {}

    /** What is read of a place. */
    record Place(String code, String name) {}

    @Incoming("moves")
    @Blocking
    void moved(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, Move.class, this::note);
    }

    @Incoming("places")
    @Blocking
    void changed(ConsumerRecord<String, byte[]> record) {
        inbox.receiveState(record, Place.class, this::noteWithoutLooking);
    }

    private void note(Received<Move> move) {
        TRIES.computeIfAbsent(move.key(), key -> new AtomicInteger()).incrementAndGet();
        execute(
                "insert into move values (?, ?, ?)",
                move.data().person(),
                move.data().number(),
                Trace.id());
        if (POISON.contains(move.data().person())) {
            throw new IllegalArgumentException("3574011212900001 cannot move");
        }
    }

    /** The version is not looked at: that is the inbox's part. */
    void noteWithoutLooking(Received<Place> place) {
        execute("""
                insert into place values (?, ?, ?)
                on conflict (key) do update set name = excluded.name, version = excluded.version
                """, place.key(), place.data().name(), place.version());
    }

    private void execute(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Not noted", e);
        }
    }
}
