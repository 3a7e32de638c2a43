package id.talenta.casn.evaluation.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Tests of SKB and their scores as one text, which is what is recorded of them and what the canonical input has:
 * {@code code:weight:maximum:minimum:eliminating} and {@code code:present:score:passed}, separated by semicolons, by
 * code, numbers without trailing zeros, nothing where there is nothing.
 */
public final class SkbTestText {

    private static final String BETWEEN = ";";
    private static final String INSIDE = ":";
    private static final int PARTS_OF_TEST = 5;
    private static final int PARTS_OF_SCORE = 4;

    private SkbTestText() {}

    /**
     * The text of tests.
     *
     * @param tests in any order
     * @return their text, null if there are none
     */
    public static String ofTests(List<SkbTest> tests) {
        return joined(
                tests,
                Comparator.comparing(SkbTest::code),
                test -> String.join(
                        INSIDE,
                        test.code(),
                        text(test.weight()),
                        test.maximum() == null ? "" : test.maximum().toString(),
                        text(test.minimum()),
                        Boolean.toString(test.eliminating())));
    }

    /**
     * The text of scores.
     *
     * @param scores in any order
     * @return their text, null if there are none
     */
    public static String ofScores(List<SkbTestScore> scores) {
        return joined(
                scores,
                Comparator.comparing(SkbTestScore::test),
                score -> String.join(
                        INSIDE,
                        score.test(),
                        Boolean.toString(score.present()),
                        text(score.score()),
                        score.passed() == null ? "" : score.passed().toString()));
    }

    /**
     * Tests from their text.
     *
     * @param text as {@link #ofTests} writes it, or null
     * @return the tests by code
     */
    public static List<SkbTest> tests(String text) {
        return read(
                text,
                PARTS_OF_TEST,
                Comparator.comparing(SkbTest::code),
                part -> new SkbTest(
                        part[0],
                        new BigDecimal(part[1]),
                        part[2].isEmpty() ? null : Integer.valueOf(part[2]),
                        number(part[3]),
                        Boolean.parseBoolean(part[4])));
    }

    /**
     * Scores from their text.
     *
     * @param text as {@link #ofScores} writes it, or null
     * @return the scores by the code of their test
     */
    public static List<SkbTestScore> scores(String text) {
        return read(
                text,
                PARTS_OF_SCORE,
                Comparator.comparing(SkbTestScore::test),
                part -> new SkbTestScore(
                        part[0],
                        Boolean.parseBoolean(part[1]),
                        number(part[2]),
                        part[3].isEmpty() ? null : Boolean.valueOf(part[3])));
    }

    private static <T> String joined(List<T> values, Comparator<T> order, Function<T, String> written) {
        return values.isEmpty()
                ? null
                : String.join(
                        BETWEEN, values.stream().sorted(order).map(written).toList());
    }

    private static <T> List<T> read(String text, int parts, Comparator<T> order, Function<String[], T> made) {
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        List<T> found = new ArrayList<>();
        for (String one : text.split(BETWEEN)) {
            String[] part = one.split(INSIDE, -1);
            if (part.length != parts) {
                throw new IllegalArgumentException("not the text of tests");
            }
            found.add(made.apply(part));
        }
        found.sort(order);
        return List.copyOf(found);
    }

    private static String text(BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static BigDecimal number(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }
}
