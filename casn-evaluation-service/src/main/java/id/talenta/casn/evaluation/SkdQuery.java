package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.evaluation.rules.ParticipantOutcome;
import id.talenta.casn.evaluation.rules.SkdCandidate;
import id.talenta.casn.evaluation.rules.SkdOrigin;
import id.talenta.casn.evaluation.rules.SkdScores;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Reads everybody of a selection with their SKD scores. */
record SkdQuery(UUID selectionId, CpnsRules rules) implements StageQuery<SkdCandidate> {

    @Override
    public String sql() {
        return """
                select f.no, p.number, s.present, s.twk, s.tiu, s.tkp, o.outcome, s.from_selection, s.from_year
                from participant p
                join unnest(?::text[], ?::int[]) as f (code, no) on f.code = p.formation_code
                left join skd_in_force s on s.selection_id = p.selection_id and s.number = p.number
                left join outcome_in_force o on o.selection_id = p.selection_id and o.number = p.number
                where p.selection_id = ?
                order by f.no
                """;
    }

    @Override
    public void bind(PreparedStatement select, Array codes, Array numbers) throws SQLException {
        select.setArray(1, codes);
        select.setArray(2, numbers);
        select.setObject(3, selectionId);
    }

    /** All: everybody of a selection is read in one go, in which the database looks at each of its pages once. */
    @Override
    public int formationsTogether() {
        return Integer.MAX_VALUE;
    }

    @Override
    public boolean takesOver(Connection connection) throws SQLException {
        return TakenOver.exists(connection, """
                select exists (select from skd_score where selection_id = ? and from_selection is not null)
                """, selectionId);
    }

    @Override
    public SkdCandidate candidate(ResultSet row, Refusals refused) throws SQLException {
        boolean present = row.getBoolean(3);
        boolean noRow = row.wasNull();
        ParticipantOutcome outcome = EvaluationInput.outcome(row.getString(7), rules.outcomes());
        if (noRow && outcome == null) {
            refused.add("participants-without-skd");
            return null;
        }
        SkdScores scores = present ? new SkdScores(row.getInt(4), row.getInt(5), row.getInt(6)) : null;
        SkdOrigin origin = TakenOver.origin(row, 8, 9);
        if (origin != null && rules.skd().carryOver(origin.year()).isEmpty()) {
            refused.add("skd-not-standing");
            return null;
        }
        return new SkdCandidate(row.getString(2), present, scores, outcome, origin);
    }
}
