package id.talenta.casn.comparison.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.casn.evaluation.rules.Criterion;
import id.talenta.casn.evaluation.rules.Outcome;
import id.talenta.casn.evaluation.rules.Reason;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Why a result differs, told from the facts and the reasons of two evaluations. */
class DifferenceTest {

    private static final Surroundings SAME = new Surroundings(true, Set.of(), Set.of());
    private static final Surroundings OTHER_RULES = new Surroundings(false, Set.of(), Set.of());
    private static final Surroundings OTHER_POSTS = new Surroundings(true, Set.of(), Set.of("A"));

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
                        OTHER_RULES,
                        List.of(Cause.RULES)),
                Arguments.of(
                        "a corrected score",
                        below,
                        standing("P/L", 1, 1, with("twk", "65")),
                        List.of(TWK_BELOW_65, TIU),
                        List.of(reason(Criterion.TWK, Outcome.MET, "65", "65"), TIU, rank("1", "3")),
                        SAME,
                        List.of(Cause.INPUT)),
                Arguments.of(
                        "a corrected score and another threshold",
                        below,
                        standing("P/L", 1, 1, with("twk", "62")),
                        List.of(TWK_BELOW_65, TIU),
                        List.of(reason(Criterion.TWK, Outcome.MET, "62", "60"), TIU, rank("1", "3")),
                        OTHER_RULES,
                        List.of(Cause.INPUT, Cause.RULES)),
                Arguments.of(
                        "more posts",
                        standing("P/TL", 2, 1, SCORES),
                        standing("P/L", 2, 2, SCORES),
                        List.of(reason(Criterion.QUOTA, Outcome.OUTSIDE, "2", "1")),
                        List.of(reason(Criterion.QUOTA, Outcome.WITHIN, "2", "2")),
                        SAME,
                        List.of(Cause.QUOTA)),
                Arguments.of(
                        "somebody else came ahead",
                        standing("P/L", 1, 1, SCORES),
                        standing("P/TL", 2, 1, SCORES),
                        List.of(reason(Criterion.QUOTA, Outcome.WITHIN, "1", "1")),
                        List.of(reason(Criterion.QUOTA, Outcome.OUTSIDE, "2", "1")),
                        SAME,
                        List.of(Cause.RANKING)),
                Arguments.of(
                        "more posts, and somebody else came ahead",
                        standing("P/TL", 2, 1, SCORES),
                        standing("P/TL", 3, 2, SCORES),
                        List.of(reason(Criterion.QUOTA, Outcome.OUTSIDE, "2", "1")),
                        List.of(reason(Criterion.QUOTA, Outcome.OUTSIDE, "3", "2")),
                        SAME,
                        List.of(Cause.QUOTA, Cause.RANKING)),
                Arguments.of(
                        "another multiple of the same posts",
                        standing("P", 4, 1, SCORES),
                        standing("P/L", 4, 1, SCORES),
                        List.of(rank("4", "3")),
                        List.of(reason(Criterion.RANK, Outcome.WITHIN, "4", "4")),
                        OTHER_RULES,
                        List.of(Cause.RULES)),
                Arguments.of(
                        "a tie that was decided",
                        standing("UNDECIDED", 1, 1, SCORES),
                        standing("P/L", 1, 1, SCORES),
                        List.of(),
                        List.of(Reason.committeeDecision(true)),
                        SAME,
                        List.of(Cause.COMMITTEE)),
                Arguments.of(
                        "let through by one SKD evaluation only",
                        null,
                        standing("P/TL", 3, 1, SCORES),
                        List.of(),
                        List.of(rank("3", "3")),
                        SAME,
                        List.of(Cause.PARTICIPATION)));
    }

    /** Somebody who got no post of the own formation, and what became of them when empty posts were filled. */
    static Stream<Arguments> movesOtherwise() {
        Standing waiting = standing("P/TL", 2, 1, SCORES);
        Standing moved = moved("P/L-1", SCORES);
        List<Reason> notMoved = List.of(move(Outcome.NOT_MOVED), reason(Criterion.QUEUE, Outcome.OUTSIDE, null, "1"));
        List<Reason> isMoved = List.of(move(Outcome.MOVED), reason(Criterion.QUEUE, Outcome.WITHIN, "2", "2"));
        Surroundings otherPool = new Surroundings(true, Set.of(), Set.of("B"));
        Surroundings otherMoves = new Surroundings(false, Set.of(RulesDiffer.MOVES), Set.of());
        Surroundings otherRanking = new Surroundings(false, Set.of(RulesDiffer.RANKING), Set.of());
        Surroundings bothOther = new Surroundings(false, Set.of(RulesDiffer.MOVES), Set.of("A"));
        return Stream.of(
                Arguments.of(
                        "a post more where they may be moved",
                        waiting,
                        moved,
                        notMoved,
                        isMoved,
                        OTHER_POSTS,
                        List.of(Cause.QUOTA)),
                Arguments.of(
                        "a post more of another work",
                        waiting,
                        moved,
                        notMoved,
                        isMoved,
                        otherPool,
                        List.of(Cause.RANKING)),
                Arguments.of(
                        "the same posts, others moved",
                        waiting,
                        moved,
                        notMoved,
                        isMoved,
                        SAME,
                        List.of(Cause.RANKING)),
                Arguments.of(
                        "a post more there, but a score of their own was corrected",
                        waiting,
                        moved("P/L-1", with("tkp", "201")),
                        notMoved,
                        isMoved,
                        OTHER_POSTS,
                        List.of(Cause.INPUT)),
                Arguments.of(
                        "a post more there, but it is the own rank that is another",
                        standing("P/L", 1, 1, SCORES),
                        waiting,
                        List.of(reason(Criterion.QUOTA, Outcome.WITHIN, "1", "1")),
                        List.of(reason(Criterion.QUOTA, Outcome.OUTSIDE, "2", "1")),
                        OTHER_POSTS,
                        List.of(Cause.RANKING)),
                Arguments.of(
                        "another way to move people",
                        waiting,
                        moved,
                        notMoved,
                        isMoved,
                        otherMoves,
                        List.of(Cause.RULES)),
                Arguments.of(
                        "another way to move people, and a post more",
                        waiting,
                        moved,
                        notMoved,
                        isMoved,
                        bothOther,
                        List.of(Cause.QUOTA, Cause.RULES)),
                Arguments.of(
                        "other rules, but of something else",
                        waiting,
                        moved,
                        notMoved,
                        isMoved,
                        OTHER_RULES,
                        List.of(Cause.RANKING)),
                Arguments.of(
                        "another way to move people, but it is the own rank that is another",
                        standing("P/L", 1, 1, SCORES),
                        waiting,
                        List.of(),
                        List.of(),
                        otherMoves,
                        List.of(Cause.RANKING)),
                Arguments.of(
                        "another order of criteria",
                        standing("P/L", 1, 1, SCORES),
                        waiting,
                        List.of(reason(Criterion.QUOTA, Outcome.WITHIN, "1", "1")),
                        List.of(reason(Criterion.QUOTA, Outcome.OUTSIDE, "2", "1")),
                        otherRanking,
                        List.of(Cause.RULES)),
                Arguments.of(
                        "another name for the same",
                        waiting,
                        standing("TL", 2, 1, SCORES),
                        notMoved,
                        notMoved,
                        OTHER_RULES,
                        List.of(Cause.RULES)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"differences", "movesOtherwise"})
    void isSaidByItsCauses(
            String what,
            Standing before,
            Standing after,
            List<Reason> reasonsBefore,
            List<Reason> reasonsAfter,
            Surroundings around,
            List<Cause> causes) {
        assertThat(Difference.of(before, after, reasonsBefore, reasonsAfter, around)
                        .causes())
                .as(what)
                .containsExactlyElementsOf(causes);
    }

    @Test
    void onlyReasonsThatTheOtherDoesNotHaveAreShownAndInputsAreNamed() {
        Difference difference = Difference.of(
                standing("TL", 0, 1, SCORES),
                new Standing("F-2", 5, "A", "P/L", 1, null, with("twk", "65")),
                List.of(TWK_BELOW_65, TIU),
                List.of(TIU, reason(Criterion.TWK, Outcome.MET, "65", "65")),
                SAME);
        assertThat(difference.inputs()).containsExactly("formationCode", "twk");
        assertThat(difference.before()).containsExactly(TWK_BELOW_65);
        assertThat(difference.after()).containsExactly(reason(Criterion.TWK, Outcome.MET, "65", "65"));
        // the posts of another formation are no other number of posts
        assertThat(difference.causes()).containsExactly(Cause.INPUT);
    }

    @Test
    void whetherARuleIsVerifiedIsNoDifference() {
        Difference difference = Difference.of(
                standing("P/TL", 3, 1, SCORES),
                standing("P/TL", 4, 1, SCORES),
                List.of(TIU, reason(Criterion.QUOTA, Outcome.OUTSIDE, "3", "1")),
                List.of(TIU.unverified(), reason(Criterion.QUOTA, Outcome.OUTSIDE, "4", "1")),
                OTHER_RULES);
        assertThat(difference.causes()).containsExactly(Cause.RANKING);
        assertThat(difference.before()).hasSize(1);
    }

    @Test
    void whoeverDiffersHasACauseAlsoWhereNoReasonDoes() {
        Standing before = standing("P/TL", 3, 1, SCORES);
        Standing after = standing("P/TL", 4, 1, SCORES);
        assertThat(Difference.of(before, after, List.of(), List.of(), SAME).causes())
                .containsExactly(Cause.RANKING);
        assertThat(Difference.of(before, before, List.of(), List.of(), SAME).causes())
                .isNotEmpty();
    }

    private static Standing standing(String code, int rank, int quota, Map<String, String> input) {
        return new Standing("F-1", quota, "A", code, rank, null, input);
    }

    private static Standing moved(String code, Map<String, String> input) {
        return new Standing("F-1", 1, "A", code, 2, "F-2", input);
    }

    private static Reason move(Outcome outcome) {
        return reason(Criterion.OPTIMISATION, outcome, "U-1", "F-2");
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
