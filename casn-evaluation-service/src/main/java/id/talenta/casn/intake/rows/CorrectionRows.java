package id.talenta.casn.intake.rows;

import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.intake.rules.ScoreForm;
import id.talenta.casn.intake.rules.SkbTestForm;
import id.talenta.casn.intake.rules.Violation;
import id.talenta.platform.data.csv.CsvField;
import id.talenta.platform.data.csv.CsvRow;
import id.talenta.platform.data.csv.RejectedRows;
import id.talenta.platform.data.database.Ids;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Rows of a file of corrections: the whole row of scores as it is to be, why, and which objection calls for it. */
public final class CorrectionRows implements IntakeRows {

    private static final int LONGEST_TEST = 32;
    private static final List<String> SCORES = List.of("twk", "tiu", "tkp", "score", "eliminated", "test", "passed");

    private final ScoreForm form;
    private final SkbTestForm tests = new SkbTestForm();

    /** Which row of scores is corrected, as the file has it, and the columns that it has. */
    private enum Kind {
        skd("twk", "tiu", "tkp"),
        skb("score", "eliminated"),
        skbTest("test", "score", "passed");

        private final Set<String> columns;

        Kind(String... columns) {
            this.columns = Set.of(columns);
        }
    }

    private record Scores(
            Integer twk, Integer tiu, Integer tkp, BigDecimal score, Boolean eliminated, String test, Boolean passed) {}

    public CorrectionRows(CpnsRules rules) {
        this.form = new ScoreForm(rules);
    }

    @Override
    public String table() {
        return "score_correction";
    }

    @Override
    public List<String> tableColumns() {
        return List.of(
                "id",
                "number",
                "kind",
                "present",
                "twk",
                "tiu",
                "tkp",
                "score",
                "eliminated",
                "test",
                "passed",
                "reason",
                "objection_id");
    }

    /** One correction of each kind for a participant, and of each test. */
    @Override
    public Key key() {
        return new Key(List.of("number", "kind", "test"), "participantNumber");
    }

    @Override
    public Object[] read(CsvRow row, RejectedRows rejected) {
        CsvField field = new CsvField(row, rejected);
        String number = field.code("participantNumber", 32);
        Kind kind = field.oneOf("kind", Kind.class);
        Boolean present = field.bool("present");
        Scores scores = new Scores(
                field.integer("twk"),
                field.integer("tiu"),
                field.integer("tkp"),
                field.decimal("score"),
                optional(row, field, "eliminated"),
                row.get("test").isEmpty() ? null : field.text("test", LONGEST_TEST),
                optional(row, field, "passed"));
        String reason = CorrectionFields.reason(field);
        UUID objection = CorrectionFields.objection(row, field);
        if (!field.isRejected()) {
            Violated.reject(field, violations(row, kind, present, scores));
        }
        return new Object[] {
            Ids.next(),
            number,
            kind,
            present,
            scores.twk,
            scores.tiu,
            scores.tkp,
            scores.score,
            scores.eliminated,
            scores.test,
            scores.passed,
            reason,
            objection
        };
    }

    private static Boolean optional(CsvRow row, CsvField field, String column) {
        return row.get(column).isEmpty() ? null : field.bool(column);
    }

    /** What a test of the formation asks is looked at once all rows are there. */
    private List<Violation> violations(CsvRow row, Kind kind, boolean present, Scores scores) {
        List<Violation> violations = new ArrayList<>(
                switch (kind) {
                    case skd -> form.skd(present, scores.twk, scores.tiu, scores.tkp);
                    case skb ->
                        scores.eliminated == null
                                ? List.of(Violation.of("eliminated", Violation.Code.MISSING))
                                : form.skb(present, scores.score, scores.eliminated);
                    case skbTest -> tests.score(present, scores.score, scores.passed);
                });
        if (kind == Kind.skbTest && scores.test == null) {
            violations.add(Violation.of("test", Violation.Code.MISSING));
        }
        for (String column : SCORES) {
            if (!kind.columns.contains(column) && !row.get(column).isEmpty()) {
                violations.add(Violation.of(column, Violation.Code.NOT_OF_THIS_KIND));
            }
        }
        return violations;
    }
}
