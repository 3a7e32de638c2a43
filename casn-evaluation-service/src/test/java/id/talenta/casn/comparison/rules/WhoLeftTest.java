package id.talenta.casn.comparison.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.casn.evaluation.rules.Criterion;
import id.talenta.casn.evaluation.rules.Outcome;
import id.talenta.casn.evaluation.rules.Reason;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Why the result of somebody differs who left between two evaluations, or around whom somebody did. */
class WhoLeftTest {

    private static final Surroundings SAME = new Surroundings(true, Set.of(), Set.of());
    private static final Surroundings OTHER_RULES = new Surroundings(false, Set.of(), Set.of());
    private static final Reason LEFT = reason(Criterion.PARTICIPATION, Outcome.WITHDRAWN, null, null);
    private static final Reason FIRST = reason(Criterion.QUOTA, Outcome.WITHIN, "1", "1");
    private static final Reason SECOND = reason(Criterion.QUOTA, Outcome.OUTSIDE, "2", "1");

    static Stream<Arguments> rows() {
        Standing selected = standing("P/L", 1, Map.of("twk", "60"));
        Standing behind = standing("P/TL", 2, Map.of("twk", "60"));
        Standing left = standing("APS", 0, Map.of("twk", "60", "outcome", "WITHDRAWN"));
        return Stream.of(
                Arguments.of("they withdrew", selected, left, FIRST, LEFT, SAME, Cause.INPUT),
                Arguments.of("they withdrew, by other rules", selected, left, FIRST, LEFT, OTHER_RULES, Cause.INPUT),
                Arguments.of("they had withdrawn before", left, selected, LEFT, FIRST, SAME, Cause.INPUT),
                Arguments.of("somebody ahead withdrew", behind, selected, SECOND, FIRST, SAME, Cause.RANKING));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void isSaidByItsCause(
            String what,
            Standing before,
            Standing after,
            Reason reasonBefore,
            Reason reasonAfter,
            Surroundings around,
            Cause cause) {
        Difference difference = Difference.of(before, after, List.of(reasonBefore), List.of(reasonAfter), around);
        assertThat(difference.causes()).as(what).containsExactly(cause);
        assertThat(difference.inputs()).isEqualTo(cause == Cause.INPUT ? List.of("outcome") : List.of());
    }

    private static Standing standing(String code, int rank, Map<String, String> input) {
        return new Standing("F-1", 1, "A", code, rank, null, input);
    }

    private static Reason reason(Criterion criterion, Outcome outcome, String value, String bound) {
        return new Reason(criterion, outcome, value, bound, false, true);
    }
}
