package id.talenta.casn.intake.rows;

import id.talenta.casn.evaluation.rules.CpnsRules;
import id.talenta.casn.intake.rules.Nik;
import id.talenta.casn.intake.rules.NikPart;
import id.talenta.casn.intake.rules.ScoreForm;
import id.talenta.casn.intake.rules.Sex;
import id.talenta.platform.data.csv.CsvField;
import id.talenta.platform.data.csv.CsvRow;
import id.talenta.platform.data.csv.RejectedRows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows of a participants file, held against the formations of the selection. */
public final class ParticipantRows implements IntakeRows {

    private static final int YOUNGEST = 15;
    private static final int OLDEST = 80;

    private final ScoreForm form;
    private final int year;
    private final Map<String, Set<String>> accepted = new HashMap<>();

    /**
     * @param qualificationsByFormation the column {@code qualification} of each formation of the selection
     */
    public ParticipantRows(CpnsRules rules, Map<String, String> qualificationsByFormation) {
        this.form = new ScoreForm(rules);
        this.year = rules.year();
        qualificationsByFormation.forEach((code, column) -> accepted.put(code, Qualifications.of(column)));
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
        String number = field.code("participantNumber", 32);
        LocalDate birthDate = field.date("birthDate");
        Sex sex = field.oneOf("sex", Sex.class);
        if (birthDate != null && (birthDate.getYear() > year - YOUNGEST || birthDate.getYear() < year - OLDEST)) {
            field.reject("birthDate", "birth-date-implausible", Map.of());
        }
        String nik = nik(row, field, birthDate, sex);
        String name = field.text("name", 200);
        String formation = field.code("formationCode", 64);
        String qualification = field.text("qualification", 300);
        if (formation != null) {
            checkFormation(field, formation, qualification);
        }
        BigDecimal gpa = field.decimal("gpa");
        if (gpa != null && qualification != null) {
            Violated.reject(field, form.gpa(qualification, gpa));
        }
        return new Object[] {number, nik, name, birthDate, sex, formation, qualification, gpa};
    }

    private static String nik(CsvRow row, CsvField field, LocalDate birthDate, Sex sex) {
        String nik = row.get("nik");
        if (nik.isEmpty()) {
            return field.reject("nik", "missing-value", Map.of());
        }
        if (birthDate != null && sex != null) {
            for (NikPart wrong : Nik.wrongParts(nik, birthDate, sex)) {
                String code = switch (wrong) {
                    case DIGITS -> "nik-digits";
                    case BIRTH_DATE -> "nik-birth-date";
                    case SEX -> "nik-sex";
                    case SERIAL -> "nik-serial";
                };
                field.reject("nik", code, Map.of());
            }
        }
        return nik;
    }

    private void checkFormation(CsvField field, String formation, String qualification) {
        Set<String> qualifications = accepted.get(formation);
        if (qualifications == null) {
            field.reject("formationCode", "unknown-formation", Map.of());
        } else if (qualification != null && !qualifications.contains(Qualifications.normal(qualification))) {
            field.reject("qualification", "qualification-not-accepted", Map.of());
        }
    }
}
