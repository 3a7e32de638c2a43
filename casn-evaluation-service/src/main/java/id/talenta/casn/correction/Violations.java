package id.talenta.casn.correction;

import id.talenta.casn.intake.rules.Violation;
import id.talenta.platform.web.problem.InputError;
import java.util.List;

/** Violations of the form of scores, as errors of a request. */
final class Violations {

    private Violations() {}

    /** Adds each by its column below the pointer. */
    static void add(List<InputError> errors, String pointer, List<Violation> violations) {
        for (Violation violation : violations) {
            errors.add(InputError.inBody(
                    pointer + "/" + violation.column(), violation.code().text(), violation.params()));
        }
    }
}
