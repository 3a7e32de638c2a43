package id.talenta.casn.evaluation.rules;

import java.util.ArrayList;
import java.util.List;

/** Where scores are from, and how they stand against a passing grade; not verified where the rule is not. */
final class GradeReasons {

    private GradeReasons() {}

    static Reason takenOver(SkdRules rules, SkdOrigin origin) {
        Reason reason = Reason.of(
                Criterion.SKD_ORIGIN, Outcome.TAKEN_OVER, Integer.toString(origin.year()), origin.selection());
        return rules.carryOver(origin.year()).filter(SkdCarryOver::verified).isPresent() ? reason : reason.unverified();
    }

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
