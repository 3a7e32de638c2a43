package id.talenta.platform.data.retention;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/** The rules for what the platform itself keeps: rejections, idempotency keys, the audit, the inbox. */
@Singleton
public class PlatformRetention {

    @Produces
    @Singleton
    RetentionRule rejections() {
        return deleting("rejections", """
                delete from rejection
                where ctid = any (array (select ctid from rejection where created_at < ? limit ?))
                """);
    }

    @Produces
    @Singleton
    RetentionRule idempotency() {
        return deleting("idempotency", """
                delete from idempotency
                where ctid = any (array (select ctid from idempotency where created_at < ? limit ?))
                """);
    }

    @Produces
    @Singleton
    RetentionRule inbox() {
        return deleting("inbox", """
                delete from inbox
                where ctid = any (array (select ctid from inbox where received_at < ? limit ?))
                """);
    }

    /** Those that were replayed; the others wait for an operator as long as it takes. */
    @Produces
    @Singleton
    RetentionRule deadLetters() {
        return deleting("dead-letters", """
                delete from dead_letter
                where ctid = any (array (select ctid from dead_letter where replayed_at < ? limit ?))
                """);
    }

    @Produces
    @Singleton
    RetentionRule audit() {
        return new RetentionRule() {
            @Override
            public String name() {
                return "audit";
            }

            @Override
            public int apply(Connection connection, Instant before, int atMost) throws SQLException {
                try (PreparedStatement prune = connection.prepareStatement("select audit_prune(?, ?)")) {
                    prune.setTimestamp(1, Timestamp.from(before));
                    prune.setInt(2, atMost);
                    try (ResultSet row = prune.executeQuery()) {
                        return row.next() ? row.getInt(1) : 0;
                    }
                }
            }
        };
    }

    private static RetentionRule deleting(String name, String sql) {
        return new RetentionRule() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public int apply(Connection connection, Instant before, int atMost) throws SQLException {
                try (PreparedStatement delete = connection.prepareStatement(sql)) {
                    delete.setTimestamp(1, Timestamp.from(before));
                    delete.setInt(2, atMost);
                    return delete.executeUpdate();
                }
            }
        };
    }
}
