package id.talenta.talent.intake;

import id.talenta.platform.data.csv.RejectedRows;
import id.talenta.talent.intake.rows.IntakeRows;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The staging table of an import. Table and column names are constants of the code. */
final class IntakeTable {

    private static final String STRANGERS = """
            select s.line
            from %s s
            left join talent t on t.nip = s.nip
            where s.import_id = ? and t.id is null
            order by s.line
            """;

    private static final String RECORDED = """
            select s.line
            from assessment_staging s
            join talent t on t.nip = s.nip
            join assessment a on a.talent_id = t.id and a.assessed_on = s.assessed_on and a.instrument = s.instrument
                and a.components = s.components and a.valid_until is not distinct from s.valid_until
            where s.import_id = ?
            order by s.line
            """;

    private final UUID id;
    private final ImportKind kind;
    private final IntakeRows rows;

    IntakeTable(TalentImport of, IntakeRows rows) {
        this.id = of.id();
        this.kind = of.kind();
        this.rows = rows;
    }

    String copyStatement() {
        return "copy " + rows.staging() + " (import_id, line, " + String.join(", ", rows.stagingColumns())
                + ") from stdin";
    }

    void clear(Connection connection) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from " + rows.staging() + " where import_id = ?")) {
            delete.setObject(1, id);
            delete.executeUpdate();
        }
    }

    /** Holds the staged rows against each other and against what is there, and takes out those that are rejected. */
    void check(Connection connection, RejectedRows rejected) throws SQLException {
        List<Long> lines = new ArrayList<>(duplicates(connection, rejected));
        switch (kind) {
            case talents ->
                lines.addAll(lines(
                        connection,
                        "select line from taken_elsewhere(?) as line",
                        "nip",
                        "nip-of-another-agency",
                        rejected));
            case appraisals -> lines.addAll(strangers(connection, rejected));
            case assessments -> {
                lines.addAll(strangers(connection, rejected));
                lines.addAll(lines(connection, RECORDED, "nip", "already-recorded", rejected));
            }
            default -> throw new IllegalStateException("No such kind of file");
        }
        take(connection, lines);
    }

    private List<Long> strangers(Connection connection, RejectedRows rejected) throws SQLException {
        return lines(connection, STRANGERS.formatted(rows.staging()), "nip", "unknown-talent", rejected);
    }

    private List<Long> duplicates(Connection connection, RejectedRows rejected) throws SQLException {
        String sql = """
                select line, first_line
                from (
                    select line, min(line) over (partition by %s) as first_line
                    from %s
                    where import_id = ?) staged
                where line > first_line
                order by line
                """.formatted(String.join(", ", rows.key().columns()), rows.staging());
        List<Long> lines = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    lines.add(row.getLong(1));
                    rejected.add(
                            row.getLong(1),
                            rows.key().csvColumn(),
                            "duplicate-in-file",
                            Map.of("line", row.getLong(2)));
                }
            }
        }
        return lines;
    }

    private List<Long> lines(Connection connection, String sql, String column, String code, RejectedRows rejected)
            throws SQLException {
        List<Long> lines = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    lines.add(row.getLong(1));
                    rejected.add(row.getLong(1), column, code, Map.of());
                }
            }
        }
        return lines;
    }

    private void take(Connection connection, List<Long> lines) throws SQLException {
        if (lines.isEmpty()) {
            return;
        }
        Array array = connection.createArrayOf("bigint", lines.toArray());
        try (PreparedStatement delete = connection.prepareStatement(
                "delete from " + rows.staging() + " where import_id = ? and line = any (?)")) {
            delete.setObject(1, id);
            delete.setArray(2, array);
            delete.executeUpdate();
        }
    }
}
