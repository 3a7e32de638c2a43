package id.talenta.casn.intake.rows;

import id.talenta.casn.intake.rules.SkbTestForm;
import id.talenta.platform.data.csv.CsvField;
import id.talenta.platform.data.csv.CsvRow;
import id.talenta.platform.data.csv.RejectedRows;
import java.math.BigDecimal;
import java.util.List;

/** Rows of a file that declares the tests of SKB of formations. */
public final class SkbTestRows implements IntakeRows {

    private static final String SENSITIVE = "sensitive";

    private final SkbTestForm form = new SkbTestForm();

    @Override
    public String table() {
        return "skb_test";
    }

    @Override
    public List<String> tableColumns() {
        return List.of("formation_code", "test", "weight", "maximum", "minimum", "eliminating", SENSITIVE);
    }

    @Override
    public Key key() {
        return new Key(List.of("formation_code", "test"), "test");
    }

    @Override
    public Object[] read(CsvRow row, RejectedRows rejected) {
        CsvField field = new CsvField(row, rejected);
        String formation = field.code("formationCode", 64);
        String test = field.text("test", 32);
        BigDecimal weight = field.decimal("weight");
        Integer maximum = field.integer("maximum");
        BigDecimal minimum = field.decimal("minimum");
        Boolean eliminating = field.bool("eliminating");
        Boolean sensitive = row.get(SENSITIVE).isEmpty() ? Boolean.FALSE : field.bool(SENSITIVE);
        if (!field.isRejected()) {
            Violated.reject(field, form.test(new SkbTestForm.Declared(test, weight, maximum, minimum, eliminating)));
        }
        return new Object[] {formation, test, weight, maximum, minimum, eliminating, sensitive};
    }
}
