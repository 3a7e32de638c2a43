package id.talenta.casn.intake;

import id.talenta.platform.data.csv.RejectedRows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rejects staged rows that a statement finds; their lines are in its first column. */
final class RowChecks {

    private final Connection connection;
    private final RejectedRows rejected;
    private final List<Long> lines = new ArrayList<>();

    RowChecks(Connection connection, RejectedRows rejected) {
        this.connection = connection;
        this.rejected = rejected;
    }

    /** The lines that were rejected. */
    List<Long> lines() {
        return lines;
    }

    void reject(String sql, String column, String code, Object... parameters) throws SQLException {
        run(sql, column, code, false, parameters);
    }

    /** Rejects scores above a highest one, which the second column of the statement says. */
    void rejectAbove(String sql, String column, Object... parameters) throws SQLException {
        run(sql, column, "out-of-range", true, parameters);
    }

    private void run(String sql, String column, String code, boolean bounded, Object... parameters)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    lines.add(row.getLong(1));
                    Map<String, ?> values = bounded ? Map.of("minimum", 0, "maximum", row.getInt(2)) : Map.of();
                    rejected.add(row.getLong(1), column, code, values);
                }
            }
        }
    }
}
