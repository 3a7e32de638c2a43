package id.talenta.casn.intake;

import id.talenta.casn.intake.rows.CorrectionRows;
import id.talenta.platform.data.csv.RejectedRows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The corrections of an import. Each is held against the scores in force and against the objection that calls for it, which is accepted by
 * it if nobody has answered yet: what answering the objections one by one would do, in one transaction.
 */
final class CorrectionTable extends IntakeTable {

    private static final String OBJECTION = "objection";

    /** Whose answer can still be, or already is, that the scores are to be corrected. */
    private static final String OPEN = "o.state in ('FILED', 'ACCEPTED')";

    private static final String IN_FORCE = """
            (select 'skd' as kind, number, present, twk, tiu, tkp, null::numeric as score, null::boolean as eliminated
                from skd_in_force where selection_id = ?
            union all
            select 'skb', number, present, null, null, null, score, eliminated from skb_in_force where selection_id = ?)
            """;

    private final Instant now;

    CorrectionTable(IntakeImport of, CorrectionRows rows, Instant now) {
        super(of, rows, null, null);
        this.now = now;
    }

    @Override
    void check(Connection connection, RejectedRows rejected) throws SQLException {
        lockObjections(connection);
        nameObjections(connection);
        List<Long> lines = new ArrayList<>(duplicates(connection, rows.key(), rejected));
        lines.addAll(unknownParticipants(connection, rejected));
        lines.addAll(notInForce(connection, rejected));
        lines.addAll(unchanged(connection, rejected));
        lines.addAll(withoutObjection(connection, rejected));
        lines.addAll(ofNoSuchObjection(connection, rejected));
        lines.addAll(answered(connection, rejected));
        lines.addAll(ofAnotherStage(connection, rejected));
        take(connection, lines);
    }

