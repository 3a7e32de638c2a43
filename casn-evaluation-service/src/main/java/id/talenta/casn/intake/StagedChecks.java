package id.talenta.casn.intake;

import id.talenta.casn.intake.rows.IntakeRows.Key;
import id.talenta.casn.intake.rows.IntakeRows.PositionRule;
import java.sql.SQLException;
import java.util.stream.Collectors;

/** Holds staged rows, of whatever kind, against each other, against the table that they go to, and against participants. */
final class StagedChecks {

    private static final String NUMBER = "participantNumber";

    private final StagingTable staging;
    private final RowChecks checks;

    StagedChecks(StagingTable staging, RowChecks checks) {
        this.staging = staging;
        this.checks = checks;
    }

    void repeated(Key key) throws SQLException {
        checks.rejectRepeated("""
                select line, first_line
                from (
                    select line, min(line) over (partition by %s) as first_line
                    from %s
                    where import_id = ?) staged
                where line > first_line
                order by line
                """.formatted(String.join(", ", key.columns()), staging.name()), key.csvColumn(), id());
    }

    /**
     * Rows that are there already.
     *
     * @param standing a further condition of those there, {@code present}; blank for all
     */
    void present(Key key, String standing) throws SQLException {
        String same = key.columns().stream()
                .map(column -> " and present." + column + " = s." + column)
                .collect(Collectors.joining());
        checks.reject(
                """
                select s.line
                from %s s
                join %s present on present.selection_id = s.selection_id%s
                where s.import_id = ?%s
                order by s.line
                """.formatted(staging.name(), staging.table(), same, standing),
                key.csvColumn(),
                "already-imported",
                id());
    }

    void unknownParticipants() throws SQLException {
        checks.reject("""
                select s.line
                from %s s
                left join participant p on p.selection_id = s.selection_id and p.number = s.number
                where s.import_id = ? and p.number is null
                order by s.line
                """.formatted(staging.name()), NUMBER, "unknown-participant", id());
    }

    void notLetThrough() throws SQLException {
        checks.reject("""
                select s.line
                from %s s
                join participant p on p.selection_id = s.selection_id and p.number = s.number
                left join let_through l on l.selection_id = s.selection_id and l.number = s.number
                where s.import_id = ? and l.number is null
                order by s.line
                """.formatted(staging.name()), NUMBER, "not-let-through", id());
    }

    /** Rows that break what the position of their participant demands. */
    void broken(PositionRule rule) throws SQLException {
        checks.reject(
                """
                select s.line
                from %s s
                join participant p on p.selection_id = s.selection_id and p.number = s.number
                join formation f on f.selection_id = p.selection_id and f.code = p.formation_code
                where s.import_id = ? and %s and f.position = any (?)
                order by s.line
                """.formatted(staging.name(), rule.broken()),
                rule.violation(),
                id(),
                checks.connection().createArrayOf("text", rule.positions().toArray()));
    }

    private java.util.UUID id() {
        return staging.of().id();
    }
}
