package id.talenta.casn.probation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.talenta.casn.probation.rules.GateReason.Criterion;
import id.talenta.casn.probation.rules.GateReason.Outcome;
import id.talenta.casn.probation.rules.ProbationRules.Band;
import id.talenta.casn.probation.rules.ProbationRules.Component;
import id.talenta.casn.probation.rules.ProbationRules.Predicate;
import id.talenta.casn.probation.rules.ProbationRules.TrainingOutcome;
import id.talenta.platform.data.ruleset.RuleSet;
import id.talenta.platform.data.ruleset.RuleSetReader;
import id.talenta.platform.data.ruleset.RuleSets;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The probation of a CPNS (rules: section 4), by the shipped rule set. */
class GateTest {

    private static final RuleSet<ProbationRules> SHIPPED = RuleSets.load(
                    new RuleSetReader<>(ProbationRules.class), List.of("rules/latsar-2021.v1.json"), Optional.empty())
            .find("latsar-2021", 1)
            .orElseThrow();
    private static final ProbationRules RULES = SHIPPED.payload();
    private static final LocalDate BEGAN = LocalDate.of(2025, 4, 1);
    private static final LocalDate A_YEAR_LATER = LocalDate.of(2026, 4, 1);

    private static ProbationFacts facts(String training, Boolean fit, Punishment discipline, Predicate appraisal) {
        return new ProbationFacts(
                BEGAN, training == null ? null : new BigDecimal(training), fit, discipline, appraisal);
    }

    private static Outcome of(Gate gate, Criterion criterion) {
        return gate.reasons().stream()
                .filter(reason -> reason.criterion() == criterion)
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    @ParameterizedTest
    @CsvSource({"EVALUASI_AKADEMIK, 20, true", "SIKAP_PERILAKU, 10, false", "AKTUALISASI, 50, false", "PKTBT, 20, false"
    })
    void componentsHaveTheirWeightsAndSayWhetherTheyAreVerified(String code, int weight, boolean verified) {
        assertThat(RULES.components()).contains(new Component(code, weight, verified));
    }

    @ParameterizedTest
    @CsvSource({
        "100, SANGAT_MEMUASKAN, PASSED",
        "90.01, SANGAT_MEMUASKAN, PASSED",
        "90.00, MEMUASKAN, PASSED",
        "80.01, MEMUASKAN, PASSED",
        "80.00, CUKUP_MEMUASKAN, PASSED",
        "70.01, CUKUP_MEMUASKAN, PASSED",
        "70.00, KURANG_MEMUASKAN, REMEDIAL",
        "60.01, KURANG_MEMUASKAN, REMEDIAL",
        "60.00, TIDAK_MEMUASKAN, FAILED",
        "0, TIDAK_MEMUASKAN, FAILED"
    })
    void bandsHaveNoGapAndNoneIsVerified(String score, String code, TrainingOutcome outcome) {
        Band band = RULES.band(new BigDecimal(score));
        assertThat(band.code()).isEqualTo(code);
        assertThat(band.outcome()).isEqualTo(outcome);
        assertThat(band.verified()).isFalse();
        assertThat(SHIPPED.verified()).isFalse();
    }

    @Test
    void theScoreIsTheWeightedMeanRoundedHalfUp() {
        assertThat(RULES.score(Map.of(
                        "EVALUASI_AKADEMIK", new BigDecimal("80.55"),
                        "SIKAP_PERILAKU", new BigDecimal("90"),
                        "AKTUALISASI", new BigDecimal("85.01"),
                        "PKTBT", new BigDecimal("70"))))
                // 16.11 + 9 + 42.505 + 14 = 81.615
                .isEqualByComparingTo("81.62");
        assertThatThrownBy(() -> RULES.score(Map.of("PKTBT", BigDecimal.TEN)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theGateOpensWhenAllThatDecidesIsMet() {
        Gate gate = Gate.judge(RULES, facts("84.25", true, Punishment.RINGAN, Predicate.BAIK), A_YEAR_LATER);
        assertThat(gate.open()).isTrue();
        assertThat(gate.reasons()).extracting(GateReason::outcome).containsOnly(Outcome.MET);
        assertThat(gate.reasons())
                .filteredOn(reason -> !reason.verified())
                .extracting(GateReason::criterion)
                .containsExactly(Criterion.TRAINING);
    }

    @ParameterizedTest
    @CsvSource({
        "TRAINING, 70.00, true, SEDANG, 2026-04-01, NOT_MET",
        "TRAINING, , true, SEDANG, 2026-04-01, MISSING",
        "HEALTH, 84.25, false, SEDANG, 2026-04-01, NOT_MET",
        "HEALTH, 84.25, , SEDANG, 2026-04-01, MISSING",
        "DISCIPLINE, 84.25, true, BERAT, 2026-04-01, NOT_MET",
        "DISCIPLINE, 84.25, true, , 2026-04-01, MISSING",
        "MONTHS, 84.25, true, SEDANG, 2026-03-31, NOT_MET",
        "MONTHS, 84.25, true, SEDANG, 2025-03-01, NOT_MET"
    })
    void eachConditionAloneKeepsItClosed(
            Criterion criterion, String training, Boolean fit, Punishment discipline, LocalDate on, Outcome outcome) {
        Gate gate = Gate.judge(RULES, facts(training, fit, discipline, Predicate.BAIK), on);
        assertThat(gate.open()).isFalse();
        assertThat(gate.reasons())
                .filteredOn(reason -> reason.outcome() != Outcome.MET)
                .extracting(GateReason::criterion)
                .containsExactly(criterion);
        assertThat(of(gate, criterion)).isEqualTo(outcome);
    }

    @Test
    void theAppraisalIsShownAndDoesNotDecide() {
        Gate without = Gate.judge(RULES, facts("84.25", true, Punishment.TIDAK_ADA, null), A_YEAR_LATER);
        assertThat(without.open()).isTrue();
        assertThat(of(without, Criterion.APPRAISAL)).isEqualTo(Outcome.MISSING);
        Gate poor = Gate.judge(RULES, facts("84.25", true, Punishment.TIDAK_ADA, Predicate.KURANG), A_YEAR_LATER);
        assertThat(of(poor, Criterion.APPRAISAL)).isEqualTo(Outcome.NOT_MET);
        assertThat(poor.open()).isTrue();
    }

    @Test
    void everyConditionHasASentenceInBothLanguages() {
        for (ProbationFacts facts :
                List.of(facts(null, null, null, null), facts("61", false, Punishment.BERAT, Predicate.SANGAT_KURANG))) {
            for (GateReason reason : Gate.judge(RULES, facts, A_YEAR_LATER).reasons()) {
                GateText text = GateText.of(reason);
                assertThat(text.id()).endsWith(".").doesNotContain("null").isNotEqualTo(text.en());
                assertThat(text.en()).endsWith(".").doesNotContain("null");
            }
        }
    }

    @Test
    void rulesWithAGapAreRefused() {
        assertThatThrownBy(() -> new ProbationRules(
                        "PROBATION",
                        12,
                        List.of(new Component("A", 90, true)),
                        2,
                        RULES.bands(),
                        Predicate.BAIK,
                        false))
                .hasMessageContaining("add up to 100");
        assertThatThrownBy(() -> new ProbationRules(
                        "PROBATION",
                        12,
                        RULES.components(),
                        2,
                        List.of(new Band("A", 80, TrainingOutcome.PASSED, true)),
                        Predicate.BAIK,
                        false))
                .hasMessageContaining("only the last has no bound");
    }
}