    /** An objection is answered by one at a time. */
    private void lockObjections(Connection connection) throws SQLException {
        String sql = """
                select count(*)
                from (
                    select o.id
                    from objection o
                    where o.selection_id = ? and %s
                        and o.participant_number in (select number from score_correction_staging where import_id = ?)
                    order by o.id
                    for update) locked
                """.formatted(OPEN);
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, of.selectionId());
            select.setObject(2, of.id());
            select.execute();
        }
    }

    /** Who names no objection means the only one that the participant has open. */
    private void nameObjections(Connection connection) throws SQLException {
        String sql = """
                update score_correction_staging staged
                set objection_id = open.id
                from (
                    select s.line, min(o.id::text)::uuid as id
                    from score_correction_staging s
                    join objection o on o.selection_id = s.selection_id and o.participant_number = s.number
                    where s.import_id = ? and s.objection_id is null and %s and (s.kind = 'skd' or o.stage = 'FINAL')
                    group by s.line
                    having count(*) = 1) open
                where staged.import_id = ? and staged.line = open.line
                """.formatted(OPEN);
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, of.id());
            update.setObject(2, of.id());
            update.executeUpdate();
        }
    }

    private List<Long> notInForce(Connection connection, RejectedRows rejected) throws SQLException {
        String sql = """
                select s.line
                from score_correction_staging s
                join participant p on p.selection_id = s.selection_id and p.number = s.number
                where s.import_id = ?
                    and not exists (select from skd_score f
                        where s.kind = 'skd' and f.selection_id = s.selection_id and f.number = s.number)
                    and not exists (select from skb_score f
                        where s.kind = 'skb' and f.selection_id = s.selection_id and f.number = s.number)
                order by s.line
                """;
        return lines(connection, sql, "kind", "nothing-to-correct", rejected);
    }

    private List<Long> unchanged(Connection connection, RejectedRows rejected) throws SQLException {
        String sql = """
                select s.line
                from score_correction_staging s
                join %s f on f.kind = s.kind and f.number = s.number
                where s.import_id = ?
                    and (f.present, f.twk, f.tiu, f.tkp, f.score, f.eliminated)
                        is not distinct from (s.present, s.twk, s.tiu, s.tkp, s.score, s.eliminated)
                order by s.line
                """.formatted(ofThisSelection());
        return lines(connection, sql, "kind", "changes-nothing", rejected);
    }

    private List<Long> withoutObjection(Connection connection, RejectedRows rejected) throws SQLException {
        String sql = """
                select s.line
                from score_correction_staging s
                join participant p on p.selection_id = s.selection_id and p.number = s.number
                left join (
                    select o.selection_id, o.participant_number, count(*) as skd, count(*) filter (where o.stage = 'FINAL') as skb
                    from objection o
                    where %s
                    group by o.selection_id, o.participant_number) n
                    on n.selection_id = s.selection_id and n.participant_number = s.number
                where s.import_id = ? and s.objection_id is null
                    and coalesce(case when s.kind = 'skd' then n.skd else n.skb end, 0) %s
                order by s.line
                """;
        List<Long> lines = new ArrayList<>(
                lines(connection, sql.formatted(OPEN, "> 1"), OBJECTION, "several-objections", rejected));
        lines.addAll(lines(connection, sql.formatted(OPEN, "= 0"), OBJECTION, "no-open-objection", rejected));
        return lines;
    }

    private List<Long> ofNoSuchObjection(Connection connection, RejectedRows rejected) throws SQLException {
        String sql = """
                select s.line
                from score_correction_staging s
                join participant p on p.selection_id = s.selection_id and p.number = s.number
                left join objection o
                    on o.id = s.objection_id and o.selection_id = s.selection_id and o.participant_number = s.number
                where s.import_id = ? and s.objection_id is not null and o.id is null
                order by s.line
                """;
        return lines(connection, sql, OBJECTION, "unknown-objection", rejected);
    }

    private List<Long> answered(Connection connection, RejectedRows rejected) throws SQLException {
        String sql = """
                select s.line
                from score_correction_staging s
                join objection o
                    on o.id = s.objection_id and o.selection_id = s.selection_id and o.participant_number = s.number
                where s.import_id = ? and not (%s)
                order by s.line
                """.formatted(OPEN);
        return lines(connection, sql, OBJECTION, "objection-closed", rejected);
    }

    private List<Long> ofAnotherStage(Connection connection, RejectedRows rejected) throws SQLException {
        String sql = """
                select s.line
                from score_correction_staging s
                join objection o
                    on o.id = s.objection_id and o.selection_id = s.selection_id and o.participant_number = s.number
                where s.import_id = ? and s.kind = 'skb' and o.stage = 'SKD'
                order by s.line
                """;
        return lines(connection, sql, "kind", "not-of-this-stage", rejected);
    }

    /** Adds the corrections in the order of the file, and accepts the objections that call for them. */
    @Override
    void insert(Connection connection) throws SQLException {
        String sql = """
                insert into score_correction (id, selection_id, agency, number, kind, objection_id, before, present, twk, tiu, tkp, score,
                    eliminated, reason, recorded_by, recorded_at, import_id, line)
                select s.id, s.selection_id, s.agency, s.number, s.kind, s.objection_id,
                    jsonb_strip_nulls(jsonb_build_object('present', f.present, 'twk', f.twk, 'tiu', f.tiu, 'tkp', f.tkp,
                        'score', trim_scale(f.score), 'eliminated', f.eliminated)),
                    s.present, s.twk, s.tiu, s.tkp, s.score, s.eliminated, s.reason, ?, ?, s.import_id, s.line
                from score_correction_staging s
                join %s f on f.kind = s.kind and f.number = s.number
                where s.import_id = ?
                order by s.line
                """.formatted(ofThisSelection());
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, of.createdBy());
            insert.setObject(2, now.atOffset(ZoneOffset.UTC));
            insert.setObject(3, of.id());
            insert.executeUpdate();
        }
        accept(connection);
    }

    private void accept(Connection connection) throws SQLException {
        String sql = """
                update objection o
                set state = 'ACCEPTED', reasoning = s.reason, answered_by = ?, answered_at = ?, version = o.version + 1
                from (
                    select distinct on (objection_id) objection_id, reason
                    from score_correction_staging
                    where import_id = ?
                    order by objection_id, line) s
                where o.id = s.objection_id and o.state = 'FILED'
                """;
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, of.createdBy());
            update.setObject(2, now.atOffset(ZoneOffset.UTC));
            update.setObject(3, of.id());
            update.executeUpdate();
        }
    }

    /** An id, which is written by this service, never text from outside. */
    private String ofThisSelection() {
        return IN_FORCE.replace("?", "'" + of.selectionId() + "'");
    }
}
