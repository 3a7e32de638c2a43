package id.talenta.casn.probation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.casn.probation.rules.GateReason.Outcome;
import id.talenta.casn.probation.rules.ProbationRules.Band;
import id.talenta.casn.probation.rules.ProbationRules.Component;
import id.talenta.casn.probation.rules.ProbationRules.Predicate;
import id.talenta.casn.probation.rules.ProbationRules.TrainingOutcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class GateProperties {

    private static final LocalDate BEGAN = LocalDate.of(2025, 4, 1);
    private static final ProbationRules RULES = new ProbationRules(
            "PROBATION",
            12,
            List.of(new Component("A", 30, true), new Component("B", 70, true)),
            2,
            List.of(
                    new Band("HIGH", 80, TrainingOutcome.PASSED, true),
                    new Band("MIDDLE", 60, TrainingOutcome.REMEDIAL, true),
                    new Band("LOW", null, TrainingOutcome.FAILED, true)),
            Predicate.BAIK,
            true);

    @Property
    void itIsOpenExactlyIfAllThatDecidesIsMet(
            @ForAll @IntRange(min = 0, max = 10_000) int hundredths,
            @ForAll boolean fit,
            @ForAll Punishment discipline,
            @ForAll Predicate appraisal,
            @ForAll @IntRange(min = 0, max = 800) int days) {
        ProbationFacts facts = new ProbationFacts(BEGAN, BigDecimal.valueOf(hundredths, 2), fit, discipline, appraisal);
        Gate gate = Gate.judge(RULES, facts, BEGAN.plusDays(days));
        assertThat(gate.open())
                .isEqualTo(gate.reasons().stream().allMatch(reason -> reason.outcome() == Outcome.MET))
                .isEqualTo(hundredths > 8_000
                        && fit
                        && discipline != Punishment.BERAT
                        && days >= 365
                        && appraisal.compareTo(Predicate.BAIK) <= 0);
    }

    @Property
    void aHigherScoreIsNeverGradedWorse(
            @ForAll @IntRange(min = 0, max = 100) int first,
            @ForAll @IntRange(min = 0, max = 100) int second,
            @ForAll @IntRange(min = 0, max = 100) int more) {
        int better = Math.min(100, first + more);
        Band band = RULES.band(score(first, second));
        Band betterBand = RULES.band(score(better, second));
        assertThat(RULES.bands().indexOf(betterBand))
                .isLessThanOrEqualTo(RULES.bands().indexOf(band));
    }

    private static BigDecimal score(int first, int second) {
        return RULES.score(Map.of("A", BigDecimal.valueOf(first), "B", BigDecimal.valueOf(second)));
    }
}
