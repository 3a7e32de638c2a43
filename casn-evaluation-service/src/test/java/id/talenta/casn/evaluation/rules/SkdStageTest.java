package id.talenta.casn.evaluation.rules;

import static id.talenta.casn.evaluation.rules.People.absent;
import static id.talenta.casn.evaluation.rules.People.lines;
import static id.talenta.casn.evaluation.rules.People.need;
import static id.talenta.casn.evaluation.rules.People.sat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkdStageTest {

    private final SkdStage stage = new SkdStage(RuleSetFile.CPNS_2024);

    @ParameterizedTest(name = "{0}: TWK {1}, TIU {2}, TKP {3}: {4}")
    @CsvSource({
        "UMUM,65,80,166,P/L",
        "UMUM,60,80,166,TL",
        "UMUM,65,75,166,TL",
        "UMUM,65,80,165,TL",
        "UMUM,150,175,165,TL",
        "KALIMANTAN,65,80,166,P/L",
        "KALIMANTAN,65,75,225,TL",
        "CUMLAUDE,60,85,166,P/L",
        "CUMLAUDE,60,85,165,TL",
        "CUMLAUDE,100,80,166,TL",
        "DIASPORA,60,85,166,P/L",
        "DIASPORA,60,85,165,TL",
        "DISABILITAS,60,60,166,P/L",
        "DISABILITAS,60,60,165,TL",
        "DISABILITAS,150,55,225,TL",
        "PAPUA,60,60,166,P/L",
        "PAPUA,60,55,225,TL",
        "DAERAH_TERTINGGAL,60,60,166,P/L",
        "DAERAH_TERTINGGAL,0,60,225,TL"
    })
    void thePassingGradeFollowsTheNeedTypeOfTheFormation(NeedType needType, int twk, int tiu, int tkp, String code) {
        StageResult result = stage.decide(need(needType, 1), List.of(sat("A", twk, tiu, tkp)));
        assertThat(result.placements().get(0).code()).isEqualTo(code);
    }

    @Test
    void theAbsentAreNotRanked() {
        StageResult result = stage.decide(need(NeedType.UMUM, 1), List.of(absent("A"), sat("B", 65, 80, 166)));
        assertThat(lines(result)).containsExactly("A TH 0", "B P/L 1");
    }

    @Test
    void threeTimesTheQuotaAreLetThrough() {
        StageResult result = stage.decide(
                need(NeedType.UMUM, 1),
                List.of(
                        sat("A", 65, 80, 170),
                        sat("B", 65, 80, 169),
                        sat("C", 65, 80, 168),
                        sat("D", 65, 80, 167),
                        sat("E", 60, 80, 225)));
        assertThat(lines(result)).containsExactly("A P/L 1", "B P/L 2", "C P/L 3", "D P 4", "E TL 0");
        assertThat(result.cut().limit()).isEqualTo(3);
        assertThat(result.cut().ranked()).isEqualTo(4);
        assertThat(result.cut().lastWithin().skd()).isEqualTo(313);
        assertThat(result.cut().firstOutside().skd()).isEqualTo(312);
        assertThat(result.cut().straddleRank()).isZero();
    }

    @Test
    void allWhoTieAtTheCutAreLetThrough() {
        StageResult result = stage.decide(
                need(NeedType.UMUM, 1),
                List.of(
                        sat("A", 65, 80, 170),
                        sat("B", 65, 80, 169),
                        sat("C", 65, 80, 168),
                        sat("D", 65, 80, 168),
                        sat("E", 65, 80, 168),
                        sat("F", 65, 80, 167)));
        assertThat(lines(result)).containsExactly("A P/L 1", "B P/L 2", "C P/L 3", "D P/L 3", "E P/L 3", "F P 6");
        assertThat(result.cut().straddleRank()).isEqualTo(3);
        assertThat(result.cut().straddleSize()).isEqualTo(3);
    }

    @Test
    void equalTotalsAreToldApartByTkpThenTiu() {
        StageResult result = stage.decide(
                need(NeedType.UMUM, 1),
                List.of(
                        sat("TWK", 80, 80, 170),
                        sat("TIU", 75, 85, 170),
                        sat("TKP", 70, 85, 175),
                        sat("SKD", 65, 80, 186)));
        assertThat(lines(result)).containsExactly("TWK P 4", "TIU P/L 3", "TKP P/L 2", "SKD P/L 1");
    }

    @Test
    void equalOnEveryCriterionShareARankAndTheNextIsSkipped() {
        StageResult result = stage.decide(
                need(NeedType.UMUM, 5),
                List.of(sat("A", 70, 80, 170), sat("B", 65, 80, 170), sat("C", 65, 80, 170), sat("D", 65, 80, 166)));
        assertThat(lines(result)).containsExactly("A P/L 1", "B P/L 2", "C P/L 2", "D P/L 4");
        assertThat(result.placements().get(1).sharing()).isEqualTo(2);
        assertThat(result.cut().firstOutside()).isNull();
    }

    @Test
    void aFormationThatNobodyMetHasNoEdge() {
        StageResult result = stage.decide(need(NeedType.UMUM, 1), List.of(sat("A", 0, 0, 0), absent("B")));
        assertThat(lines(result)).containsExactly("A TL 0", "B TH 0");
        assertThat(result.cut()).isEqualTo(new FormationCut("F-1", 1, 3, 0, null, null, 0, 0));
    }

    @Test
    void aFormationWithoutParticipantsIsDecidedToo() {
        assertThat(stage.decide(need(NeedType.UMUM, 2), List.of()).placements()).isEmpty();
    }

    @Test
    void anotherThresholdInTheFileChangesTheResult() {
        CpnsRules stricter = RuleSetFile.cpns2024(
                payload -> ((ObjectNode) payload.at("/skd/passingGrades/0/perTest")).put("TIU", 85));
        List<SkdCandidate> candidates = List.of(sat("A", 65, 80, 166));
        FormationNeed need = need(NeedType.UMUM, 1);
        assertThat(lines(stage.decide(need, candidates))).containsExactly("A P/L 1");
        assertThat(lines(new SkdStage(stricter).decide(need, candidates))).containsExactly("A TL 0");
    }

    @Test
    void anotherMultipleRankingOrCodeInTheFileChangesTheResult() {
        CpnsRules other = RuleSetFile.cpns2024(payload -> {
            ((ObjectNode) payload.at("/skd/shortlist")).put("multiple", 1);
            ((ObjectNode) payload.at("/skd/codes")).put("met", "P2");
            ((ObjectNode) payload.at("/skd")).putArray("ranking").add("TIU").add("SKD");
        });
        StageResult result = new SkdStage(other)
                .decide(need(NeedType.UMUM, 1), List.of(sat("A", 65, 85, 166), sat("B", 150, 80, 225)));
        assertThat(lines(result)).containsExactly("A P/L 1", "B P2 2");
    }

    @Test
    void scoresAndAttendanceMustAgree() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SkdCandidate("A", true, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new SkdCandidate("A", false, new SkdScores(0, 0, 0)));
        assertThatIllegalArgumentException().isThrownBy(() -> new SkdScores(-5, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> need(NeedType.UMUM, 0));
    }
}
