package id.talenta.casn.evaluation.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reasons about the tests of SKB, each naming its test; what follows a rounding that is not verified says so. */
final class SkbTestReasons {

    private SkbTestReasons() {}

    /** The tests from which somebody was absent; null stands for a formation without declared tests. */
    static void addAbsences(List<Reason> reasons, SkbIntegration integrated) {
        if (integrated == null) {
            return;
        }
        integrated.parts().stream()
                .filter(part -> !part.result().present())
                .forEach(part -> reasons.add(Reason.stated(Criterion.SKB_TEST_ATTENDANCE, Outcome.ABSENT, false)
                        .about(part.test().code())));
    }

    /** Every test that can eliminate and was sat, and how it turned out. */
    static void addEliminations(List<Reason> reasons, SkbIntegration integrated) {
        if (integrated == null) {
            return;
        }
        for (SkbIntegration.Part part : integrated.parts()) {
            SkbTest test = part.test();
            if (test.eliminating() && part.result().present()) {
                Outcome outcome = part.result().eliminatedBy(test) ? Outcome.NOT_MET : Outcome.MET;
                Reason reason = test.minimum() == null
                        ? Reason.stated(
                                Criterion.SKB_TEST_PASSED,
                                outcome,
                                part.result().passed())
                        : Reason.measured(
                                Criterion.SKB_TEST_MINIMUM,
                                outcome,
                                part.result().score(),
                                test.minimum());
                reasons.add(reason.about(test.code()));
            }
        }
    }

    /** How the SKB score came about, down to the score itself. */
    static List<Reason> ofScore(SkbRules rules, SkbIntegration integrated, Reason score) {
        BigDecimal scale = BigDecimal.valueOf(rules.maximum());
        List<Reason> recorded = new ArrayList<>();
        for (SkbIntegration.Part part : integrated.parts()) {
            if (!part.test().scored()) {
                continue;
            }
            BigDecimal maximum = BigDecimal.valueOf(part.test().maximum());
            recorded.add(
                    of(part, Criterion.SKB_TEST, Outcome.RECORDED, part.result().score(), maximum));
            if (maximum.compareTo(scale) != 0) {
                recorded.add(
                        marked(rules, of(part, Criterion.SKB_TEST_SCALED, Outcome.CALCULATED, part.scaled(), scale)));
            }
            recorded.add(marked(
                    rules,
                    of(
                            part,
                            Criterion.SKB_TEST_WEIGHTED,
                            Outcome.CALCULATED,
                            part.weighted(),
                            part.test().weight())));
        }
        recorded.add(marked(rules, score));
        return recorded;
    }

    private static Reason of(
            SkbIntegration.Part part, Criterion criterion, Outcome outcome, BigDecimal value, BigDecimal bound) {
        return Reason.measured(criterion, outcome, value, bound)
                .about(part.test().code());
    }

    private static Reason marked(SkbRules rules, Reason reason) {
        return rules.additional().rounding().verified() ? reason : reason.unverified();
    }
}
