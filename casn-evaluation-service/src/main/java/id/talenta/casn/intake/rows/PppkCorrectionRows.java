package id.talenta.casn.intake.rows;

import id.talenta.casn.evaluation.rules.PppkRules;
import id.talenta.casn.intake.rules.PppkScoreForm;
import id.talenta.platform.data.csv.CsvField;
import id.talenta.platform.data.csv.CsvRow;
import id.talenta.platform.data.csv.RejectedRows;
import id.talenta.platform.data.database.Ids;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Rows of a file of corrections of PPPK scores: the columns of the file of scores, why, and which objection calls for it. */
public final class PppkCorrectionRows implements IntakeRows {

    private final PppkRules rules;
    private final PppkScoreForm form;
    private final Collection<String> positions;

    /** The one kind of scores that a PPPK selection has, for files that say it. */
    private enum Kind {
        pppk
    }

    /**
     * @param positions the positions of the selection's formations, whose tests differ
     */
    public PppkCorrectionRows(PppkRules rules, Collection<String> positions) {
        this.rules = rules;
        this.form = new PppkScoreForm(rules);
        this.positions = positions;
    }

    @Override
    public String table() {
        return "pppk_score_correction";
    }

    @Override
    public List<String> tableColumns() {
        return List.of(
                "id",
                "number",
                "present",
                "technical",
                "managerial",
                "sociocultural",
                "interview",
                "additional",
                "reason",
                "objection_id");
    }

    @Override
    public Key key() {
        return new Key("number", "participantNumber");
    }

    @Override
    public List<PositionRule> positionRules() {
        return PppkPositionRules.of(rules, positions);
    }

    @Override
    public Object[] read(CsvRow row, RejectedRows rejected) {
        CsvField field = new CsvField(row, rejected);
        String number = field.code("participantNumber", 32);
        if (!row.get("kind").isEmpty()) {
            field.oneOf("kind", Kind.class);
        }
        Boolean present = field.bool("present");
        PppkScoreForm.Scores scores = PppkScoreRows.scores(field);
        BigDecimal additional = field.decimal("additional");
        String reason = CorrectionFields.reason(field);
        UUID objection = CorrectionFields.objection(row, field);
        if (!field.isRejected()) {
            Violated.reject(field, form.scores(present, scores, additional));
        }
        return new Object[] {
            Ids.next(),
            number,
            present,
            scores.technical(),
            scores.managerial(),
            scores.sociocultural(),
            scores.interview(),
            additional,
            reason,
            objection
        };
    }
}
