package id.talenta.casn.intake.rows;

import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.intake.rules.ScoreForm;
import id.talenta.platform.data.csv.CsvField;
import id.talenta.platform.data.csv.CsvRow;
import id.talenta.platform.data.csv.RejectedRows;
import java.math.BigDecimal;
import java.util.List;

/** Rows of an SKB scores file. */
public final class SkbRows implements IntakeRows {

    private final ScoreForm form;

    public SkbRows(CpnsRules rules) {
        this.form = new ScoreForm(rules);
    }

    @Override
    public String table() {
        return "skb_score";
    }

    @Override
    public List<String> tableColumns() {
        return List.of("number", "present", "score", "eliminated");
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
        BigDecimal score = field.decimal("score");
        Boolean eliminated = field.bool("eliminated");
        if (!field.isRejected()) {
            Violated.reject(field, form.skb(present, score, eliminated));
        }
        return new Object[] {number, present, score, eliminated};
    }
}
