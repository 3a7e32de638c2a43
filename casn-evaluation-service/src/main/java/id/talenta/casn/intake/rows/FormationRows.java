package id.talenta.casn.intake.rows;

import id.talenta.casn.evaluation.rules.NeedType;
import id.talenta.platform.data.csv.CsvField;
import id.talenta.platform.data.csv.CsvRow;
import id.talenta.platform.data.csv.RejectedRows;
import java.util.List;
import java.util.Map;

/** Rows of a formations file. */
public final class FormationRows implements IntakeRows {

    private static final int MOST_POSTS = 100_000;

    @Override
    public String table() {
        return "formation";
    }

    @Override
    public List<String> tableColumns() {
        return List.of("code", "position", "unit", "location", "need_type", "qualification", "quota");
    }

    @Override
    public Key key() {
        return new Key("code", "formationCode");
    }

    @Override
    public Object[] read(CsvRow row, RejectedRows rejected) {
        CsvField field = new CsvField(row, rejected);
        String qualification = field.text("qualification", 4000);
        if (qualification != null && Qualifications.of(qualification).isEmpty()) {
            field.reject("qualification", "missing-value", Map.of());
        }
        return new Object[] {
            field.code("formationCode", 64),
            field.text("position", 300),
            field.text("unit", 500),
            field.text("location", 300),
            needType(field),
            qualification,
            field.integer("quota", 1, MOST_POSTS)
        };
    }

    private static NeedType needType(CsvField field) {
        NeedType needType = field.oneOf("needType", NeedType.class);
        return needType == null || NeedType.ofCpns().contains(needType)
                ? needType
                : field.reject("needType", "need-type-not-of-cpns", Map.of());
    }
}
