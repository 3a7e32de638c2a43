package id.talenta.casn.intake.rows;

import id.talenta.casn.intake.rules.Violation;
import id.talenta.platform.data.csv.CsvField;

/** Rejects the columns of a row that break a rule. */
final class Violated {

    private Violated() {}

    static void reject(CsvField field, Iterable<Violation> violations) {
        for (Violation violation : violations) {
            String code = switch (violation.code()) {
                case MISSING -> "missing-value";
                case MUST_BE_BLANK -> "must-be-blank";
                case OUT_OF_RANGE -> "out-of-range";
                case NOT_A_STEP -> "not-a-step";
                case TOO_MANY_DECIMALS -> "too-many-decimals";
                case TOGETHER_TOO_HIGH -> "together-too-high";
                case NOT_OF_THIS_KIND -> "not-of-this-kind";
                case NOT_IN_RULES -> "not-in-rules";
                case NOT_A_TEST -> "not-a-test";
                case NOT_WITHOUT_WEIGHT -> "not-without-weight";
                case DECIDES_NOTHING -> "decides-nothing";
                case NOT_ELIMINATING -> "not-eliminating";
                case TEST_NOT_SCORED -> "test-not-scored";
                case TEST_NOT_STATED -> "test-not-stated";
            };
            field.reject(violation.column(), code, violation.params());
        }
    }
}
