package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.SkdOrigin;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** SKD scores that were taken over from an earlier selection. */
final class TakenOver {

    private TakenOver() {}

    /** What a query of one boolean says of the selection or evaluation that it asks about. */
    static boolean exists(Connection connection, String query, UUID of) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setObject(1, of);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** Where a score is from, by two columns; null if it was made in this selection. */
    static SkdOrigin origin(ResultSet row, int selection, int year) throws SQLException {
        UUID from = row.getObject(selection, UUID.class);
        return from == null ? null : new SkdOrigin(from.toString(), row.getInt(year));
    }
}
