package id.talenta.talent.intake.rows;

import id.talenta.platform.data.csv.CsvField;
import id.talenta.platform.data.csv.CsvRow;
import id.talenta.platform.data.csv.RejectedRows;
import id.talenta.platform.data.database.Ids;
import id.talenta.talent.appraisal.AppraisalPeriod;
import id.talenta.talent.appraisal.AppraisalService;
import id.talenta.talent.appraisal.Decision;
import id.talenta.talent.appraisal.rules.WorkRating;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows of a file of appraisals. */
public final class AppraisalRows implements IntakeRows {

    static final Columns COLUMNS =
            new Columns(List.of("nip", "year", "workResult", "workBehaviour"), List.of("quarter"));

    private static final Object[] NOTHING = {};

    private final AppraisalService appraisals;

    /** Decided by the rules in effect in each period. */
    public AppraisalRows(AppraisalService appraisals) {
        this.appraisals = appraisals;
    }

    @Override
    public String staging() {
        return "appraisal_staging";
    }

    @Override
    public List<String> stagingColumns() {
        return List.of(
                "id",
                "nip",
                "year",
                "quarter",
                "work_result",
                "work_behaviour",
                "predicate",
                "rule_set_code",
                "rule_set_version");
    }

    @Override
    public Key key() {
        return new Key(List.of("nip", "year", "quarter"), "nip");
    }

    @Override
    public Object[] read(CsvRow row, RejectedRows rejected) {
        CsvField field = new CsvField(row, rejected);
        String nip = NipField.read(row, field);
        Integer year = field.integer("year", AppraisalPeriod.FIRST_YEAR, AppraisalPeriod.LAST_YEAR);
        Integer quarter = row.get("quarter").isEmpty() ? null : field.integer("quarter", 1, 4);
        WorkRating result = field.oneOf("workResult", WorkRating.class);
        WorkRating behaviour = field.oneOf("workBehaviour", WorkRating.class);
        if (field.isRejected()) {
            return NOTHING;
        }
        AppraisalPeriod period = new AppraisalPeriod(year, quarter);
        if (!appraisals.hasBegun(period)) {
            field.reject("year", "period-not-begun", Map.of());
            return NOTHING;
        }
        Optional<Decision> decision = appraisals.decide(period, result, behaviour);
        if (decision.isEmpty()) {
            field.reject("year", "no-appraisal-rules", Map.of());
            return NOTHING;
        }
        Decision by = decision.get();
        return new Object[] {
            Ids.next(),
            nip,
            year,
            period.number(),
            result,
            behaviour,
            by.predicate(),
            by.ruleSetCode(),
            by.ruleSetVersion()
        };
    }
}
