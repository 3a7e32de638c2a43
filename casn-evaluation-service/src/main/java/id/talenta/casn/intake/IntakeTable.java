package id.talenta.casn.intake;

import id.talenta.casn.intake.rows.IntakeRows;
import id.talenta.casn.intake.rows.IntakeRows.Bound;
import id.talenta.casn.intake.rows.IntakeRows.Key;
import id.talenta.platform.data.csv.RejectedRows;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The intake table of an import, and the staging table before it. Table and column names are constants of the code. */
class IntakeTable {

    final IntakeImport of;
    final IntakeRows rows;
    private final String staging;
    private final String columns;

    IntakeTable(IntakeImport of, IntakeRows rows) {
        this.of = of;
        this.rows = rows;
        this.staging = rows.table() + "_staging";
        this.columns = "selection_id, agency, import_id, line, " + String.join(", ", rows.tableColumns());
    }

    final IntakeCopy copyStraight(Connection loader) throws SQLException {
        return new IntakeCopy(loader, "copy " + rows.table() + " (" + columns + ") from stdin", of);
    }

    final IntakeCopy copyToStaging(Connection loader) throws SQLException {
        return new IntakeCopy(loader, "copy " + staging + " (" + columns + ") from stdin", of);
    }

    final void clearStaging(Connection connection) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from " + staging + " where import_id = ?")) {
            delete.setObject(1, of.id());
            delete.executeUpdate();
        }
    }

    /** Holds the staged rows against each other and against what is there, and takes out those that are rejected. */
    void check(Connection connection, RejectedRows rejected) throws SQLException {
        List<Key> keys = new ArrayList<>();
        keys.add(rows.key());
        keys.addAll(rows.otherKeys());
        List<Long> lines = new ArrayList<>();
        for (Key key : keys) {
            lines.addAll(duplicates(connection, key, rejected));
            lines.addAll(present(connection, key, rejected));
        }
        if (of.kind().isAboutParticipants()) {
            lines.addAll(unknownParticipants(connection, rejected));
        }
        if (of.kind() == ImportKind.skb) {
            lines.addAll(notLetThrough(connection, rejected));
        }
        for (Bound bound : rows.bounds()) {
            lines.addAll(above(connection, bound, rejected));
        }
        take(connection, lines);
    }

    void insert(Connection connection) throws SQLException {
        String sql = """
                insert into %s (%s)
                select %s
                from %s
                where import_id = ?
                """.formatted(rows.table(), columns, columns, staging);
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, of.id());
            insert.executeUpdate();
        }
    }

    final List<Long> duplicates(Connection connection, Key key, RejectedRows rejected) throws SQLException {
        String sql = """
                select line, first_line
                from (
                    select line, min(line) over (partition by %s) as first_line
                    from %s
                    where import_id = ?) staged
                where line > first_line
                order by line
                """.formatted(key.column(), staging);
        List<Long> lines = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, of.id());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    lines.add(row.getLong(1));
                    rejected.add(row.getLong(1), key.csvColumn(), "duplicate-in-file", Map.of("line", row.getLong(2)));
                }
            }
        }
        return lines;
    }

    private List<Long> present(Connection connection, Key key, RejectedRows rejected) throws SQLException {
        String sql = """
                select s.line
                from %s s
                join %s present on present.selection_id = s.selection_id and present.%s = s.%s
                where s.import_id = ?
                order by s.line
                """.formatted(staging, rows.table(), key.column(), key.column());
        return lines(connection, sql, key.csvColumn(), "already-imported", rejected);
    }

    final List<Long> unknownParticipants(Connection connection, RejectedRows rejected) throws SQLException {
        String sql = """
                select s.line
                from %s s
                left join participant p on p.selection_id = s.selection_id and p.number = s.number
                where s.import_id = ? and p.number is null
                order by s.line
                """.formatted(staging);
        return lines(connection, sql, rows.key().csvColumn(), "unknown-participant", rejected);
    }

    private List<Long> notLetThrough(Connection connection, RejectedRows rejected) throws SQLException {
        String sql = """
                select s.line
                from %s s
                join participant p on p.selection_id = s.selection_id and p.number = s.number
                left join let_through l on l.selection_id = s.selection_id and l.number = s.number
                where s.import_id = ? and l.number is null
                order by s.line
                """.formatted(staging);
        return lines(connection, sql, rows.key().csvColumn(), "not-let-through", rejected);
    }

    private List<Long> above(Connection connection, Bound bound, RejectedRows rejected) throws SQLException {
        String sql = """
                select s.line
                from %s s
                join participant p on p.selection_id = s.selection_id and p.number = s.number
                join formation f on f.selection_id = p.selection_id and f.code = p.formation_code
                where s.import_id = ? and s.%s > ? and f.position = any (?)
                order by s.line
                """.formatted(staging, bound.key().column());
        List<Long> lines = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, of.id());
            select.setInt(2, bound.maximum());
            select.setArray(
                    3, connection.createArrayOf("text", bound.positions().toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    lines.add(row.getLong(1));
                    Map<String, ?> values = Map.of("minimum", 0, "maximum", bound.maximum());
                    rejected.add(row.getLong(1), bound.key().csvColumn(), "out-of-range", values);
                }
            }
        }
        return lines;
    }

    final List<Long> lines(Connection connection, String sql, String column, String code, RejectedRows rejected)
            throws SQLException {
        List<Long> lines = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, of.id());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    lines.add(row.getLong(1));
                    rejected.add(row.getLong(1), column, code, Map.of());
                }
            }
        }
        return lines;
    }

    final void take(Connection connection, List<Long> lines) throws SQLException {
        if (lines.isEmpty()) {
            return;
        }
        Array array = connection.createArrayOf("bigint", lines.toArray());
        try (PreparedStatement delete =
                connection.prepareStatement("delete from " + staging + " where import_id = ? and line = any (?)")) {
            delete.setObject(1, of.id());
            delete.setArray(2, array);
            delete.executeUpdate();
        }
    }
}
