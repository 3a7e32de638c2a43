package id.talenta.casn.evaluation.rules;

import static id.talenta.casn.evaluation.rules.People.BORN;
import static id.talenta.casn.evaluation.rules.People.finalist;
import static id.talenta.casn.evaluation.rules.People.ipk;
import static id.talenta.casn.evaluation.rules.People.need;
import static id.talenta.casn.evaluation.rules.People.sat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReasonsTest {

    private static final CpnsRules RULES = RuleSetFile.CPNS_2024;
    private static final int PEOPLE = 1_000;

    private final SkdStage skd = new SkdStage(RULES);
    private final FinalStage integration = new FinalStage(RULES);
    private final SkdExplanation skdExplanation = new SkdExplanation(RULES);
    private final FinalExplanation finalExplanation = new FinalExplanation(RULES);

    @Test
    void codeAndRankAfterSkdFollowFromTheReasonsAlone() {
        Set<String> codes = new HashSet<>();
        Set<Outcome> ties = EnumSet.noneOf(Outcome.class);
        Crowd crowd = new Crowd(2024);
        int people = 0;
        while (people < PEOPLE) {
            FormationNeed formation = crowd.formation("F-" + people);
            List<SkdCandidate> candidates = crowd.skdCandidates(1 + crowd.upTo(60));
            StageResult result = skd.decide(formation, candidates);
            for (int i = 0; i < candidates.size(); i++, people++) {
                Placement placement = result.placements().get(i);
                List<Reason> reasons = skdExplanation.explain(formation, candidates.get(i), placement, result.cut());
                Recomputation recomputed = new Recomputation(reasons);
                assertThat(recomputed.skdCode()).isEqualTo(placement.code());
                assertThat(recomputed.skdRank()).isEqualTo(placement.rank());
                codes.add(placement.code());
                collectTies(ties, reasons);
            }
        }
        assertThat(codes).containsExactlyInAnyOrder("P/L", "P", "TL", "TH");
        assertThat(ties).containsExactlyInAnyOrder(Outcome.WITHIN, Outcome.INCLUDED, Outcome.OUTSIDE);
    }

    @Test
    void codeAndRankOfTheFinalResultFollowFromTheReasonsAlone() {
        Set<String> codes = new HashSet<>();
        Set<Outcome> ties = EnumSet.noneOf(Outcome.class);
        Set<Criterion> deciding = EnumSet.noneOf(Criterion.class);
        Crowd crowd = new Crowd(2025);
        int people = 0;
        while (people < PEOPLE) {
            FormationNeed formation = crowd.formation("F-" + people);
            List<FinalCandidate> candidates = crowd.finalCandidates(1 + crowd.upTo(12));
            StageResult result = integration.decide(formation, candidates);
            for (int i = 0; i < candidates.size(); i++, people++) {
                Placement placement = result.placements().get(i);
                List<Reason> reasons = finalExplanation.explain(formation, candidates.get(i), placement, result.cut());
                Recomputation recomputed = new Recomputation(reasons);
                assertThat(recomputed.finalCode()).isEqualTo(placement.code());
                assertThat(recomputed.finalRank()).isEqualTo(placement.rank());
                codes.add(placement.code());
                collectTies(ties, reasons);
                deciding.add(reasons.get(reasons.size() - 1).criterion());
            }
        }
        assertThat(codes).containsExactlyInAnyOrder("P/L", "P/TL", "UNDECIDED", "TH", "TMS-1");
        assertThat(ties).containsExactlyInAnyOrder(Outcome.WITHIN, Outcome.UNDECIDED, Outcome.OUTSIDE);
        assertThat(deciding).contains(Criterion.CUT_FINAL, Criterion.CUT_SKD, Criterion.CUT_GPA, Criterion.CUT_AGE);
    }

    @Test
    void whoMissedAGradeIsToldWhichAndByHowMuch() {
        FormationNeed formation = need(NeedType.CUMLAUDE, 1);
        SkdCandidate candidate = sat("A", 100, 80, 166);
        StageResult result = skd.decide(formation, List.of(candidate));
        assertThat(skdExplanation.explain(
                        formation, candidate, result.placements().get(0), result.cut()))
                .containsExactly(
                        Reason.stated(Criterion.ATTENDANCE, Outcome.PRESENT, true),
                        Reason.counted(Criterion.TIU, Outcome.NOT_MET, 80, 85),
                        Reason.counted(Criterion.SKD, Outcome.MET, 346, 311));
    }

    @Test
    void whoIsOutsideByTkpIsToldSo() {
        FormationNeed formation = need(NeedType.UMUM, 1);
        SkdCandidate outside = sat("D", 70, 80, 170);
        List<SkdCandidate> candidates =
                List.of(sat("A", 80, 90, 180), sat("B", 80, 90, 180), sat("C", 65, 80, 175), outside);
        StageResult result = skd.decide(formation, candidates);
        assertThat(skdExplanation.explain(
                        formation, outside, result.placements().get(3), result.cut()))
                .endsWith(
                        Reason.counted(Criterion.RANK, Outcome.OUTSIDE, 4, 3),
                        Reason.counted(Criterion.CUT_SKD, Outcome.EQUAL, 320, 320),
                        Reason.counted(Criterion.CUT_TKP, Outcome.BEHIND, 170, 175));
    }

    @Test
    void whoLosesByAgeIsToldSoAndTheDatesArePersonal() {
        FormationNeed formation = need(NeedType.UMUM, 1);
        FinalCandidate younger = finalist("A", 85, 120, 190, "75", ipk("3.5"), BORN.plusDays(1));
        FinalCandidate older = finalist("B", 85, 120, 190, "75", ipk("3.50"), BORN);
        StageResult result = integration.decide(formation, List.of(younger, older));
        List<Reason> reasons =
                finalExplanation.explain(formation, younger, result.placements().get(0), result.cut());
        Reason last = reasons.get(reasons.size() - 1);
        assertThat(last)
                .isEqualTo(new Reason(Criterion.CUT_AGE, Outcome.BEHIND, "1998-05-18", "1998-05-17", true, true));
        assertThat(last.masked()).isEqualTo(new Reason(Criterion.CUT_AGE, Outcome.BEHIND, null, null, true, true));
        assertThat(reasons).filteredOn(Reason::personal).containsExactly(last);
    }

    @Test
    void thoseBesideAnUndecidedTieAreComparedWithIt() {
        FormationNeed formation = need(NeedType.UMUM, 1);
        FinalCandidate behind = finalist("C", 85, 120, 190, "70");
        StageResult result = integration.decide(
                formation, List.of(finalist("A", 85, 120, 190, "75"), finalist("B", 85, 120, 190, "75"), behind));
        assertThat(finalExplanation.explain(
                        formation, behind, result.placements().get(2), result.cut()))
                .endsWith(
                        Reason.counted(Criterion.QUOTA, Outcome.OUTSIDE, 3, 1),
                        Reason.of(Criterion.CUT_FINAL, Outcome.BEHIND, "70.727", "73.727"));
    }

    @Test
    void aReasonIsTheSameWhereverTheScoreWasStored() {
        FormationNeed formation = need(NeedType.UMUM, 1);
        FinalCandidate asRead = finalist("A", 85, 120, 190, "75.500");
        FinalCandidate asWritten = finalist("A", 85, 120, 190, "75.5");
        StageResult result = integration.decide(formation, List.of(asWritten));
        assertThat(finalExplanation.explain(
                        formation, asRead, result.placements().get(0), result.cut()))
                .isEqualTo(finalExplanation.explain(
                        formation, asWritten, result.placements().get(0), result.cut()))
                .contains(Reason.of(Criterion.SKB, Outcome.RECORDED, "75.5", "100"));
    }

    @Test
    void aCriterionHasItsOwnOutcomesOnly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reason(Criterion.TWK, Outcome.AHEAD, "1", "1", false, true));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Reason(Criterion.CUT_AGE, Outcome.AHEAD, "1998-05-17", "1998-05-18", false, true));
    }

    private static void collectTies(Set<Outcome> ties, List<Reason> reasons) {
        reasons.stream()
                .filter(reason -> reason.criterion() == Criterion.TIE)
                .map(Reason::outcome)
                .forEach(ties::add);
    }
}
