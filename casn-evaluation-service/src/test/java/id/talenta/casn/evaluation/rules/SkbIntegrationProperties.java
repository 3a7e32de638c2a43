package id.talenta.casn.evaluation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SkbIntegrationProperties {

    private static final CpnsRules RULES = RuleSetFile.cpns2024(3, payload -> {});

    @Property
    void theOrderOfTestsAndRowsChangesNothing(@ForAll long seed, @ForAll @IntRange(min = 1, max = 10) int size) {
        Random random = new Random(seed);
        List<SkbTest> tests = tests(random, size);
        List<SkbTestScore> scores = scores(random, tests);
        SkbIntegration integrated = SkbIntegration.of(RULES, tests, scores);
        String text = SkbTestText.ofScores(scores);
        Collections.shuffle(tests, random);
        Collections.shuffle(scores, random);
        assertThat(SkbIntegration.of(RULES, tests, scores)).isEqualTo(integrated);
        assertThat(SkbTestText.ofScores(scores)).isEqualTo(text);
        assertThat(SkbIntegration.of(RULES, SkbTestText.tests(SkbTestText.ofTests(tests)), SkbTestText.scores(text)))
                .isEqualTo(integrated);
    }

    @Property
    void theScoreIsOnTheScaleAndAHigherScoreNeverWorsensIt(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 10) int size) {
        Random random = new Random(seed);
        List<SkbTest> tests = tests(random, size);
        List<SkbTestScore> scores = scores(random, tests);
        SkbIntegration integrated = SkbIntegration.of(RULES, tests, scores);
        if (integrated.score() == null) {
            return;
        }
        assertThat(integrated.score()).isBetween(BigDecimal.ZERO, new BigDecimal("100.005"));
        int raised = random.nextInt(size);
        SkbTest test = tests.get(raised);
        if (test.scored()) {
            scores.set(
                    raised,
                    new SkbTestScore(
                            test.code(),
                            true,
                            BigDecimal.valueOf(test.maximum()),
                            scores.get(raised).passed()));
            SkbIntegration better = SkbIntegration.of(RULES, tests, scores);
            assertThat(better.score()).isGreaterThanOrEqualTo(integrated.score());
            assertThat(better.eliminated()).isIn(false, integrated.eliminated());
        }
    }

    /** Weights in hundredths that add up to 1; the rest of the tests are passed or failed. */
    private static List<SkbTest> tests(Random random, int size) {
        List<SkbTest> tests = new ArrayList<>();
        int left = 100;
        for (int i = 0; i < size; i++) {
            int weight = i == size - 1 ? left : random.nextInt(left / 2 + 1);
            left -= weight;
            boolean eliminating = weight == 0 || random.nextBoolean();
            int maximum = 1 + random.nextInt(200);
            boolean minimum = weight > 0 && eliminating && random.nextBoolean();
            tests.add(new SkbTest(
                    "T" + i,
                    BigDecimal.valueOf(weight, 2),
                    weight == 0 ? null : maximum,
                    minimum ? BigDecimal.valueOf(1 + random.nextInt(maximum)) : null,
                    eliminating));
        }
        return tests;
    }

    private static List<SkbTestScore> scores(Random random, List<SkbTest> tests) {
        List<SkbTestScore> scores = new ArrayList<>();
        for (SkbTest test : tests) {
            boolean present = random.nextInt(20) > 0;
            scores.add(new SkbTestScore(
                    test.code(),
                    present,
                    present && test.scored() ? BigDecimal.valueOf(random.nextInt(test.maximum() * 1000 + 1), 3) : null,
                    present && test.stated() ? random.nextBoolean() : null));
        }
        return scores;
    }
}
