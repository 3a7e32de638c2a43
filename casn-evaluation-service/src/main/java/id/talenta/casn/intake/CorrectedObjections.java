package id.talenta.casn.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * The objections that call for staged corrections: which one each row means, whether it can still call for one, and their acceptance where
 * nobody has answered yet.
 */
final class CorrectedObjections {

    private static final String OBJECTION = "objection";

    /** Whose answer can still be, or already is, that the scores are to be corrected. */
    private static final String OPEN = "o.state in ('FILED', 'ACCEPTED')";

    private static final String NAMED =
            "o.id = s.objection_id and o.selection_id = s.selection_id and o.participant_number = s.number";

    private final StagingTable staging;
    private final String table;
    private final String ofStage;

    /**
     * @param ofStage condition of whether an objection {@code o} can be about a staged row {@code s}
     */
    CorrectedObjections(StagingTable staging, String ofStage) {
        this.staging = staging;
        this.table = staging.name();
        this.ofStage = ofStage;
    }

    /** An objection is answered by one at a time. */
    void lock(Connection connection) throws SQLException {
        String sql = """
                select count(*)
                from (
                    select o.id
                    from objection o
                    where o.selection_id = ? and %s
                        and o.participant_number in (select number from %s where import_id = ?)
                    order by o.id
                    for update) locked
                """.formatted(OPEN, table);
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, staging.of().selectionId());
            select.setObject(2, staging.of().id());
            select.execute();
        }
    }

    /** Who names no objection means the only one that the participant has open. */
    void name(Connection connection) throws SQLException {
        String sql = """
                update %1$s staged
                set objection_id = open.id
                from (
                    select s.line, min(o.id::text)::uuid as id
                    from %1$s s
                    join objection o on o.selection_id = s.selection_id and o.participant_number = s.number
                    where s.import_id = ? and s.objection_id is null and %2$s and %3$s
                    group by s.line
                    having count(*) = 1) open
                where staged.import_id = ? and staged.line = open.line
                """.formatted(table, OPEN, ofStage);
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, staging.of().id());
            update.setObject(2, staging.of().id());
            update.executeUpdate();
        }
    }

    void check(RowChecks checks) throws SQLException {
        checks.reject(
                withOpen("> 1"), OBJECTION, "several-objections", staging.of().id());
        checks.reject(
                withOpen("= 0"), OBJECTION, "no-open-objection", staging.of().id());
        checks.reject(
                """
                select s.line
                from %s s
                join participant p on p.selection_id = s.selection_id and p.number = s.number
                left join objection o on %s
                where s.import_id = ? and s.objection_id is not null and o.id is null
                order by s.line
                """.formatted(table, NAMED),
                OBJECTION,
                "unknown-objection",
                staging.of().id());
        checks.reject(
                """
                select s.line
                from %s s
                join objection o on %s
                where s.import_id = ? and not (%s)
                order by s.line
                """.formatted(table, NAMED, OPEN),
                OBJECTION,
                "objection-closed",
                staging.of().id());
    }

    /** Rows that name no objection, by how many they could mean. */
    private String withOpen(String number) {
        return """
                select s.line
                from %s s
                join participant p on p.selection_id = s.selection_id and p.number = s.number
                left join objection o
                    on o.selection_id = s.selection_id and o.participant_number = s.number and %s and %s
                where s.import_id = ? and s.objection_id is null
                group by s.line
                having count(o.id) %s
                order by s.line
                """.formatted(table, OPEN, ofStage, number);
    }

    /** Of several rows for one objection the first says the reasoning. */
    void accept(Connection connection, Instant now) throws SQLException {
        String sql = """
                update objection o
                set state = 'ACCEPTED', reasoning = s.reason, answered_by = ?, answered_at = ?, version = o.version + 1
                from (
                    select distinct on (objection_id) objection_id, reason
                    from %s
                    where import_id = ?
                    order by objection_id, line) s
                where o.id = s.objection_id and o.state = 'FILED'
                """.formatted(table);
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, staging.of().createdBy());
            update.setObject(2, now.atOffset(ZoneOffset.UTC));
            update.setObject(3, staging.of().id());
            update.executeUpdate();
        }
    }
}
