package id.talenta.casn.evaluation.rules;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/** What the passing grades of a year have to be together. */
final class PassingGradeChecks {

    private PassingGradeChecks() {}

    /**
     * Checks that each need type has one grade, UMUM among them, that special posts have one within it, and that none is out of reach.
     *
     * @param maximumOf the highest score of a test
     * @param maximum the highest total
     */
    static void check(List<PassingGrade> grades, ToIntFunction<SkdTest> maximumOf, int maximum) {
        Set<NeedType> known = EnumSet.noneOf(NeedType.class);
        Set<String> special = new HashSet<>();
        for (int i = 0; i < grades.size(); i++) {
            PassingGrade grade = grades.get(i);
            String path = "payload.skd.passingGrades[" + i + "]";
            PayloadCheck.present(grade.needType(), path + ".needType");
            PayloadCheck.require(
                    NeedType.ofCpns().contains(grade.needType()),
                    path + ".needType",
                    "is none of CPNS: " + grade.needType());
            if (grade.specialPost() == null) {
                PayloadCheck.require(known.add(grade.needType()), path + ".needType", "repeats " + grade.needType());
            } else {
                PayloadCheck.require(
                        special.add(grade.needType() + " " + grade.specialPost()),
                        path + ".specialPost",
                        "repeats " + grade.specialPost() + " of " + grade.needType());
            }
            grade.check(path, maximumOf, maximum);
        }
        PayloadCheck.require(known.contains(NeedType.UMUM), "payload.skd.passingGrades", "lacks UMUM");
        for (int i = 0; i < grades.size(); i++) {
            PayloadCheck.require(
                    known.contains(grades.get(i).needType()),
                    "payload.skd.passingGrades[" + i + "].needType",
                    "has a special post, but no grade of its own");
            positions(grades.get(i), grades, "payload.skd.passingGrades[" + i + "].positions");
        }
    }

    private static void positions(PassingGrade grade, List<PassingGrade> grades, String path) {
        if (grade.positions().isEmpty()) {
            return;
        }
        PayloadCheck.require(grade.specialPost() != null, path, "are of a special post only");
        boolean same = grades.stream()
                .filter(other -> other.needType() == grade.needType() && other.specialPost() == null)
                .allMatch(grade::asksTheSameAs);
        PayloadCheck.require(same, path, "are only for a grade that asks the same as that of the need type");
        for (int i = 0; i < grade.positions().size(); i++) {
            PayloadCheck.require(!grade.positions().get(i).isBlank(), path + "[" + i + "]", "is blank");
        }
    }
}
