package id.talenta.casn.evaluation.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How a total score came about: the technical test, weighted with the additional one where it was held; affirmations
 * added, at most to the highest technical score; the other tests added.
 *
 * @param combined technical score before affirmation
 * @param affirmed with all affirmations, before the cap
 * @param technical what counts: capped at the highest technical score
 * @param total technical, managerial, sociocultural and interview
 */
public record PppkScore(BigDecimal combined, BigDecimal affirmed, BigDecimal technical, BigDecimal total) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * The score of someone who was present.
     *
     * @param rules the rule set
     * @param formation the formation, whose position decides the tests
     * @param candidate the person
     * @return the score, each part without trailing zeros
     */
    public static PppkScore of(PppkRules rules, PppkFormation formation, PppkCandidate candidate) {
        PppkTests tests = rules.testsOf(formation.position());
        BigDecimal maximum = BigDecimal.valueOf(tests.technical().maximum());
        PppkScores scores = candidate.scores();
        BigDecimal combined = combined(rules.additional(), scores, maximum);
        BigDecimal affirmed = combined;
        for (PppkAffirmation affirmation : granted(rules, formation, candidate.affirmations())) {
            affirmed = affirmed.add(points(affirmation, tests));
        }
        BigDecimal technical = affirmed.min(maximum);
        BigDecimal total =
                technical.add(BigDecimal.valueOf(scores.managerialAndSociocultural() + (long) scores.interview()));
        return new PppkScore(plain(combined), plain(affirmed), plain(technical), plain(total));
    }

    /** Points of an affirmation. */
    static BigDecimal points(PppkAffirmation affirmation, PppkTests tests) {
        return plain(BigDecimal.valueOf(
                        (long) affirmation.percent() * tests.technical().maximum())
                .divide(HUNDRED));
    }

    /** The affirmations that the rules grant for this position, in the order of the rule set. */
    static List<PppkAffirmation> granted(PppkRules rules, PppkFormation formation, List<Affirmation> claimed) {
        return rules.affirmations().stream()
                .filter(rule -> claimed.contains(rule.code()) && rule.covers(formation.position()))
                .toList();
    }

    private static BigDecimal combined(PppkAdditional rule, PppkScores scores, BigDecimal maximum) {
        BigDecimal technical = BigDecimal.valueOf(scores.technical());
        if (rule == null || scores.additional() == null) {
            return technical;
        }
        BigDecimal own = technical
                .multiply(BigDecimal.ONE.subtract(rule.weight()))
                .setScale(rule.decimals(), RoundingMode.HALF_UP);
        BigDecimal added = scores.additional()
                .multiply(maximum)
                .multiply(rule.weight())
                .divide(BigDecimal.valueOf(rule.maximum()), rule.decimals(), RoundingMode.HALF_UP);
        return own.add(added);
    }

    /** One way to write a number: no trailing zeros, no exponent. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
