package id.talenta.casn.intake.rows;

import id.talenta.casn.intake.rules.Violation;
import id.talenta.platform.data.csv.CsvField;

/** Rejects the columns of a row that break a rule. */
final class Violated {

    private Violated() {}

    static void reject(CsvField field, Iterable<Violation> violations) {
        for (Violation violation : violations) {
            field.reject(violation.column(), violation.code().text(), violation.params());
        }
    }
}
