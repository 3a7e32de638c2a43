package id.talenta.talent.mapping.rules;

import id.talenta.talent.assessment.rules.Component;
import id.talenta.talent.ruleset.rules.Name;
import java.math.BigDecimal;
import java.util.List;

/**
 * What is weighted on an axis: one component, or the mean of several.
 *
 * @param code stable within the rule set
 * @param name what it is called
 * @param weight per cent of the axis
 * @param components what it is the mean of
 */
public record Indicator(String code, Name name, BigDecimal weight, List<Component> components) {

    /** Whether a component counts in it that only few may see. */
    public boolean isSensitive() {
        return components.stream().anyMatch(Component::isSensitive);
    }
}
