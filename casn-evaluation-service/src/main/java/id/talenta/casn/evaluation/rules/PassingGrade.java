package id.talenta.casn.evaluation.rules;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/**
 * Passing grade (<em>nilai ambang batas</em>) of one need type, or of a special post within it: met by who reaches every minimum it names, a minimum
 * reached exactly is met. Checked by {@link SkdRules}, which knows its place in the rule set.
 *
 * @param needType whom it holds for
 * @param perTest least score per test; tests without a minimum are absent; in the order TWK, TIU, TKP
 * @param total least total score, or null where only the tests count
 * @param specialPost the special post that it holds for, such as DOKTER; null for all others of the need type
 * @param positions phrases that positions of the special post have: formations of such a position that name no special post have this
 *     grade, too. Only for a grade that asks the same as that of the need type, so that no more hangs on a name than whether it is
 *     verified; none unless given
 * @param verified false where nobody has held this grade against the text of the regulation; true unless given
 */
public record PassingGrade(
        NeedType needType,
        Map<SkdTest, Integer> perTest,
        Integer total,
        String specialPost,
        List<String> positions,
        Boolean verified) {

    private static final Pattern SPECIAL_POST = Pattern.compile("[A-Z][A-Z0-9_]{1,63}");

    /** Keeps a copy of the minima in the order of the tests. */
    public PassingGrade {
        verified = verified == null || verified;
        positions = positions == null ? List.of() : List.copyOf(positions);
        Map<SkdTest, Integer> inOrder = new EnumMap<>(SkdTest.class);
        if (perTest != null) {
            inOrder.putAll(perTest);
        }
        perTest = Collections.unmodifiableMap(inOrder);
    }

    /**
     * A verified grade of a need type.
     *
     * @param needType whom it holds for
     * @param perTest least score per test
     * @param total least total score, or null
     */
    public PassingGrade(NeedType needType, Map<SkdTest, Integer> perTest, Integer total) {
        this(needType, perTest, total, null, null, null);
    }

    /** Whether it is the grade of positions of that name, whatever special post their formation says. */
    boolean isOf(String position) {
        return positions.stream().anyMatch(phrase -> Wording.contains(position, phrase));
    }

    /** Whether it asks the same of the scores. */
    boolean asksTheSameAs(PassingGrade other) {
        return perTest.equals(other.perTest) && Objects.equals(total, other.total);
    }

    /**
     * Whether scores meet this grade.
     *
     * @param scores the scores of someone who was present
     * @return true if the total and every test reach their minimum, where there is one
     */
    public boolean metBy(SkdScores scores) {
        if (total != null && scores.total() < total) {
            return false;
        }
        for (Map.Entry<SkdTest, Integer> minimum : perTest.entrySet()) {
            if (scores.of(minimum.getKey()) < minimum.getValue()) {
                return false;
            }
        }
        return true;
    }

    void check(String path, ToIntFunction<SkdTest> maximumOf, int maximumTotal) {
        PayloadCheck.require(
                specialPost == null || SPECIAL_POST.matcher(specialPost).matches(),
                path + ".specialPost",
                "must be capitals, digits and underscores");
        PayloadCheck.require(
                total != null || !perTest.isEmpty(), path, "must have a total, a minimum for a test, or both");
        perTest.forEach((test, minimum) -> reachable(minimum, maximumOf.applyAsInt(test), path + ".perTest." + test));
        if (total != null) {
            reachable(total, maximumTotal, path + ".total");
        }
    }

    private static void reachable(Integer minimum, int maximum, String path) {
        PayloadCheck.present(minimum, path);
        PayloadCheck.require(
                minimum > 0 && minimum <= maximum, path, "must be between 1 and " + maximum + ", is " + minimum);
    }
}
