package id.talenta.talent.mapping.rules;

import id.talenta.talent.assessment.rules.Component;
import id.talenta.talent.ruleset.rules.Name;
import id.talenta.talent.ruleset.rules.PayloadCheck;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How one component becomes a score of 0 to 100, how long it is valid, and what happens if there is none.
 *
 * @param component what it is about
 * @param name what it is called
 * @param ifAbsent the score of a person who has none, or an expired one; null if the component is required: such a person is
 *     then not mapped
 * @param validYears how many years it counts where its own end of validity is not recorded; null: for ever. Of an
 *     appraisal: to the end of that many years after its own
 * @param grades the scale of a component recorded as a grade, the highest score first; else empty
 * @param steps the scale of a component recorded in years, the highest score first, the last from 0; else empty
 */
public record ComponentRule(
        Component component,
        Name name,
        BigDecimal ifAbsent,
        Integer validYears,
        List<GradeScore> grades,
        List<StepScore> steps) {

    private static final int MOST_YEARS = 50;

    /** Lists that are not given are empty; {@link #check} does the rest, where the path is known. */
    public ComponentRule {
        grades = grades == null ? List.of() : List.copyOf(grades);
        steps = steps == null ? List.of() : List.copyOf(steps);
    }

    /** Whether a person without it cannot be mapped. */
    public boolean isRequired() {
        return ifAbsent == null;
    }

    /** The row of a grade; null where the scale has none. */
    public GradeScore row(String grade) {
        for (GradeScore row : grades) {
            if (row.grade().equals(grade)) {
                return row;
            }
        }
        return null;
    }

    /** The row of a number of years; null where the scale has none. */
    public StepScore row(int years) {
        for (StepScore row : steps) {
            if (years >= row.from()) {
                return row;
            }
        }
        return null;
    }

    void check(String path) {
        PayloadCheck.present(component, path + ".component");
        Name.check(name, path + ".name");
        if (ifAbsent != null) {
            PayloadCheck.between(ifAbsent, 0, 100, path + ".ifAbsent");
        }
        PayloadCheck.require(
                validYears == null || validYears >= 0 && validYears <= MOST_YEARS,
                path + ".validYears",
                "must be between 0 and " + MOST_YEARS);
        Component.Form form = component.form();
        PayloadCheck.require(
                grades.isEmpty() != (form == Component.Form.GRADE),
                path + ".grades",
                form == Component.Form.GRADE ? "is missing" : "does not fit a component recorded as " + form);
        PayloadCheck.require(
                steps.isEmpty() != (form == Component.Form.YEARS),
                path + ".steps",
                form == Component.Form.YEARS ? "is missing" : "does not fit a component recorded as " + form);
        checkGrades(path + ".grades");
        checkSteps(path + ".steps");
    }

    private void checkGrades(String path) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < grades.size(); i++) {
            GradeScore row = grades.get(i);
            String place = path + "[" + i + "]";
            PayloadCheck.require(
                    component.grades().contains(row.grade()), place + ".grade", "is no grade of " + component);
            PayloadCheck.require(seen.add(row.grade()), place + ".grade", "repeats " + row.grade());
            PayloadCheck.between(row.score(), 0, 100, place + ".score");
            Name.check(row.name(), place + ".name");
            PayloadCheck.require(
                    i == 0 || row.score().compareTo(grades.get(i - 1).score()) <= 0,
                    place + ".score",
                    "must not be higher than the one before");
        }
    }

    private void checkSteps(String path) {
        for (int i = 0; i < steps.size(); i++) {
            StepScore row = steps.get(i);
            String place = path + "[" + i + "]";
            PayloadCheck.between(row.score(), 0, 100, place + ".score");
            PayloadCheck.require(
                    i == 0
                            || row.from() < steps.get(i - 1).from()
                                    && row.score().compareTo(steps.get(i - 1).score()) <= 0,
                    place,
                    "must begin lower than the one before and not score higher");
            PayloadCheck.require(i < steps.size() - 1 || row.from() == 0, place + ".from", "must be 0 in the last row");
        }
    }
}
