package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.evaluation.rules.ParticipantOutcome;
import id.talenta.casn.evaluation.rules.SkdCandidate;
import id.talenta.casn.evaluation.rules.SkdScores;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Reads everybody of a selection with their SKD scores. */
record SkdQuery(UUID selectionId, CpnsRules rules) implements StageQuery<SkdCandidate> {

    @Override
    public String sql() {
        return """
                select g.no, p.formation_code, p.number, s.present, s.twk, s.tiu, s.tkp, o.outcome
                from participant p
                join unnest(?::text[], ?::int[]) as g (code, no) on g.code = p.formation_code
                left join skd_in_force s on s.selection_id = p.selection_id and s.number = p.number
                left join participant_outcome o on o.selection_id = p.selection_id and o.number = p.number
                where p.selection_id = ?
                order by g.no
                """;
    }

    @Override
    public void bind(PreparedStatement select, int first) throws SQLException {
        select.setObject(first, selectionId);
    }

    @Override
    public SkdCandidate candidate(ResultSet row) throws SQLException {
        boolean present = row.getBoolean(4);
        boolean noRow = row.wasNull();
        ParticipantOutcome outcome = EvaluationInput.outcome(row.getString(8), rules);
        if (noRow && outcome == null) {
            return null;
        }
        SkdScores scores = present ? new SkdScores(row.getInt(5), row.getInt(6), row.getInt(7)) : null;
        return new SkdCandidate(row.getString(3), present, scores, outcome);
    }

    @Override
    public String missing() {
        return "participants-without-skd";
    }
}
