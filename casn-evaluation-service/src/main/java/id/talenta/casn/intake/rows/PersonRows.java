package id.talenta.casn.intake.rows;

import id.talenta.casn.intake.rules.Nik;
import id.talenta.casn.intake.rules.NikPart;
import id.talenta.casn.intake.rules.PersonForm;
import id.talenta.casn.intake.rules.Sex;
import id.talenta.platform.data.csv.CsvField;
import id.talenta.platform.data.csv.CsvRow;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a row of a participants file says of a person and the formation that they apply to, whatever the selection. */
final class PersonRows {

    static final List<String> TABLE_COLUMNS =
            List.of("number", "nik", "name", "birth_date", "sex", "formation_code", "qualification");

    private final int year;
    private final Map<String, Set<String>> accepted = new HashMap<>();

    PersonRows(int year, Map<String, String> qualificationsByFormation) {
        this.year = year;
        qualificationsByFormation.forEach((code, column) -> accepted.put(code, Qualifications.of(column)));
    }

    /** The values of {@link #TABLE_COLUMNS}; what is not in order is rejected. */
    List<Object> read(CsvRow row, CsvField field) {
        String number = field.code("participantNumber", 32);
        LocalDate birthDate = field.date("birthDate");
        Sex sex = field.oneOf("sex", Sex.class);
        if (birthDate != null && !PersonForm.isPlausible(year, birthDate)) {
            field.reject("birthDate", "birth-date-implausible", Map.of());
        }
        String nik = nik(row, field, birthDate, sex);
        String name = field.text("name", 200);
        String formation = field.code("formationCode", 64);
        String qualification = field.text("qualification", 300);
        if (formation != null) {
            checkFormation(field, formation, qualification);
        }
        return Arrays.asList(number, nik, name, birthDate, sex, formation, qualification);
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
