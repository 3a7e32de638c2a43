package id.talenta.casn.intake.rows;

import id.talenta.casn.evaluation.rules.NeedType;
import id.talenta.casn.evaluation.rules.PppkRules;
import id.talenta.platform.data.csv.CsvField;
import id.talenta.platform.data.csv.CsvRow;
import id.talenta.platform.data.csv.RejectedRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows of a formations file of a PPPK selection: need types UMUM and KHUSUS, and perhaps a least technical score. */
public final class PppkFormationRows implements IntakeRows {

    private static final int MOST_POSTS = 100_000;

    private final PppkRules rules;

    public PppkFormationRows(PppkRules rules) {
        this.rules = rules;
    }

    @Override
    public String table() {
        return "formation";
    }

    @Override
    public List<String> tableColumns() {
        List<String> columns =
                new ArrayList<>(List.of("code", "position", "unit", "location", "need_type", "qualification", "quota"));
        columns.add("technical_minimum");
        return columns;
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
        String position = field.text("position", 300);
        NeedType needType = needType(field);
        return new Object[] {
            field.code("formationCode", 64),
            position,
            field.text("unit", 500),
            field.text("location", 300),
            needType,
            qualification,
            field.integer("quota", 1, MOST_POSTS),
            technicalMinimum(row, field, position, needType)
        };
    }

    private static NeedType needType(CsvField field) {
        NeedType needType = field.oneOf("needType", NeedType.class);
        if (needType == null || NeedType.ofPppk().contains(needType)) {
            return needType;
        }
        String allowed = NeedType.ofPppk().stream().map(NeedType::name).collect(Collectors.joining(", "));
        return field.reject("needType", "need-type-not-of-pppk", Map.of("allowed", allowed));
    }

    /** Only where the rules have a least technical score by position: elsewhere it would be held against nobody. */
    private Integer technicalMinimum(CsvRow row, CsvField field, String position, NeedType needType) {
        if (row.get("technicalMinimum").isEmpty() || position == null || needType == null) {
            return null;
        }
        boolean known = rules.threshold(needType)
                .filter(threshold -> threshold.technicalByPosition())
                .isPresent();
        return known
                ? field.integer(
                        "technicalMinimum",
                        1,
                        rules.testsOf(position).technical().maximum())
                : field.reject("technicalMinimum", "not-in-rules", Map.of());
    }
}
