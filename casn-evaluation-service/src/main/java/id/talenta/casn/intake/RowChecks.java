package id.talenta.casn.intake;

import id.talenta.casn.intake.rules.Violation;
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

    /** What there is to say of a row that was found. */
    private interface Values {
        Map<String, ?> of(ResultSet row) throws SQLException;
    }

    Connection connection() {
        return connection;
    }

    /** The lines that were rejected. */
    List<Long> lines() {
        return lines;
    }

    void reject(String sql, String column, String code, Object... parameters) throws SQLException {
        run(sql, column, code, row -> Map.of(), parameters);
    }

    void reject(String sql, Violation violation, Object... parameters) throws SQLException {
        run(sql, violation.column(), violation.code().text(), row -> violation.params(), parameters);
    }

    /** Rejects scores above a highest one, which the second column of the statement says. */
    void rejectAbove(String sql, String column, Object... parameters) throws SQLException {
        run(sql, column, "out-of-range", row -> Map.of("minimum", 0, "maximum", row.getInt(2)), parameters);
    }

    /** Rejects rows that repeat another one, whose line the second column of the statement says. */
    void rejectRepeated(String sql, String column, Object... parameters) throws SQLException {
        run(sql, column, "duplicate-in-file", row -> Map.of("line", row.getLong(2)), parameters);
    }

    private void run(String sql, String column, String code, Values values, Object... parameters) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    lines.add(row.getLong(1));
                    rejected.add(row.getLong(1), column, code, values.of(row));
                }
            }
        }
    }
}
