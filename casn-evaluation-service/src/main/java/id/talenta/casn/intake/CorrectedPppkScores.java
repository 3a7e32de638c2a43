package id.talenta.casn.intake;

import id.talenta.casn.intake.rows.IntakeRows.PositionRule;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Corrections of PPPK scores, held against the tests of the participant's position. */
final class CorrectedPppkScores implements CorrectedScores {

    private static final String NUMBER = "participantNumber";

    private final StagingTable staging;
    private final List<PositionRule> rules;

    CorrectedPppkScores(StagingTable staging, List<PositionRule> rules) {
        this.staging = staging;
        this.rules = rules;
    }

    /** There is one stage. */
    @Override
    public String ofStage() {
        return "true";
    }

    @Override
    public void check(RowChecks checks) throws SQLException {
        checks.reject("""
                select s.line
                from pppk_score_correction_staging s
                join participant p on p.selection_id = s.selection_id and p.number = s.number
                where s.import_id = ?
                    and not exists (select from pppk_score f where f.selection_id = s.selection_id and f.number = s.number)
                order by s.line
                """, NUMBER, "nothing-to-correct", staging.of().id());
        StagedChecks staged = new StagedChecks(staging, checks);
        for (PositionRule rule : rules) {
            staged.broken(rule);
        }
        checks.reject(
                """
                select s.line
                from pppk_score_correction_staging s
                join pppk_in_force f on f.selection_id = ? and f.number = s.number
                where s.import_id = ?
                    and (f.present, f.technical::int, f.managerial::int, f.sociocultural::int, f.interview::int, f.additional)
                        is not distinct from (s.present, s.technical, s.managerial, s.sociocultural, s.interview, s.additional)
                order by s.line
                """,
                NUMBER,
                "changes-nothing",
                staging.of().selectionId(),
                staging.of().id());
    }

    @Override
    public void insert(Connection connection, Instant now) throws SQLException {
        String sql = """
                insert into pppk_score_correction (id, selection_id, agency, number, objection_id, before, present, technical, managerial,
                    sociocultural, interview, additional, reason, recorded_by, recorded_at, import_id, line)
                select s.id, s.selection_id, s.agency, s.number, s.objection_id,
                    jsonb_build_object('present', f.present, 'pppk', jsonb_strip_nulls(jsonb_build_object('technical', f.technical,
                        'managerial', f.managerial, 'sociocultural', f.sociocultural, 'interview', f.interview,
                        'additional', trim_scale(f.additional)))),
                    s.present, s.technical, s.managerial, s.sociocultural, s.interview, s.additional, s.reason, ?, ?, s.import_id, s.line
                from pppk_score_correction_staging s
                join pppk_in_force f on f.selection_id = ? and f.number = s.number
                where s.import_id = ?
                order by s.line
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, staging.of().createdBy());
            insert.setObject(2, now.atOffset(ZoneOffset.UTC));
            insert.setObject(3, staging.of().selectionId());
            insert.setObject(4, staging.of().id());
            insert.executeUpdate();
        }
    }
}
