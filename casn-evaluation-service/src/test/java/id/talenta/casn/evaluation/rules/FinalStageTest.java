package id.talenta.casn.evaluation.rules;

import static id.talenta.casn.evaluation.rules.People.BORN;
import static id.talenta.casn.evaluation.rules.People.diploma;
import static id.talenta.casn.evaluation.rules.People.finalist;
import static id.talenta.casn.evaluation.rules.People.ipk;
import static id.talenta.casn.evaluation.rules.People.lines;
import static id.talenta.casn.evaluation.rules.People.need;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class FinalStageTest {

    private static final SkdScores SKD = new SkdScores(85, 120, 190);

    private final FinalStage stage = new FinalStage(RuleSetFile.CPNS_2024);

    @Test
    void theBestOfTheQuotaAreSelected() {
        assertThat(decided(
                        2,
                        finalist("A", 85, 120, 190, "60"),
                        finalist("B", 85, 120, 190, "70"),
                        finalist("C", 85, 120, 190, "80")))
                .containsExactly("A P/TL 3", "B P/L 2", "C P/L 1");
    }

    @Test
    void theAbsentAndTheEliminatedAreNotRankedAndTakeNoPost() {
        assertThat(decided(
                        1,
                        new FinalCandidate("absent", SKD, BORN, null, false, null, false),
                        new FinalCandidate("eliminated", SKD, BORN, null, true, new BigDecimal("99"), true),
                        finalist("present", 65, 80, 166, "30")))
                .containsExactly("absent TH 0", "eliminated TMS-1 0", "present P/L 1");
    }

    @Test
    void absenceTakesPrecedenceOverElimination() {
        assertThat(decided(1, new FinalCandidate("A", SKD, BORN, null, false, null, true)))
                .containsExactly("A TH 0");
    }

    @Test
    void theEliminatedMayHaveNoScore() {
        assertThat(decided(1, new FinalCandidate("A", SKD, BORN, null, true, null, true)))
                .containsExactly("A TMS-1 0");
    }

    @Test
    void skbOutweighsSkd() {
        // 100 × 0.40 + 60 × 0.60 = 76 against 50 × 0.40 + 97 × 0.60 = 78.2
        assertThat(decided(1, finalist("A", 150, 175, 225, "60"), finalist("B", 50, 75, 150, "97")))
                .containsExactly("A P/TL 2", "B P/L 1");
    }

    @Test
    void equalFinalScoresAreToldApartBySkd() {
        // 28.727 + 45 = 73.727 both: 0.40 × 71.818 + 0.60 × 75.000 and 0.40 × 72.727 + 0.60 × 74.394
        FinalCandidate lowerSkd = finalist("lower", 85, 120, 190, "75.000");
        FinalCandidate higherSkd = finalist("higher", 90, 120, 190, "74.394");
        StageResult result = stage.decide(need(NeedType.UMUM, 1), List.of(lowerSkd, higherSkd));
        assertThat(result.cut().lastWithin().finalScore())
                .isEqualTo(result.cut().firstOutside().finalScore())
                .isEqualTo(new BigDecimal("73.727"));
        assertThat(lines(result)).containsExactly("lower P/TL 2", "higher P/L 1");
    }

    @Test
    void equalSkdIsToldApartByTkpThenTiu() {
        assertThat(decided(
                        2,
                        finalist("TWK", 90, 115, 190, "75"),
                        finalist("TIU", 85, 120, 190, "75"),
                        finalist("TKP", 85, 115, 195, "75")))
                .containsExactly("TWK P/TL 3", "TIU P/L 2", "TKP P/L 1");
    }

    @Test
    void equalScoresAreToldApartByGpaBlankLast() {
        assertThat(decided(
                        2,
                        finalist("blank", 85, 120, 190, "75", null, BORN.minusYears(9)),
                        finalist("3.50", 85, 120, 190, "75", ipk("3.50"), BORN),
                        finalist("0.00", 85, 120, 190, "75", ipk("0.00"), BORN)))
                .containsExactly("blank P/TL 3", "3.50 P/L 1", "0.00 P/L 2");
    }

    @Test
    void marksOfDifferentScalesCompareAsPerCentOfTheirScale() {
        assertThat(decided(
                        1,
                        finalist("diploma 87.40", 85, 120, 190, "75", diploma("87.40"), BORN),
                        finalist("ipk 3.50", 85, 120, 190, "75", ipk("3.5"), BORN),
                        finalist("diploma 87.60", 85, 120, 190, "75", diploma("87.60"), BORN)))
                .containsExactly("diploma 87.40 P/TL 3", "ipk 3.50 P/TL 2", "diploma 87.60 P/L 1");
    }

    @Test
    void whoIsEqualUpToTheGpaIsToldApartByAgeTheOldestFirst() {
        assertThat(decided(
                        1,
                        finalist("younger", 85, 120, 190, "75", ipk("3.50"), BORN.plusDays(1)),
                        finalist("older", 85, 120, 190, "75", diploma("87.5"), BORN)))
                .containsExactly("younger P/TL 2", "older P/L 1");
    }

    @Test
    void equalOnEverythingAcrossTheQuotaAreUndecided() {
        StageResult result = stage.decide(
                need(NeedType.UMUM, 2),
                List.of(
                        finalist("ahead", 85, 120, 190, "80"),
                        finalist("twin 1", 85, 120, 190, "75"),
                        finalist("twin 2", 85, 120, 190, "75.0"),
                        finalist("behind", 85, 120, 190, "70")));
        assertThat(lines(result))
                .containsExactly("ahead P/L 1", "twin 1 UNDECIDED 2", "twin 2 UNDECIDED 2", "behind P/TL 4");
        FormationCut cut = result.cut();
        assertThat(cut.straddleRank()).isEqualTo(2);
        assertThat(cut.straddleSize()).isEqualTo(2);
        assertThat(cut.lastWithin()).isEqualTo(cut.firstOutside());
    }

    @Test
    void equalOnEverythingInsideTheQuotaAreAllSelected() {
        StageResult result = stage.decide(
                need(NeedType.UMUM, 2),
                List.of(
                        finalist("twin 1", 85, 120, 190, "75"),
                        finalist("twin 2", 85, 120, 190, "75"),
                        finalist("behind", 85, 120, 190, "70")));
        assertThat(lines(result)).containsExactly("twin 1 P/L 1", "twin 2 P/L 1", "behind P/TL 3");
        assertThat(result.cut().straddleSize()).isZero();
    }

    @Test
    void equalOnEverythingOutsideTheQuotaAreAllNotSelected() {
        assertThat(decided(
                        1,
                        finalist("ahead", 85, 120, 190, "80"),
                        finalist("twin 1", 85, 120, 190, "75"),
                        finalist("twin 2", 85, 120, 190, "75")))
                .containsExactly("ahead P/L 1", "twin 1 P/TL 2", "twin 2 P/TL 2");
    }

    @Test
    void fewerThanTheQuotaLeavePostsEmpty() {
        StageResult result = stage.decide(need(NeedType.UMUM, 3), List.of(finalist("A", 65, 80, 166, "1")));
        assertThat(lines(result)).containsExactly("A P/L 1");
        assertThat(result.cut().firstOutside()).isNull();
        assertThat(stage.decide(need(NeedType.UMUM, 3), List.of()).cut().lastWithin())
                .isNull();
    }

    @Test
    void otherWeightsInTheFileChangeTheResult() {
        CpnsRules skdOnly = RuleSetFile.cpns2024(payload -> ((ObjectNode) payload.at("/finalResult/weights"))
                .put("skd", new BigDecimal("0.9"))
                .put("skb", new BigDecimal("0.1")));
        StageResult result = new FinalStage(skdOnly)
                .decide(
                        need(NeedType.UMUM, 1),
                        List.of(finalist("A", 150, 175, 225, "60"), finalist("B", 50, 75, 150, "97")));
        assertThat(lines(result)).containsExactly("A P/L 1", "B P/TL 2");
    }

    @Test
    void attendanceAndScoreMustAgree() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FinalCandidate("A", SKD, BORN, null, false, BigDecimal.TEN, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FinalCandidate("A", SKD, BORN, null, true, null, false));
    }

    private List<String> decided(int quota, FinalCandidate... candidates) {
        return lines(stage.decide(need(NeedType.UMUM, quota), List.of(candidates)));
    }
}
