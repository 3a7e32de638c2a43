package id.talenta.casn.intake.rows;

import id.talenta.casn.evaluation.rules.PppkRules;
import id.talenta.casn.intake.rules.PppkScoreForm;
import id.talenta.platform.data.csv.CsvField;
import id.talenta.platform.data.csv.CsvRow;
import id.talenta.platform.data.csv.RejectedRows;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/** Rows of a file of PPPK scores. */
public final class PppkScoreRows implements IntakeRows {

    private final PppkRules rules;
    private final PppkScoreForm form;
    private final Collection<String> positions;

    /**
     * @param positions the positions of the selection's formations, which decide what the highest scores are
     */
    public PppkScoreRows(PppkRules rules, Collection<String> positions) {
        this.rules = rules;
        this.form = new PppkScoreForm(rules);
        this.positions = positions;
    }

    @Override
    public String table() {
        return "pppk_score";
    }

    @Override
    public List<String> tableColumns() {
        return List.of("number", "present", "technical", "managerial", "sociocultural", "interview", "additional");
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
        Boolean present = field.bool("present");
        PppkScoreForm.Scores scores = scores(field);
        BigDecimal additional = field.decimal("additional");
        if (!field.isRejected()) {
            Violated.reject(field, form.scores(present, scores, additional));
        }
        return new Object[] {
            number,
            present,
            scores.technical(),
            scores.managerial(),
            scores.sociocultural(),
            scores.interview(),
            additional
        };
    }

    /** The four tests of a row. */
    static PppkScoreForm.Scores scores(CsvField field) {
        return new PppkScoreForm.Scores(
                field.integer("technical"),
                field.integer("managerial"),
                field.integer("sociocultural"),
                field.integer("interview"));
    }
}
