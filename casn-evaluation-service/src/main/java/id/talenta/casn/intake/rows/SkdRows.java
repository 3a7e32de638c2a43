package id.talenta.casn.intake.rows;

import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.intake.rules.ScoreForm;
import id.talenta.platform.data.csv.CsvField;
import id.talenta.platform.data.csv.CsvRow;
import id.talenta.platform.data.csv.RejectedRows;
import java.util.List;

/** Rows of an SKD scores file. */
public final class SkdRows implements IntakeRows {

    private final ScoreForm form;

    public SkdRows(CpnsRules rules) {
        this.form = new ScoreForm(rules);
    }

    @Override
    public String table() {
        return "skd_score";
    }

    @Override
    public List<String> tableColumns() {
        return List.of("number", "present", "twk", "tiu", "tkp");
    }

    @Override
    public Key key() {
        return new Key("number", "participantNumber");
    }

    @Override
    public Object[] read(CsvRow row, RejectedRows rejected) {
        CsvField field = new CsvField(row, rejected);
        String number = field.code("participantNumber", 32);
        Boolean present = field.bool("present");
        Integer twk = field.integer("twk");
        Integer tiu = field.integer("tiu");
        Integer tkp = field.integer("tkp");
        if (!field.isRejected()) {
            Violated.reject(field, form.skd(present, twk, tiu, tkp));
        }
        return new Object[] {number, present, twk, tiu, tkp};
    }
}
