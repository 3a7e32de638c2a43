package id.talenta.talent.mapping.rules;

import id.talenta.talent.ruleset.rules.Name;
import id.talenta.talent.ruleset.rules.PayloadCheck;
import java.math.BigDecimal;
import java.util.List;

/**
 * Indicators that the regulation sums up under one heading.
 *
 * @param code stable within the rule set
 * @param name what it is called
 * @param weight per cent of the axis: the sum of its indicators
 * @param indicators in the order in which they are explained
 */
public record Group(String code, Name name, BigDecimal weight, List<Indicator> indicators) {

    static final String CODE = "[A-Z][A-Z0-9_]{1,39}";

    void check(String path) {
        checkCode(code, path);
        Name.check(name, path + ".name");
        PayloadCheck.between(weight, 0, 100, path + ".weight");
        PayloadCheck.filled(indicators, path + ".indicators");
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < indicators.size(); i++) {
            Indicator indicator = indicators.get(i);
            String place = path + ".indicators[" + i + "]";
            checkCode(indicator.code(), place);
            Name.check(indicator.name(), place + ".name");
            PayloadCheck.between(indicator.weight(), 0, 100, place + ".weight");
            PayloadCheck.require(indicator.weight().signum() > 0, place + ".weight", "must be positive");
            PayloadCheck.distinct(indicator.components(), place + ".components");
            sum = sum.add(indicator.weight());
        }
        PayloadCheck.require(
                sum.compareTo(weight) == 0,
                path + ".weight",
                "must be the sum of its indicators, " + sum.toPlainString() + ", is " + weight.toPlainString());
    }

    private static void checkCode(String code, String path) {
        PayloadCheck.require(code != null && code.matches(CODE), path + ".code", "must match " + CODE);
    }
}
