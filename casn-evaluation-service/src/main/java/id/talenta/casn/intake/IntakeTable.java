package id.talenta.casn.intake;

import id.talenta.casn.evaluation.rules.SkbAdditional;
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
import java.util.stream.Collectors;

/** The intake table of an import, and the staging table before it. Table and column names are constants of the code. */
class IntakeTable {

    /** Who sits SKD after all has the score of that; the trigger of the table holds that no other row is replaced. */
    private static final String REPLACING = """
            on conflict (selection_id, number) do update
            set present = excluded.present, twk = excluded.twk, tiu = excluded.tiu, tkp = excluded.tkp,
                import_id = excluded.import_id, line = excluded.line, from_selection = null, from_year = null
            """;

    final IntakeImport of;
    final IntakeRows rows;
    private final String staging;
    private final String columns;
    private final SkbAdditional skbRules;
    private final EarlierSkd taken;

    /**
     * @param skbRules how formations can have tests of SKB, null where that does not matter
     * @param taken whose SKD scores are taken over, null if none are
     */
    IntakeTable(IntakeImport of, IntakeRows rows, SkbAdditional skbRules, EarlierSkd taken) {
        this.of = of;
        this.rows = rows;
        this.skbRules = skbRules;
        this.taken = taken;
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
        if (of.kind() == ImportKind.skb || of.kind() == ImportKind.skbScores) {
            lines.addAll(notLetThrough(connection, rejected));
        }
        if (of.kind().isOfSkb()) {
            checkOfSkb(connection, lines, rejected);
        }
        if (taken != null) {
            lines.addAll(taken.check(connection, of, rejected));
        }
        for (Bound bound : rows.bounds()) {
            lines.addAll(above(connection, bound, rejected));
        }
        take(connection, lines);
    }

    /** Of a formation there is one SKB score or there are tests: who says which is looked at one after the other. */
    private void checkOfSkb(Connection connection, List<Long> lines, RejectedRows rejected) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select id from selection where id = ? for no key update")) {
            lock.setObject(1, of.selectionId());
            lock.execute();
        }
        SkbTestChecks checks = new SkbTestChecks(of.id(), connection, rejected);
        if (of.kind() == ImportKind.skb) {
            lines.addAll(checks.withoutTests());
        } else if (of.kind() == ImportKind.skbScores) {
            lines.addAll(checks.scores());
        } else {
            lines.addAll(checks.formations());
            lines.addAll(checks.whole(skbRules, lines));
        }
    }

    void insert(Connection connection) throws SQLException {
        if (taken != null) {
            taken.insert(connection, of);
            return;
        }
        String sql = """
                insert into %s (%s)
                select %s
                from %s
                where import_id = ?
                """.formatted(rows.table(), columns, columns, staging)
                + (of.kind() == ImportKind.skd && someTaken(connection) ? REPLACING : "");
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, of.id());
            insert.executeUpdate();
        }
    }

    /** Rarely; and where there is none, rows go in as fast as they can. */
    private boolean someTaken(Connection connection) throws SQLException {
        String sql = "select exists (select from skd_score where selection_id = ? and from_selection is not null)";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, of.selectionId());
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
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
                """.formatted(String.join(", ", key.columns()), staging);
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
                join %s present on present.selection_id = s.selection_id%s
                where s.import_id = ?%s
                order by s.line
                """.formatted(staging, rows.table(), same(key), standing());
        return lines(connection, sql, key.csvColumn(), "already-imported", rejected);
    }

    private static String same(Key key) {
        return key.columns().stream()
                .map(column -> " and present." + column + " = s." + column)
                .collect(Collectors.joining());
    }

    /** A score that was taken over makes way for one's own, and is there already for another that is taken over. */
    private String standing() {
        if (of.kind() != ImportKind.skd) {
            return "";
        }
        return taken == null ? " and present.from_selection is null" : " and present.from_selection is not null";
    }

    final List<Long> unknownParticipants(Connection connection, RejectedRows rejected) throws SQLException {
        String sql = """
                select s.line
                from %s s
                left join participant p on p.selection_id = s.selection_id and p.number = s.number
                where s.import_id = ? and p.number is null
                order by s.line
                """.formatted(staging);
        return lines(connection, sql, "participantNumber", "unknown-participant", rejected);
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
        return lines(connection, sql, "participantNumber", "not-let-through", rejected);
    }

    private List<Long> above(Connection connection, Bound bound, RejectedRows rejected) throws SQLException {
        String sql = """
                select s.line
                from %s s
                join participant p on p.selection_id = s.selection_id and p.number = s.number
                join formation f on f.selection_id = p.selection_id and f.code = p.formation_code
                where s.import_id = ? and s.%s > ? and f.position = any (?)
                order by s.line
                """.formatted(staging, bound.key().columns().get(0));
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
