package id.talenta.casn.intake.rows;

import id.talenta.casn.intake.rules.SkbTestForm;
import id.talenta.platform.data.csv.CsvField;
import id.talenta.platform.data.csv.CsvRow;
import id.talenta.platform.data.csv.RejectedRows;
import java.math.BigDecimal;
import java.util.List;

/** Rows of a file of scores of the tests of SKB; what a test of the formation asks is looked at once all rows are there. */
public final class SkbTestScoreRows implements IntakeRows {

    private final SkbTestForm form = new SkbTestForm();

    @Override
    public String table() {
        return "skb_test_score";
    }

    @Override
    public List<String> tableColumns() {
        return List.of("number", "test", "present", "score", "passed");
    }

    @Override
    public Key key() {
        return new Key(List.of("number", "test"), "test");
    }

    @Override
    public Object[] read(CsvRow row, RejectedRows rejected) {
        CsvField field = new CsvField(row, rejected);
        String number = field.code("participantNumber", 32);
        String test = field.text("test", 32);
        Boolean present = field.bool("present");
        BigDecimal score = field.decimal("score");
        Boolean passed = row.get("passed").isEmpty() ? null : field.bool("passed");
        if (!field.isRejected()) {
            Violated.reject(field, form.score(present, score, passed));
        }
        return new Object[] {number, test, present, score, passed};
    }
}
