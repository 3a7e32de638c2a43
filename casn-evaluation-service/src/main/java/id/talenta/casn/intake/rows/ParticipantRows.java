package id.talenta.casn.intake.rows;

import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.intake.rules.ScoreForm;
import id.talenta.platform.data.csv.CsvField;
import id.talenta.platform.data.csv.CsvRow;
import id.talenta.platform.data.csv.RejectedRows;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Rows of a participants file, held against the formations of the selection. */
public final class ParticipantRows implements IntakeRows {

    private static final int QUALIFICATION = PersonRows.TABLE_COLUMNS.indexOf("qualification");

    private final ScoreForm form;
    private final PersonRows people;

    /**
     * @param qualificationsByFormation the column {@code qualification} of each formation of the selection
     */
    public ParticipantRows(CpnsRules rules, Map<String, String> qualificationsByFormation) {
        this.form = new ScoreForm(rules);
        this.people = new PersonRows(rules.year(), qualificationsByFormation);
    }

    @Override
    public String table() {
        return "participant";
    }

    @Override
    public List<String> tableColumns() {
        return List.of("number", "nik", "name", "birth_date", "sex", "formation_code", "qualification", "gpa");
    }

    @Override
    public Key key() {
        return new Key("number", "participantNumber");
    }

    @Override
    public List<Key> otherKeys() {
        return List.of(new Key("nik", "nik"));
    }

    @Override
    public Object[] read(CsvRow row, RejectedRows rejected) {
        CsvField field = new CsvField(row, rejected);
        Object[] values = people.read(row, field).toArray(new Object[PersonRows.TABLE_COLUMNS.size() + 1]);
        BigDecimal gpa = field.decimal("gpa");
        if (gpa != null && values[QUALIFICATION] instanceof String qualification) {
            Violated.reject(field, form.gpa(qualification, gpa));
        }
        values[PersonRows.TABLE_COLUMNS.size()] = gpa;
        return values;
    }
}
