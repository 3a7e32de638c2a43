package id.talenta.casn.intake.rows;

import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.intake.rules.ScoreForm;
import id.talenta.casn.intake.rules.Violation;
import id.talenta.platform.data.csv.CsvField;
import id.talenta.platform.data.csv.CsvRow;
import id.talenta.platform.data.csv.RejectedRows;
import id.talenta.platform.data.database.Ids;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rows of a file of corrections: the whole row of scores as it is to be, why, and which objection calls for it. */
public final class CorrectionRows implements IntakeRows {

    /** As long as the reasoning of an answer to an objection may be, which the reason becomes. */
    private static final int LONGEST_REASON = 2_000;

    private static final int SHORTEST_REASON = 20;
    private static final String OBJECTION = "objection";

    private final ScoreForm form;

    /** Which row of scores is corrected, as the file has it. */
    private enum Kind {
        skd,
        skb
    }

    private record Scores(Integer twk, Integer tiu, Integer tkp, BigDecimal score, Boolean eliminated) {}

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
                "reason",
                "objection_id");
    }

    /** One correction of each kind for a participant. */
    @Override
    public Key key() {
        return new Key(List.of("number", "kind"), "participantNumber");
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
                row.get("eliminated").isEmpty() ? null : field.bool("eliminated"));
        String reason = reason(field);
        UUID objection = objection(row, field);
        if (!field.isRejected()) {
            Violated.reject(field, violations(kind, present, scores));
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
            reason,
            objection
        };
    }

    private List<Violation> violations(Kind kind, boolean present, Scores scores) {
        List<Violation> violations = new ArrayList<>();
        if (kind == Kind.skd) {
            violations.addAll(form.skd(present, scores.twk, scores.tiu, scores.tkp));
            blank(violations, "score", scores.score);
            blank(violations, "eliminated", scores.eliminated);
            return violations;
        }
        if (scores.eliminated == null) {
            violations.add(new Violation("eliminated", Violation.Code.MISSING, Map.of()));
        } else {
            violations.addAll(form.skb(present, scores.score, scores.eliminated));
        }
        blank(violations, "twk", scores.twk);
        blank(violations, "tiu", scores.tiu);
        blank(violations, "tkp", scores.tkp);
        return violations;
    }

    private static void blank(List<Violation> violations, String column, Object value) {
        if (value != null) {
            violations.add(new Violation(column, Violation.Code.NOT_OF_THIS_KIND, Map.of()));
        }
    }

    private static String reason(CsvField field) {
        String reason = field.text("reason", LONGEST_REASON);
        return reason == null || reason.strip().length() >= SHORTEST_REASON
                ? reason
                : field.reject("reason", "too-short", Map.of("minimum", SHORTEST_REASON));
    }

    private static UUID objection(CsvRow row, CsvField field) {
        String given = row.get(OBJECTION);
        if (given.isEmpty()) {
            return null;
        }
        try {
            UUID id = UUID.fromString(given);
            return id.toString().equalsIgnoreCase(given) ? id : field.reject(OBJECTION, "not-a-uuid", Map.of());
        } catch (IllegalArgumentException notAnId) {
            return field.reject(OBJECTION, "not-a-uuid", Map.of());
        }
    }
}
