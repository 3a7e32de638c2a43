package id.talenta.casn.evaluation.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tests of SKB put together: {@code SKB = sum of weight × score / maximum × scale}, in decimal arithmetic, rounded as
 * the rule set says. Whoever is absent from one test is absent; absence takes precedence over elimination. Whoever was
 * eliminated by a test need not have sat the others.
 *
 * @param decided false while a row is missing without which nothing can be said
 * @param present whether they have a row, and were absent from no test
 * @param eliminated whether some test eliminated them
 * @param score the SKB score; null if a row is missing, or they were absent from a test
 * @param parts the tests that have a row, by code
 */
public record SkbIntegration(boolean decided, boolean present, boolean eliminated, BigDecimal score, List<Part> parts) {

    /**
     * One test and what somebody came to in it.
     *
     * @param test the test
     * @param result their row
     * @param scaled the score brought to the scale, null without one
     * @param weighted the share of it, null without a score
     */
    public record Part(SkbTest test, SkbTestScore result, BigDecimal scaled, BigDecimal weighted) {}

    /**
     * Integrates the tests of a formation.
     *
     * @param rules the rule set, which must know of additional tests
     * @param tests the tests of the formation, in any order
     * @param scores somebody's rows, each test at most once, in any order
     * @return what they come to
     */
    public static SkbIntegration of(CpnsRules rules, List<SkbTest> tests, List<SkbTestScore> scores) {
        SkbRounding rounding = rules.skb().additional().rounding();
        Map<String, SkbTestScore> byTest = new HashMap<>();
        scores.forEach(score -> byTest.put(score.test(), score));
        List<Part> parts = new ArrayList<>(tests.size());
        BigDecimal sum = BigDecimal.ZERO;
        boolean absent = false;
        boolean eliminated = false;
        for (SkbTest test :
                tests.stream().sorted(Comparator.comparing(SkbTest::code)).toList()) {
            SkbTestScore score = byTest.get(test.code());
            if (score == null) {
                continue;
            }
            Part part = part(rules, rounding, test, score);
            parts.add(part);
            absent |= !score.present();
            eliminated |= score.eliminatedBy(test);
            sum = part.weighted() == null ? sum : sum.add(part.weighted());
        }
        boolean complete = parts.size() == tests.size();
        BigDecimal total = complete && !absent ? rounding.after(SkbRounding.Step.TOTAL, sum) : null;
        return new SkbIntegration(
                complete || absent || eliminated, !absent && !parts.isEmpty(), eliminated, total, List.copyOf(parts));
    }

    private static Part part(CpnsRules rules, SkbRounding rounding, SkbTest test, SkbTestScore score) {
        if (!test.scored() || !score.present()) {
            return new Part(test, score, null, null);
        }
        BigDecimal scaled = score.score()
                .multiply(BigDecimal.valueOf(rules.skb().maximum()))
                .divide(BigDecimal.valueOf(test.maximum()), rounding.decimals(), rounding.mode());
        BigDecimal weighted =
                rounding.after(SkbRounding.Step.WEIGHTED, test.weight().multiply(scaled));
        return new Part(test, score, scaled, weighted);
    }
}
