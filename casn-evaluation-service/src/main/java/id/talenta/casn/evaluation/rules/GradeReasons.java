package id.talenta.casn.evaluation.rules;

import java.util.ArrayList;
import java.util.List;

/** Scores against a passing grade; not verified where the grade is not. */
final class GradeReasons {

    private GradeReasons() {}

    static List<Reason> of(PassingGrade grade, SkdScores scores) {
        List<Reason> reasons = new ArrayList<>();
        grade.perTest()
                .forEach((test, minimum) ->
                        reasons.add(Reason.atLeast(Criterion.valueOf(test.name()), scores.of(test), minimum)));
        if (grade.total() != null) {
            reasons.add(Reason.atLeast(Criterion.SKD, scores.total(), grade.total()));
        }
        return grade.verified()
                ? reasons
                : reasons.stream().map(Reason::unverified).toList();
    }
}
