package id.talenta.casn.evaluation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Code and rank worked out again from the values and bounds of reasons and from what the codes mean. It reads nothing
 * else: no rules, no scores, and not even the outcomes, which it checks instead.
 */
final class Recomputation {

    private final List<Reason> reasons;
    private final Map<Criterion, Reason> byCriterion = new EnumMap<>(Criterion.class);

    Recomputation(List<Reason> reasons) {
        this.reasons = reasons;
        for (Reason reason : reasons) {
            assertThat(byCriterion.put(reason.criterion(), reason)).isNull();
        }
    }

    String skdCode() {
        if (isFalse(Criterion.ATTENDANCE)) {
            return "TH";
        }
        boolean met = true;
        for (Criterion grade : List.of(Criterion.TWK, Criterion.TIU, Criterion.TKP, Criterion.SKD)) {
            if (byCriterion.containsKey(grade)) {
                boolean reached = value(grade).compareTo(bound(grade)) >= 0;
                assertOutcome(grade, reached ? Outcome.MET : Outcome.NOT_MET);
                met &= reached;
            }
        }
        if (!met) {
            return "TL";
        }
        boolean within = value(Criterion.RANK).compareTo(bound(Criterion.RANK)) <= 0;
        assertOutcome(Criterion.RANK, within ? Outcome.WITHIN : Outcome.OUTSIDE);
        assertDecidedBy(within);
        return within ? "P/L" : "P";
    }

    int skdRank() {
        return rank(Criterion.RANK);
    }

    String finalCode() {
        if (isFalse(Criterion.ATTENDANCE)) {
            return "TH";
        }
        if (!isFalse(Criterion.ELIMINATION)) {
            return "TMS-1";
        }
        assertArithmetic();
        int rank = value(Criterion.QUOTA).intValueExact();
        int quota = bound(Criterion.QUOTA).intValueExact();
        int sharing =
                byCriterion.containsKey(Criterion.TIE) ? value(Criterion.TIE).intValueExact() : 1;
        if (rank <= quota && rank + sharing - 1 > quota) {
            assertOutcome(Criterion.QUOTA, Outcome.UNDECIDED);
            assertThat(bound(Criterion.TIE).intValueExact()).isEqualTo(quota - rank + 1);
            return "UNDECIDED";
        }
        boolean within = rank <= quota;
        assertOutcome(Criterion.QUOTA, within ? Outcome.WITHIN : Outcome.OUTSIDE);
        assertDecidedBy(within);
        return within ? "P/L" : "P/TL";
    }

    /** Code of somebody who left other than by the tests, null for all others. */
    String codeOfLeaving() {
        if (!byCriterion.containsKey(Criterion.PARTICIPATION)) {
            return null;
        }
        assertThat(reasons).hasSize(1);
        return Map.of(
                        Outcome.WITHDRAWN, "APS",
                        Outcome.DISQUALIFIED, "DIS",
                        Outcome.REQUIREMENTS_NOT_MET, "TMS")
                .get(byCriterion.get(Criterion.PARTICIPATION).outcome());
    }

    /** Whether the reasons about a queue, those from OPTIMISATION on, give a post. UNDECIDED until the committee decided. */
    Outcome queueOutcome() {
        for (Criterion grade : List.of(Criterion.TWK, Criterion.TIU, Criterion.TKP, Criterion.SKD)) {
            if (byCriterion.containsKey(grade)) {
                assertThat(value(grade)).isGreaterThanOrEqualTo(bound(grade));
                assertOutcome(grade, Outcome.MET);
            }
        }
        if (byCriterion.get(Criterion.QUEUE).value() == null) {
            assertOutcome(Criterion.QUEUE, Outcome.OUTSIDE);
            assertDecidedBy(false);
            return Outcome.NOT_MOVED;
        }
        int rank = value(Criterion.QUEUE).intValueExact();
        int posts = bound(Criterion.QUEUE).intValueExact();
        int sharing =
                byCriterion.containsKey(Criterion.TIE) ? value(Criterion.TIE).intValueExact() : 1;
        assertThat(rank).isBetween(1, posts);
        if (rank + sharing - 1 <= posts) {
            assertOutcome(Criterion.QUEUE, Outcome.WITHIN);
            assertDecidedBy(true);
            return Outcome.MOVED;
        }
        assertOutcome(Criterion.QUEUE, Outcome.UNDECIDED);
        return Outcome.UNDECIDED;
    }

    int finalRank() {
        return rank(Criterion.QUOTA);
    }

    private void assertArithmetic() {
        BigDecimal scaled = value(Criterion.SKD)
                .multiply(bound(Criterion.SKD_SCALED))
                .divide(bound(Criterion.SKD), 3, RoundingMode.HALF_UP);
        assertThat(value(Criterion.SKD_SCALED)).isEqualTo(scaled);
        assertThat(value(Criterion.SKD_WEIGHTED))
                .isEqualTo(scaled.multiply(bound(Criterion.SKD_WEIGHTED)).setScale(3, RoundingMode.HALF_UP));
        assertThat(value(Criterion.SKB_WEIGHTED))
                .isEqualTo(value(Criterion.SKB)
                        .multiply(bound(Criterion.SKB_WEIGHTED))
                        .setScale(3, RoundingMode.HALF_UP));
        assertThat(value(Criterion.FINAL))
                .isEqualTo(value(Criterion.SKD_WEIGHTED).add(value(Criterion.SKB_WEIGHTED)));
    }

    /** The comparison with the edge ends with the one criterion that differs, on the right side; all before are equal. */
    private void assertDecidedBy(boolean within) {
        List<Reason> comparison = reasons.stream()
                .filter(reason -> reason.criterion().name().startsWith("CUT_"))
                .toList();
        for (int i = 0; i < comparison.size(); i++) {
            boolean decides = i == comparison.size() - 1;
            Outcome expected = !decides ? Outcome.EQUAL : within ? Outcome.AHEAD : Outcome.BEHIND;
            assertThat(comparison.get(i).outcome()).isEqualTo(expected);
            assertThat(Integer.signum(better(comparison.get(i)))).isEqualTo(!decides ? 0 : within ? 1 : -1);
        }
        if (!within) {
            assertThat(comparison).isNotEmpty();
        }
    }

    private static int better(Reason reason) {
        if (reason.criterion() == Criterion.CUT_AGE) {
            return reason.bound().compareTo(reason.value());
        }
        return numberOrLeast(reason.value()).compareTo(numberOrLeast(reason.bound()));
    }

    private static BigDecimal numberOrLeast(String written) {
        return written == null ? BigDecimal.ONE.negate() : new BigDecimal(written);
    }

    private int rank(Criterion criterion) {
        return byCriterion.containsKey(criterion) ? value(criterion).intValueExact() : 0;
    }

    private boolean isFalse(Criterion criterion) {
        return byCriterion.get(criterion).value().equals("false");
    }

    private void assertOutcome(Criterion criterion, Outcome outcome) {
        assertThat(byCriterion.get(criterion).outcome()).as("%s", criterion).isEqualTo(outcome);
    }

    private BigDecimal value(Criterion criterion) {
        return new BigDecimal(byCriterion.get(criterion).value());
    }

    private BigDecimal bound(Criterion criterion) {
        return new BigDecimal(byCriterion.get(criterion).bound());
    }
}
