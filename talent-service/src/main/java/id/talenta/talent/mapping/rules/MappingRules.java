package id.talenta.talent.mapping.rules;

import id.talenta.talent.assessment.rules.Component;
import id.talenta.talent.assessment.rules.JobFitRules;
import id.talenta.talent.ruleset.rules.Name;
import id.talenta.talent.ruleset.rules.PayloadCheck;
import id.talenta.talent.ruleset.rules.Rounding;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The rules of a talent mapping: the payload of a rule set. Everything that a regulation or an agency may set differently is a
 * value in here. Rules that are incomplete or contradict themselves cannot be made: {@link IllegalArgumentException} with
 * the path of the wrong value, for example {@code payload.mapping.axes[0].groups[1].weight}.
 *
 * @param eligibility who is mapped
 * @param rounding of scores that are a mean, of the axes and of the talent value; what lies between is exact. The rounded
 *     score of an axis is what is held against its cut-offs
 * @param axes performance and potential
 * @param components how each component that an axis uses becomes a score
 * @param jobFit how competency levels become a percentage
 * @param boxes the nine boxes
 */
public record MappingRules(
        Eligibility eligibility,
        Rounding rounding,
        List<Axis> axes,
        List<ComponentRule> components,
        JobFitRules jobFit,
        List<Box> boxes) {

    /** How many boxes there are. */
    public static final int BOXES = 9;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String PATH = "payload.mapping";

    /** Checks that all parts are there and fit together. */
    public MappingRules {
        PayloadCheck.present(eligibility, PATH + ".eligibility");
        Rounding.check(rounding, PATH + ".rounding");
        PayloadCheck.present(jobFit, PATH + ".jobFit");
        components = PayloadCheck.filled(components, PATH + ".components");
        checkComponents(components);
        axes = PayloadCheck.filled(axes, PATH + ".axes");
        checkAxes(axes, components);
        boxes = PayloadCheck.filled(boxes, PATH + ".boxes");
        checkBoxes(boxes);
    }

    private static void checkComponents(List<ComponentRule> components) {
        Set<Component> seen = EnumSet.noneOf(Component.class);
        for (int i = 0; i < components.size(); i++) {
            String path = PATH + ".components[" + i + "]";
            components.get(i).check(path);
            PayloadCheck.require(
                    seen.add(components.get(i).component()),
                    path + ".component",
                    "repeats " + components.get(i).component());
        }
    }

    private static void checkAxes(List<Axis> axes, List<ComponentRule> components) {
        Set<AxisCode> codes = EnumSet.noneOf(AxisCode.class);
        Set<Component> used = EnumSet.noneOf(Component.class);
        Set<String> names = new HashSet<>();
        Set<String> ofIndicators = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < axes.size(); i++) {
            String path = PATH + ".axes[" + i + "]";
            Axis axis = axes.get(i);
            axis.check(path, components);
            PayloadCheck.require(codes.add(axis.code()), path + ".code", "repeats " + axis.code());
            sum = sum.add(axis.weight());
            for (Group group : axis.groups()) {
                PayloadCheck.require(names.add(group.code()), path + ".groups", "repeats the code " + group.code());
            }
            for (Indicator indicator : axis.indicators()) {
                PayloadCheck.require(
                        ofIndicators.add(indicator.code()), path + ".groups", "repeats the code " + indicator.code());
                for (Component component : indicator.components()) {
                    PayloadCheck.require(used.add(component), path + ".groups", "counts " + component + " twice");
                }
            }
        }
        PayloadCheck.require(codes.size() == AxisCode.values().length, PATH + ".axes", "must be both axes");
        PayloadCheck.require(
                sum.compareTo(HUNDRED) == 0,
                PATH + ".axes",
                "must have weights that sum up to 100, not to " + sum.toPlainString());
        Set<Component> known = EnumSet.noneOf(Component.class);
        components.forEach(rule -> known.add(rule.component()));
        PayloadCheck.require(
                known.equals(used),
                PATH + ".components",
                "must be those that the axes use, " + used + ", are " + known);
    }

    private static void checkBoxes(List<Box> boxes) {
        PayloadCheck.require(boxes.size() == BOXES, PATH + ".boxes", "must be nine, are " + boxes.size());
        Set<Integer> numbers = new HashSet<>();
        Set<String> places = new HashSet<>();
        for (int i = 0; i < boxes.size(); i++) {
            String path = PATH + ".boxes[" + i + "]";
            Box box = boxes.get(i);
            PayloadCheck.require(
                    box.number() >= 1 && box.number() <= BOXES, path + ".number", "must be 1 to 9, is " + box.number());
            PayloadCheck.require(numbers.add(box.number()), path + ".number", "repeats " + box.number());
            PayloadCheck.present(box.performance(), path + ".performance");
            PayloadCheck.present(box.potential(), path + ".potential");
            PayloadCheck.require(
                    places.add(box.performance() + " " + box.potential()),
                    path,
                    "repeats the place " + box.performance() + ", " + box.potential());
            Name.check(box.recommendation(), path + ".recommendation");
        }
    }

    /** One of the axes. */
    public Axis axis(AxisCode code) {
        return axes.stream().filter(axis -> axis.code() == code).findFirst().orElseThrow();
    }

    /** Whether a component counts. */
    public boolean uses(Component component) {
        return components.stream().anyMatch(rule -> rule.component() == component);
    }

    /** How a component becomes a score. */
    public ComponentRule component(Component component) {
        return components.stream()
                .filter(rule -> rule.component() == component)
                .findFirst()
                .orElseThrow();
    }

    /** The box of both levels. */
    public Box box(AxisLevel performance, AxisLevel potential) {
        return boxes.stream()
                .filter(box -> box.performance() == performance && box.potential() == potential)
                .findFirst()
                .orElseThrow();
    }
}
