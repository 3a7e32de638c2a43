package id.talenta.casn.evaluation;

import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.evaluation.rules.ParticipantOutcome;
import id.talenta.casn.evaluation.rules.SkdCandidate;
import id.talenta.casn.evaluation.rules.SkdOrigin;
import id.talenta.casn.evaluation.rules.SkdScores;
import id.talenta.platform.data.csv.CopyRows;
import java.util.UUID;

/** Reads everybody of a selection with their SKD scores. */
record SkdQuery(UUID selectionId, CpnsRules rules) implements StageQuery<SkdCandidate> {

    @Override
    public String sql(String formations) {
        return """
                select f.no, p.number, s.present, s.twk, s.tiu, s.tkp, o.outcome, s.from_selection, s.from_year
                from participant p
                join %1$s on f.code = p.formation_code
                left join skd_in_force s on s.selection_id = p.selection_id and s.number = p.number
                left join participant_outcome o on o.selection_id = p.selection_id and o.number = p.number
                where p.selection_id = '%2$s'
                order by f.no
                """.formatted(formations, selectionId);
    }

    @Override
    public SkdCandidate candidate(CopyRows row, Refusals refused) {
        boolean present = row.flag(3);
        boolean noRow = row.isNull(3);
        ParticipantOutcome outcome = EvaluationInput.outcome(row.text(7), rules.outcomes());
        if (noRow && outcome == null) {
            refused.add("participants-without-skd");
            return null;
        }
        SkdScores scores = present ? new SkdScores(row.integer(4), row.integer(5), row.integer(6)) : null;
        SkdOrigin origin = TakenOver.origin(row, 8, 9);
        if (origin != null && rules.skd().carryOver(origin.year()).isEmpty()) {
            refused.add("skd-not-standing");
            return null;
        }
        return new SkdCandidate(row.text(2), present, scores, outcome, origin);
    }
}
