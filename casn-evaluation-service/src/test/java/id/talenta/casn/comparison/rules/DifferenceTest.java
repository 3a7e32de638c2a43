package id.talenta.casn.comparison.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.casn.evaluation.rules.Criterion;
import id.talenta.casn.evaluation.rules.Outcome;
import id.talenta.casn.evaluation.rules.Reason;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Why a result differs, told from the facts and the reasons of two evaluations. */
class DifferenceTest {

    private static final Map<String, String> SCORES =
            Map.of("twk", "60", "tiu", "150", "tkp", "200", "present", "true");
    private static final Reason TWK_BELOW_65 = reason(Criterion.TWK, Outcome.NOT_MET, "60", "65");
    private static final Reason TWK_ABOVE_60 = reason(Criterion.TWK, Outcome.MET, "60", "60");
    private static final Reason TIU = reason(Criterion.TIU, Outcome.MET, "150", "80");

    static Stream<Arguments> differences() {
        Standing below = standing("TL", 0, 1, SCORES);
        return Stream.of(
                Arguments.of(
                        "another threshold",
                        below,
                        standing("P/L", 1, 1, SCORES),
                        List.of(TWK_BELOW_65, TIU),
                        List.of(TWK_ABOVE_60, TIU, rank("1", "3")),
                        false,
                        List.of(Cause.RULES)),
                Arguments.of(
                        "a corrected score",
                        below,
                        standing("P/L", 1, 1, with("twk", "65")),
                        List.of(TWK_BELOW_65, TIU),
                        List.of(reason(Criterion.TWK, Outcome.MET, "65", "65"), TIU, rank("1", "3")),
                        true,
                        List.of(Cause.INPUT)),
                Arguments.of(
                        "a corrected score and another threshold",
                        below,
                        standing("P/L", 1, 1, with("twk", "62")),
                        List.of(TWK_BELOW_65, TIU),
                        List.of(reason(Criterion.TWK, Outcome.MET, "62", "60"), TIU, rank("1", "3")),
                        false,
                        List.of(Cause.INPUT, Cause.RULES)),
                Arguments.of(
                        "more posts",
                        standing("P/TL", 2, 1, SCORES),
                        standing("P/L", 2, 2, SCORES),
                        List.of(reason(Criterion.QUOTA, Outcome.OUTSIDE, "2", "1")),
                        List.of(reason(Criterion.QUOTA, Outcome.WITHIN, "2", "2")),
                        true,
                        List.of(Cause.QUOTA)),
                Arguments.of(
                        "somebody else came ahead",
                        standing("P/L", 1, 1, SCORES),
                        standing("P/TL", 2, 1, SCORES),
                        List.of(reason(Criterion.QUOTA, Outcome.WITHIN, "1", "1")),
                        List.of(reason(Criterion.QUOTA, Outcome.OUTSIDE, "2", "1")),
                        true,
                        List.of(Cause.RANKING)),
                Arguments.of(
                        "more posts, and somebody else came ahead",
                        standing("P/TL", 2, 1, SCORES),
                        standing("P/TL", 3, 2, SCORES),
                        List.of(reason(Criterion.QUOTA, Outcome.OUTSIDE, "2", "1")),
                        List.of(reason(Criterion.QUOTA, Outcome.OUTSIDE, "3", "2")),
                        true,
                        List.of(Cause.QUOTA, Cause.RANKING)),
                Arguments.of(
                        "another multiple of the same posts",
                        standing("P", 4, 1, SCORES),
                        standing("P/L", 4, 1, SCORES),
                        List.of(rank("4", "3")),
                        List.of(reason(Criterion.RANK, Outcome.WITHIN, "4", "4")),
                        false,
                        List.of(Cause.RULES)),
                Arguments.of(
                        "a tie that was decided",
                        standing("UNDECIDED", 1, 1, SCORES),
                        standing("P/L", 1, 1, SCORES),
                        List.of(),
                        List.of(Reason.committeeDecision(true)),
                        true,
                        List.of(Cause.COMMITTEE)),
                Arguments.of(
                        "let through by one SKD evaluation only",
                        null,
                        standing("P/TL", 3, 1, SCORES),
                        List.of(),
                        List.of(rank("3", "3")),
                        true,
                        List.of(Cause.PARTICIPATION)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("differences")
    void isSaidByItsCauses(
            String what,
            Standing before,
            Standing after,
            List<Reason> reasonsBefore,
            List<Reason> reasonsAfter,
            boolean sameRules,
            List<Cause> causes) {
        assertThat(Difference.of(before, after, reasonsBefore, reasonsAfter, sameRules)
                        .causes())
                .as(what)
                .containsExactlyElementsOf(causes);
    }

    @Test
    void onlyReasonsThatTheOtherDoesNotHaveAreShownAndInputsAreNamed() {
        Difference difference = Difference.of(
                standing("TL", 0, 1, SCORES),
                new Standing("F-2", 5, "P/L", 1, with("twk", "65")),
                List.of(TWK_BELOW_65, TIU),
                List.of(TIU, reason(Criterion.TWK, Outcome.MET, "65", "65")),
                true);
        assertThat(difference.inputs()).containsExactly("formationCode", "twk");
        assertThat(difference.before()).containsExactly(TWK_BELOW_65);
        assertThat(difference.after()).containsExactly(reason(Criterion.TWK, Outcome.MET, "65", "65"));
        // the posts of another formation are no other number of posts
        assertThat(difference.causes()).containsExactly(Cause.INPUT);
    }

    @Test
    void whoeverDiffersHasACauseAlsoWhereNoReasonDoes() {
        Standing before = standing("P/TL", 3, 1, SCORES);
        Standing after = standing("P/TL", 4, 1, SCORES);
        assertThat(Difference.of(before, after, List.of(), List.of(), true).causes())
                .containsExactly(Cause.RANKING);
        assertThat(Difference.of(before, before, List.of(), List.of(), true).causes())
                .isNotEmpty();
    }

    private static Standing standing(String code, int rank, int quota, Map<String, String> input) {
        return new Standing("F-1", quota, code, rank, input);
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> input = new java.util.HashMap<>(SCORES);
        input.put(name, value);
        return input;
    }

    private static Reason rank(String rank, String limit) {
        return reason(
                Criterion.RANK,
                Integer.parseInt(rank) <= Integer.parseInt(limit) ? Outcome.WITHIN : Outcome.OUTSIDE,
                rank,
                limit);
    }

    private static Reason reason(Criterion criterion, Outcome outcome, String value, String bound) {
        return new Reason(criterion, outcome, value, bound, false, true);
    }
}
