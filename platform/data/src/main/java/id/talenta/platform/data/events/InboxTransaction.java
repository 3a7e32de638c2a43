package id.talenta.platform.data.events;

import id.talenta.platform.data.database.Background;
import id.talenta.platform.web.security.Caller.Identity;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** One event, one transaction: the id into the inbox, which decides; then the effect. */
@ApplicationScoped
class InboxTransaction {

    private final AgroalDataSource dataSource;
    private final Background background;

    InboxTransaction(AgroalDataSource dataSource, Background background) {
        this.dataSource = dataSource;
        this.background = background;
    }

    /** Does it unless it was done; whether it had to is told. */
    <T> boolean apply(String topic, Received<T> event, Inbox.Effect<T> effect) throws Exception {
        return apply(topic, event, effect, () -> {});
    }

    /**
     * Does it unless it was done.
     *
     * @param afterwards is done in the same transaction in any case
     */
    <T> boolean apply(String topic, Received<T> event, Inbox.Effect<T> effect, Background.Work afterwards)
            throws Exception {
        boolean[] isNew = new boolean[1];
        background.actingFor(
                Identity.SYSTEM,
                () -> isNew[0] = QuarkusTransaction.requiringNew().call(() -> {
                    boolean first = enter(topic, event);
                    if (first && (!effect.ofState() || advance(topic, event))) {
                        effect.action().accept(event);
                    }
                    afterwards.run();
                    return first;
                }));
        return isNew[0];
    }

    private boolean enter(String topic, Received<?> event) throws SQLException {
        String sql = "insert into inbox (event_id, topic) values (?, ?) on conflict do nothing";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, event.id());
            insert.setString(2, topic);
            return insert.executeUpdate() == 1;
        }
    }

    private boolean advance(String topic, Received<?> event) throws SQLException {
        String sql = """
                insert into state_version as s (topic, key, version) values (?, ?, ?)
                on conflict (topic, key) do update set version = excluded.version where s.version < excluded.version
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, topic);
            insert.setString(2, event.key());
            insert.setLong(3, event.version());
            return insert.executeUpdate() == 1;
        }
    }
}
