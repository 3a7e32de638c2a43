package id.talenta.talent.mapping.rules;

import id.talenta.talent.ruleset.rules.Name;
import id.talenta.talent.ruleset.rules.PayloadCheck;
import java.math.BigDecimal;
import java.util.List;

/**
 * One axis of the matrix.
 *
 * @param code what it measures
 * @param name what it is called
 * @param weight per cent of the talent value
 * @param levelNames what its levels are called
 * @param cutoffs where its levels begin; null where a grade decides
 * @param levelByGrade which grade gives which level; null where the score decides
 * @param groups what it is summed up from; the weights sum up to 100
 */
public record Axis(
        AxisCode code,
        Name name,
        BigDecimal weight,
        LevelNames levelNames,
        Cutoffs cutoffs,
        LevelByGrade levelByGrade,
        List<Group> groups) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Its indicators, in the order in which they are explained. */
    public List<Indicator> indicators() {
        return groups.stream().flatMap(group -> group.indicators().stream()).toList();
    }

    /** Whether a component counts on it that only few may see. */
    public boolean isSensitive() {
        return indicators().stream().anyMatch(Indicator::isSensitive);
    }

    void check(String path, List<ComponentRule> components) {
        PayloadCheck.present(code, path + ".code");
        Name.check(name, path + ".name");
        PayloadCheck.between(weight, 0, 100, path + ".weight");
        PayloadCheck.present(levelNames, path + ".levelNames");
        Name.check(levelNames.high(), path + ".levelNames.high");
        Name.check(levelNames.middle(), path + ".levelNames.middle");
        Name.check(levelNames.low(), path + ".levelNames.low");
        PayloadCheck.filled(groups, path + ".groups");
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < groups.size(); i++) {
            groups.get(i).check(path + ".groups[" + i + "]");
            sum = sum.add(groups.get(i).weight());
        }
        PayloadCheck.require(
                sum.compareTo(HUNDRED) == 0,
                path + ".groups",
                "must have weights that sum up to 100, not to " + sum.toPlainString());
        PayloadCheck.require(
                (cutoffs == null) != (levelByGrade == null), path, "must have either cutoffs or levelByGrade");
        if (cutoffs != null) {
            PayloadCheck.between(cutoffs.high(), 0, 100, path + ".cutoffs.high");
            PayloadCheck.between(cutoffs.middle(), 0, 100, path + ".cutoffs.middle");
            PayloadCheck.require(
                    cutoffs.middle().compareTo(cutoffs.high()) < 0, path + ".cutoffs.middle", "must be below high");
        } else {
            checkByGrade(path + ".levelByGrade", components);
        }
    }

    private void checkByGrade(String path, List<ComponentRule> components) {
        ComponentRule rule = components.stream()
                .filter(one -> one.component() == levelByGrade.component())
                .findFirst()
                .orElse(null);
        PayloadCheck.require(
                rule != null && rule.isRequired() && !rule.grades().isEmpty(),
                path + ".component",
                "must be a required component with grades");
        PayloadCheck.require(
                indicators().stream()
                        .anyMatch(indicator -> indicator.components().contains(levelByGrade.component())),
                path + ".component",
                "must count on this axis");
        AxisLevel before = AxisLevel.HIGH;
        for (GradeScore row : rule.grades()) {
            AxisLevel level = levelByGrade.levels().get(row.grade());
            PayloadCheck.require(level != null, path + ".levels", "lacks " + row.grade());
            PayloadCheck.require(
                    level.compareTo(before) <= 0,
                    path + ".levels." + row.grade(),
                    "must not be higher than that of a better grade");
            before = level;
        }
        PayloadCheck.require(
                levelByGrade.levels().size() == rule.grades().size(),
                path + ".levels",
                "has a grade that the component's scale has not");
    }
}
