package id.talenta.talent.mapping.rules;

import id.talenta.talent.assessment.rules.Component;
import id.talenta.talent.ruleset.rules.Name;
import java.math.BigDecimal;

/** What the rule set calls the things that reasons are about. */
record ReasonNames(MappingRules rules) {

    Name component(Reason reason) {
        return rules.component(Component.valueOf(reason.code())).name();
    }

    Name indicator(Reason reason) {
        return rules.axes().stream()
                .flatMap(axis -> axis.indicators().stream())
                .filter(indicator -> indicator.code().equals(reason.code()))
                .findFirst()
                .orElseThrow()
                .name();
    }

    Name group(Reason reason) {
        return rules.axes().stream()
                .flatMap(axis -> axis.groups().stream())
                .filter(group -> group.code().equals(reason.code()))
                .findFirst()
                .orElseThrow()
                .name();
    }

    Name axis(Reason reason) {
        return axisOf(reason).name();
    }

    Name level(Reason reason, AxisLevel level) {
        return axisOf(reason).levelNames().of(level);
    }

    private Axis axisOf(Reason reason) {
        return rules.axis(AxisCode.valueOf(reason.code()));
    }

    Axis performance() {
        return rules.axis(AxisCode.PERFORMANCE);
    }

    Axis potential() {
        return rules.axis(AxisCode.POTENTIAL);
    }

    /** The name of the grade that a reason has as its value. */
    Name grade(Reason reason) {
        Component component = reason.subject() == PlacementSubject.GRADE_LEVEL
                ? axisOf(reason).levelByGrade().component()
                : Component.valueOf(reason.code());
        GradeScore row = rules.component(component).row(reason.value());
        return row == null ? new Name(reason.value(), reason.value()) : row.name();
    }

    boolean isInYears(Reason reason) {
        return Component.valueOf(reason.code()).form() == Component.Form.YEARS;
    }

    Name band(Reason reason) {
        return rules.jobFit().band(reason.points());
    }

    /** The recommendation for the box that a reason places in. */
    Name recommendation(Reason reason) {
        return rules.box(AxisLevel.valueOf(reason.value()), AxisLevel.valueOf(reason.bound()))
                .recommendation();
    }

    /** The weight of the other axis. */
    BigDecimal rest(Reason reason) {
        return BigDecimal.valueOf(100).subtract(reason.weight());
    }
}
