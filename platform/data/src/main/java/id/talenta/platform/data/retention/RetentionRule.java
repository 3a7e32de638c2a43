package id.talenta.platform.data.retention;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** Removes, or pseudonymises, one kind of data when its time is over. */
public interface RetentionRule {

    /** The key of its period under {@code talenta.retention.keep}. */
    String name();

    /**
     * Treats what is older than {@code before}, at most {@code atMost} rows.
     *
     * @return how many rows it treated; it is called again until that is less than {@code atMost}
     */
    int apply(Connection connection, Instant before, int atMost) throws SQLException;
}
